import type { BridgeStep, ComparisonView } from './comparison-view'

/** The words of the steps that are no row. */
export interface StepWords {
  readonly yearOf: (year: number) => string
  readonly rounding: string
  readonly difference: string
}

/** What a step of the bridge is called: its row, its year, or what it closes. */
export function stepName(
  { kind, row }: BridgeStep,
  { year, previousYear }: Pick<ComparisonView, 'year' | 'previousYear'>,
  words: StepWords,
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
