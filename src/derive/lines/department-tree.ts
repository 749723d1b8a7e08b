import type { LineFilter } from '../../domain/facts/detail-facts'
import type { FactTable } from '../../domain/facts/facts'
import { classCode } from '../../domain/subject-code'
import {
  LINE_NODE,
  lineFigures,
  NO_LINES,
  plus,
  subjectLabels,
  subjectNames,
  type LineAmounts,
  type Lines,
  type NameOf,
} from './line-nodes'
import { MAX_NESTED_TILES, nodeId, ROOT, type Cut, type SpendNode } from '../trees/spend-node'
import { subjectNodes } from './subject-lines'

type Groups = FactTable<'department' | 'function' | 'kind'>

/**
 * This year's lines of all departments as a tree. The one that is picked alone is opened into its subjects; of the
 * others the classes are there where all of them can be drawn, else nothing is made of what is not shown.
 */
export function departmentTree(dataset: Lines, picked: readonly string[] | null): SpendNode {
  const { detail, info } = dataset
  const lines: LineFilter = { year: [String(info.year)] }
  const groups = detail.cube.groups(['department', 'function', 'kind'], lines)
  const { keys } = groups.dimensions.department
  const rows = rowsByDepartment(groups)
  const sums = rows.map(own => addUp(groups, own))
  const [opened, ...others] = picked ?? []
  const classesOf = classNodes(groups, rows, subjectNames(dataset))
  const departments = sums.map((amounts, code): SpendNode => {
    const key = keys.at(code)
    const own: LineFilter = { ...lines, department: [key] }
    const node: SpendNode = {
      ...LINE_NODE,
      ...labels(key, detail.names.department.at(code)),
      id: nodeId('department', key),
      dimension: 'department',
      figures: lineFigures(amounts, own),
    }
    if (key === opened && others.length === 0) {
      return { ...node, children: subjectNodes(dataset, [key]) }
    }
    return classesOf === null
      ? { ...node, hasChoice: cut => hasSubjects(groups, rows[code] ?? [], cut) }
      : { ...node, children: classesOf(code, node.id, own) }
  })
  const whole = addUp(groups, null)
  return { ...ROOT, children: departments, figures: lineFigures(whole, lines) }
}

function labels(key: string, name: string) {
  return { key, code: key, name: name || key, short: name || key, classCode: key }
}

/** The groups of each department, by its code. */
function rowsByDepartment({ length, dimensions }: Groups): readonly (readonly number[])[] {
  const { keys, codes } = dimensions.department
  const rows = Array.from({ length: keys.size }, (): number[] => [])
  for (let row = 0; row < length; row++) rows[codes[row] ?? 0]?.push(row)
  return rows
}

/** Some groups by kind; all of them where none are named. */
function addUp(groups: Groups, rows: readonly number[] | null): LineAmounts {
  const { kind } = groups.dimensions
  const basic = kind.keys.codeOf('basic')
  const sums = { basic: 0, project: 0, hasBasic: false, hasProject: false }
  const length = rows?.length ?? groups.length
  for (let at = 0; at < length; at++) {
    const row = rows === null ? at : (rows[at] ?? 0)
    const amount = groups.amounts[row] ?? 0
    if (kind.codes[row] === basic) {
      sums.basic += amount
      sums.hasBasic = true
    } else {
      sums.project += amount
      sums.hasProject = true
    }
  }
  return {
    basic: sums.hasBasic ? sums.basic : null,
    project: sums.hasProject ? sums.project : null,
  }
}

/** Some groups by what a key of their subject says. */
function bySubject<K>(
  { dimensions, amounts }: Groups,
  rows: readonly number[],
  keyOf: (code: number) => K,
): ReadonlyMap<K, LineAmounts> {
  const { function: subject, kind } = dimensions
  const basic = kind.keys.codeOf('basic')
  const sums = new Map<K, LineAmounts>()
  for (const row of rows) {
    const key = keyOf(subject.codes[row] ?? 0)
    sums.set(key, plus(sums.get(key) ?? NO_LINES, kind.codes[row] === basic, amounts[row] ?? 0))
  }
  return sums
}

/** Whether more than one subject has an amount in a cut. */
function hasSubjects({ dimensions, amounts }: Groups, rows: readonly number[], cut: Cut): boolean {
  const { function: subject, kind } = dimensions
  const only = cut === 'total' ? null : kind.keys.codeOf(cut)
  const drawn = rows.filter(
    row => (only ?? kind.codes[row]) === kind.codes[row] && amounts[row] !== 0,
  )
  return drawn.some(row => subject.codes[row] !== subject.codes[drawn[0] ?? 0])
}

type ClassesOf = (department: number, id: string, lines: LineFilter) => readonly SpendNode[]

/** Makes the classes of a department; null where those of all are more than are ever drawn together. */
function classNodes(
  groups: Groups,
  rows: readonly (readonly number[])[],
  nameOf: NameOf,
): ClassesOf | null {
  if (rows.length > MAX_NESTED_TILES) return null
  const { keys } = groups.dimensions.function
  const classes = rows.map(own => bySubject(groups, own, code => classCode(keys.at(code))))
  if (classes.reduce((sum, { size }) => sum + size, 0) > MAX_NESTED_TILES) return null
  const subjects = Array.from({ length: keys.size }, (_, code) => keys.at(code))
  return (department, id, lines) =>
    [...(classes[department] ?? [])].map(([code, amounts]) => ({
      ...LINE_NODE,
      ...subjectLabels(code, nameOf(code)),
      id: nodeId(id, code),
      // It is picked in the department that it is of, once that is open.
      figures: lineFigures(amounts, {
        ...lines,
        function: subjects.filter(subject => classCode(subject) === code),
      }),
    }))
}
