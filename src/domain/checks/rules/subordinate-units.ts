import type { Dataset, EntityCount } from '../../dataset'
import type { Operand } from '../check'
import { toSum } from '../comparison'
import { countOperand } from '../entity-counts'
import { projectRows } from '../../published/project-rows'
import { textAt } from '../../published/published-rows'
import type { Rule } from '../rule'

const UNIT = '预算单位'
const SUBORDINATE = /下属|所属|二级/

/**
 * The budget units of table 10 = the department itself (本级) and the subordinate units that the
 * statement names. Fewer need explanation: a named unit may keep no budget of its own.
 */
export const subordinateUnitRules: readonly Rule[] = [
  {
    id: 'subordinate-units',
    tables: ['projects'],
    run: dataset => {
      const named = namedUnits(dataset)
      const units = unitsOf(dataset)
      if (named.length === 0 || units.length === 0) return []
      const own = units.filter(({ label }) => label.includes('本级'))
      const covered = units.filter(unit => !own.includes(unit))
      const stated = named.reduce((sum, { count }) => sum + count, 0)
      const isFewer = covered.length < stated
      return named.slice(0, 1).map(first =>
        toSum('all', { ...countOperand(first), amount: stated }, covered, {
          unit: 'count',
          finding: isFewer ? 'unit-not-covered' : null,
          context: own,
        }),
      )
    },
  },
]

/** The counts of subordinate units; one that is part of another is in its figure already. */
function namedUnits({ info }: Dataset): readonly EntityCount[] {
  const named = info.entity.counts.filter(({ label }) => SUBORDINATE.test(label))
  return named.filter(({ partOf }) => named.every(({ label }) => label !== partOf))
}

/** Each budget unit once, where it first stands. */
function unitsOf(dataset: Dataset): readonly Operand[] {
  const units = new Map<string, Operand>()
  for (const row of projectRows(dataset).projects) {
    const label = textAt(row, UNIT)
    if (label === '' || units.has(label)) continue
    const source = { table: row.table, row: row.row, column: UNIT }
    units.set(label, { sign: 1, amount: 1, text: label, label, source, place: '' })
  }
  return [...units.values()]
}
