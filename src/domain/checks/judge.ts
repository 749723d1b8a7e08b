import { roundingOf } from '../money'
import { toPlain } from '../plain-number'
import type { TableId } from '../source'
import type { Check, Side, Verdict } from './check'
import { isUnread } from './operand'
import type { Comparison, Rule } from './rule'

/**
 * How far the sides may be apart by rounding: 0.005 万元 × (addends + 1), money only. Where the
 * same figure stands in two places there are no addends: two decimals must then be the same.
 */
function toleranceOf({ left, addends }: Pick<Comparison, 'left' | 'addends'>): number {
  return left.unit === 'wan' ? roundingOf(addends + 1) : 0
}

/** Whether there is a figure on either side; words are always there. */
export function hasFigures({ relation, left, right }: Comparison): boolean {
  return relation === 'agrees' || left.amount !== null || right.amount !== null
}

/** The comparison with its verdict. */
export function toCheck(rule: Rule, comparison: Comparison): Check {
  const { key, relation, left, right, context } = comparison
  const verdict = judge(comparison)
  return {
    id: `${rule.id}:${key}`,
    rule: rule.id,
    verdict,
    relation,
    left,
    right,
    difference: verdict === 'not-applicable' ? null : differenceOf(comparison),
    tolerance: relation === 'agrees' ? 0 : toleranceOf(comparison),
    finding: verdict === 'explained' ? comparison.finding : null,
    context,
    tables: tablesOf(rule, left, right),
  }
}

/** The one check of a rule that has nothing to compare: its tables are absent, empty or blank. */
export function toNotApplicable({ id, tables }: Rule): Check {
  const nothing: Side = { operands: [], amount: null, unit: 'wan' }
  return {
    id: `${id}:${tables.join('+')}`,
    rule: id,
    verdict: 'not-applicable',
    relation: 'equals',
    left: nothing,
    right: nothing,
    difference: null,
    tolerance: 0,
    finding: null,
    context: [],
    tables,
  }
}

function judge(comparison: Comparison): Verdict {
  const { relation, agrees, finding } = comparison
  // What could not be read says nothing of the document: it is no blank and no disagreement.
  if (relation !== 'agrees' && hasUnread(comparison)) return 'not-applicable'
  const broken: Verdict = finding === null ? 'different' : 'explained'
  if (relation === 'agrees') return agrees ? 'equal' : broken
  const difference = differenceOf(comparison) ?? 0
  if (difference === 0 || (relation === 'at-most' && difference < 0)) return 'equal'
  return Math.abs(difference) <= toleranceOf(comparison) ? 'rounding' : broken
}

function hasUnread({ left, right }: Comparison): boolean {
  return [...left.operands, ...right.operands].some(isUnread)
}

function differenceOf({ relation, left, right }: Comparison): number | null {
  if (relation === 'agrees') return null
  return toPlain((left.amount ?? 0) - (right.amount ?? 0))
}

function tablesOf(rule: Rule, ...sides: readonly Side[]): readonly TableId[] {
  const operands = sides.flatMap(side => side.operands)
  const sources = operands.flatMap(({ source }) => (source === null ? [] : [source.table]))
  return [...new Set([...rule.tables, ...sources])]
}
