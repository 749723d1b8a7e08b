import type { Check, Operand, Side } from '../../../../src/domain/checks/check'
import { reconcile } from '../../../../src/domain/checks/reconcile'
import type { Dataset, EntityCount } from '../../../../src/domain/dataset'
import { formatWan } from '../../../../src/domain/money'
import { builtIn, readBuiltIn } from '../../../support/built-in'

/** The dataset with the head of table 11 (the descriptor's `x-head`) and, where given, other counts. */
export function withDescriptor(
  dataset: Dataset,
  counts: readonly EntityCount[] = dataset.info.entity.counts,
  head: Readonly<Record<string, string>> = { 部门支出预算数: '2097.45' },
): Dataset {
  const { info, tables } = dataset
  const overall = tables['overall-targets']
  const withHead = overall && { 'overall-targets': { ...overall, head } }
  return {
    ...dataset,
    info: { ...info, entity: { ...info.entity, counts } },
    tables: { ...tables, ...withHead },
  }
}

export const published = withDescriptor(builtIn)
export const checks = reconcile(published)

/** The checks of the built-in folder with edited files. */
export function checksWith(edits: Parameters<typeof readBuiltIn>[0]): readonly Check[] {
  return reconcile(withDescriptor(readBuiltIn(edits).dataset))
}

export function checkOf(id: string, among: readonly Check[] = checks): Check {
  const found = among.find(check => check.id === id)
  if (found === undefined) throw new Error(`no check ${id}`)
  return found
}

const RELATIONS = { equals: '=', 'at-most': '≤', agrees: '~' } as const

/** "2,097.45 = 439.45 + 1,658.00"; blank operands are left out, a blank side is "∅". */
export function written({ left, right, relation }: Check): string {
  return `${side(left)} ${RELATIONS[relation]} ${side(right)}`
}

function side({ operands, unit }: Side): string {
  const shown = operands.filter(({ amount, text }) => amount !== null || text !== '')
  const text = ({ sign, amount, text }: Operand) =>
    `${sign < 0 ? '−' : '+'} ${unit === 'wan' && amount !== null ? formatWan(amount) : text || String(amount)}`
  return shown.map(text).join(' ').replace(/^\+ /, '') || '∅'
}

/** Each check that is not 相符, as "verdict id". */
export function notEqual(among: readonly Check[]): readonly string[] {
  return among
    .filter(({ verdict }) => verdict !== 'equal')
    .map(({ verdict, id }) => `${verdict} ${id}`)
}

/** The ids of the checks that are 不符. */
export function differing(among: readonly Check[]): readonly string[] {
  return among.filter(({ verdict }) => verdict === 'different').map(({ id }) => id)
}
