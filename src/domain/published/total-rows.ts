import { isTotalName, plainName } from './published-rows'

/** The text of a row's cells by heading, in a published table or while it is read. */
type CellText = (column: string) => string

/** Tables of subjects (2, 3, 5, 7, 8): the row without a code that is named 合计. */
export function isSubjectTotal(text: CellText): boolean {
  return text('科目编码') === '' && isTotalName(text('科目名称'))
}

/** Table 4: the row named 合计; it may carry the department's code, as its units do. */
export function isThreePublicTotal(text: CellText): boolean {
  return isTotalName(text('部门名称'))
}

const PROJECT_LABELS = ['项目名称', '科目名称', '预算单位'] as const

/** Table 10: the row without a project's code that is named 合计 in any of its columns of names. */
export function isProjectTotal(text: CellText): boolean {
  return text('项目编码') === '' && PROJECT_LABELS.some(column => isTotalName(text(column)))
}

/** Table 9: whether a row is the total (kind undefined) or that of 货物, 工程 or 服务. */
export function isProcurement(text: CellText, kind?: string): boolean {
  const name = text('项目')
  return kind === undefined ? isTotalName(name) : plainName(name) === `${kind}类`
}
