import type { DetailDimension, NamedDimension } from '../../domain/facts/detail-facts'
import { FUNCTIONAL_LEVELS, isSubjectCode } from '../../domain/subject-code'
import type { IssueCode } from '../../domain/issue'
import { parseYear, plainCode } from '../cell'
import { optional, required, type ColumnSpec } from '../header'

/** A column whose cells are keys of a dimension. */
export interface KeyColumn {
  readonly dimension: DetailDimension
  readonly heading: string
  /** The key that a cell's text means; null where it is none. */
  readonly read: (text: string) => string | null
  /** Whether every text is a key, so that nothing needs to be looked at. */
  readonly isFree: boolean
  readonly code: IssueCode
  readonly expected: string
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['基本支出', 'basic'],
  ['基本', 'basic'],
  ['项目支出', 'project'],
  ['项目', 'project'],
])

export const KEY_COLUMNS: readonly KeyColumn[] = [
  {
    dimension: 'department',
    heading: '部门编码',
    read: text => text || null,
    isFree: false,
    code: 'value-missing',
    expected: '',
  },
  {
    dimension: 'year',
    heading: '年度',
    read: text => parseYear(text)?.toString() ?? null,
    isFree: false,
    code: 'year-invalid',
    expected: '2024',
  },
  {
    dimension: 'function',
    heading: '科目编码',
    read: text => {
      const code = plainCode(text)
      return isSubjectCode(code, FUNCTIONAL_LEVELS) ? code : null
    },
    isFree: false,
    code: 'code-invalid',
    expected: FUNCTIONAL_LEVELS.join('/'),
  },
  {
    dimension: 'kind',
    heading: '支出类型',
    read: text => KINDS.get(text) ?? null,
    isFree: false,
    code: 'kind-invalid',
    expected: '基本支出 项目支出',
  },
  {
    dimension: 'project',
    heading: '项目编码',
    read: text => text,
    isFree: true,
    code: 'value-missing',
    expected: '',
  },
]

/** The columns that name the keys of another. */
export const NAME_HEADINGS: Readonly<Record<NamedDimension, string>> = {
  department: '部门名称',
  function: '科目名称',
  project: '项目名称',
}

export const AMOUNT_HEADING = '金额'

/** What the header of a file of facts must and may have. */
export const FACT_HEADER: readonly ColumnSpec[] = [
  ...required('部门编码', '年度', '科目编码', '支出类型', AMOUNT_HEADING),
  ...optional('项目编码', ...Object.values(NAME_HEADINGS)),
]
