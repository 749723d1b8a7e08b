import { isSubjectTotal } from '../../domain/published/total-rows'
import { isSubjectCode, parentCode, type CodeLevels } from '../../domain/subject-code'
import { isDeclaredEmpty, type TableGrid } from '../grid'
import { toIssue, type Parsed } from '../issue'
import { readRows, type RowReader } from '../row-reader'

export const CODE_COLUMN = '科目编码'
export const NAME_COLUMN = '科目名称'

/** A table of subjects: codes are valid and unique; `total` is the 合计 row, null when there is none. */
export interface SubjectRows<S> {
  readonly subjects: readonly S[]
  readonly total: S | null
}

/**
 * Reads a table of subject codes in published order. Rows without a valid code, and repeats of one,
 * are left out with an issue; a subject whose parent has no row stays, with an issue.
 */
export function readSubjects<S extends { readonly code: string }>(
  grid: TableGrid,
  levels: CodeLevels,
  toSubject: (row: RowReader) => S,
): Parsed<SubjectRows<S>> {
  const present = new Set(readRows(grid, row => row.text(CODE_COLUMN)).value)
  const taken = new Set<string>()
  const { value, issues } = readRows(grid, row => {
    const code = row.text(CODE_COLUMN)
    if (!isNewCode(row, taken, levels)) return null
    taken.add(code)
    const parent = parentCode(code, levels)
    if (parent !== null && !present.has(parent)) row.report('code-orphan', CODE_COLUMN, parent)
    return toSubject(row)
  })
  const total = value.find(subject => subject.code === '') ?? null
  const place = { ...grid.place, column: NAME_COLUMN }
  const isMissing = total === null && !isDeclaredEmpty(grid)
  return {
    value: { subjects: value.filter(subject => subject.code !== ''), total },
    issues: isMissing ? [...issues, toIssue('total-missing', place, '', '合计')] : issues,
  }
}

/** Reports and refuses a row whose code is blank, invalid or taken. The total row has the code "". */
function isNewCode(row: RowReader, taken: ReadonlySet<string>, levels: CodeLevels): boolean {
  const code = row.text(CODE_COLUMN)
  const digits = levels.join('/')
  if (code === '' && !isSubjectTotal(column => row.text(column))) {
    row.report('value-missing', CODE_COLUMN, digits)
    return false
  }
  if (code !== '' && !isSubjectCode(code, levels)) {
    row.report('code-invalid', CODE_COLUMN, digits)
    return false
  }
  if (taken.has(code)) {
    row.report('code-duplicate', code === '' ? NAME_COLUMN : CODE_COLUMN, '')
    return false
  }
  return true
}
