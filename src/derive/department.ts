import { OPERATING_FUNDS, PROCUREMENT } from '../domain/published/statement-items'
import type { Dataset, EntityCount, Statement } from '../domain/dataset'
import type { Source } from '../domain/source'
import { statementsOn } from './statements'
import { amountOperand, tracePublished, type Trace } from './trace/trace'

/** One count with the counts it is parted into: 35 = 20 + 15. */
export interface CountView extends EntityCount {
  readonly parts: readonly EntityCount[]
}

/** The one place that all counts stand at; "" where they stand at several or at none. */
export function sharedPlace(counts: readonly EntityCount[]): string {
  const [first, ...others] = counts
  return first !== undefined && others.every(({ place }) => place === first.place)
    ? first.place
    : ''
}

/** The counts of the department, parts below their whole; a part without its whole stands alone. */
export function toCounts({ info }: Dataset): readonly CountView[] {
  const { counts } = info.entity
  const labels = counts.map(({ label }) => label)
  return counts
    .filter(({ partOf }) => partOf === null || !labels.includes(partOf))
    .map(count => ({ ...count, parts: counts.filter(({ partOf }) => partOf === count.label) }))
}

/** Where a count comes from: the section of the 情况说明 whose words give it. */
export function countTrace({ label, count, place }: EntityCount): Trace {
  return tracePublished(label, { value: count, unit: 'number', sources: [], place })
}

/** Figures that the 情况说明 must give of every department and that no other view shows. */
const STATED_ITEMS: readonly string[] = [OPERATING_FUNDS, PROCUREMENT]

/** A figure of the 情况说明 with its place. */
export interface StatedItem {
  readonly item: string
  readonly amount: number
  readonly section: string
  readonly source: Source
  readonly trace: Trace
}

/** What the 情况说明 gives of those figures for the dataset's year. */
export function toStatedItems(dataset: Dataset): readonly StatedItem[] {
  return STATED_ITEMS.flatMap(item => {
    const found = statementsOn(dataset, item).find(({ amount }) => amount !== null)
    return found === undefined || found.amount === null ? [] : [toStatedItem(found, found.amount)]
  })
}

function toStatedItem({ item, section, row }: Statement, amount: number): StatedItem {
  const source: Source = { table: 'statement', row, column: '金额' }
  const trace = tracePublished(item, amountOperand(amount, [source]))
  return { item, amount, section, source, trace }
}
