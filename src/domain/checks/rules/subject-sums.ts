import type { Dataset } from '../../dataset'
import type { TableId } from '../../source'
import { columnKey } from '../column-key'
import { toSum } from '../comparison'
import type { Comparison, Rule } from '../rule'
import {
  classesOf,
  subjectTable,
  type SubjectRow,
  type SubjectTable,
  childrenOf,
} from '../../published/subject-table'
import { codeKey, subjectOperand } from '../subject-operand'

const SUBJECT_TABLES: readonly TableId[] = [
  'functional',
  'economic',
  'department-income',
  'department-expenditure',
  'government-fund',
]

/** 类 = sum of its 款, 款 = sum of its 项, in every column of amounts (structure of 政府收支分类科目). */
const childrenRules: readonly Rule[] = SUBJECT_TABLES.map(id => ({
  id: 'children',
  tables: [id],
  run: dataset => {
    const table = subjectTable(dataset, id)
    return table.subjects.flatMap(parent =>
      sumsOf(dataset, table, parent, childrenOf(table, parent.code)),
    )
  },
}))

/** 合计 = sum of the 类, in every column of amounts. */
const classesRules: readonly Rule[] = SUBJECT_TABLES.map(id => ({
  id: 'classes',
  tables: [id],
  run: dataset => {
    const table = subjectTable(dataset, id)
    return table.total === null ? [] : sumsOf(dataset, table, table.total, classesOf(table))
  },
}))

/** One comparison for each column of amounts; none for a row with nothing below it. */
function sumsOf(
  { info }: Dataset,
  { id, columns }: SubjectTable,
  whole: SubjectRow,
  parts: readonly SubjectRow[],
): readonly Comparison[] {
  if (parts.length === 0) return []
  return columns.map(column =>
    toSum(
      `${id}:${codeKey(whole.code)}:${columnKey(column, info.year)}`,
      subjectOperand(whole, column),
      parts.map(part => subjectOperand(part, column)),
    ),
  )
}

export const subjectSumRules: readonly Rule[] = [...childrenRules, ...classesRules]
