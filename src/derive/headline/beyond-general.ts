import type { Dataset } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import { fundsSpentBeside } from '../flow/flow-funds'
import { fundTable } from '../funds'
import { amountOperand, tracePublished, type Trace } from '../trace/trace'

/** Money beside 一般公共预算, of which tables 2 and 3 do not speak, and what all sources make up. */
export interface BeyondGeneral {
  readonly funds: readonly { readonly name: string; readonly amount: Fen }[]
  readonly total: Fen | null
  /** Where the funds' amounts and then the total come from. */
  readonly traces: readonly Trace[]
}

/** What the department spends beside 一般公共预算; null where it has nothing else. */
export function beyondGeneral(dataset: Dataset): BeyondGeneral | null {
  const others = fundsSpentBeside(dataset)
  if (others.length === 0) return null
  const { total } = fundTable(dataset)
  const figures = [...others, { name: dataset.info.title, figure: total }]
  return {
    funds: others.map(({ name, figure }) => ({ name, amount: figure.amount ?? 0 })),
    total: total.amount,
    traces: figures.map(({ name, figure }) =>
      tracePublished(name, amountOperand(figure.amount, figure.sources)),
    ),
  }
}
