import type { MoneyUnit } from '../domain/dataset'

/** How many decimals each unit leaves to 分. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ['元', 2],
  ['千元', 5],
  ['万元', 6],
  ['百万元', 8],
  ['亿元', 10],
])

/** The unit of that name; undefined for 万元, which amounts are in where nothing else is said. */
export function moneyUnit(name: string): MoneyUnit | undefined {
  if (name === '万元') return undefined
  return { name, decimals: DECIMALS.get(name) ?? null }
}
