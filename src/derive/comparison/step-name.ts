import type { ChartWords } from '../chart-words'
import type { BridgeStep, ComparisonView } from './comparison-view'

/** What a step of the bridge is called: its row, its year, or what it closes. */
export function stepName(
  { kind, row }: BridgeStep,
  { year, previousYear }: Pick<ComparisonView, 'year' | 'previousYear'>,
  words: Pick<ChartWords, 'yearOf' | 'rounding' | 'difference'>,
): string {
  switch (kind) {
    case 'part':
      return row?.name ?? ''
    case 'start':
      return words.yearOf(previousYear ?? year - 1)
    case 'end':
      return words.yearOf(year)
    case 'rounding':
      return words.rounding
    case 'difference':
      return words.difference
  }
}
