import { attainment, TARGET_COLUMN, type Indicator } from '../../domain/indicator'
import type { Source } from '../../domain/source'
import {
  traceCount,
  tracePassage,
  tracePublished,
  traceShare,
  traceSum,
  traceWeighted,
  type TraceOperand,
  type Trace,
} from '../trace/trace'

const OPERATOR = '指标性质'
const WEIGHT = '指标权重'
const ACTUAL = '实际值'
const CORE = '是否核心指标'

/** Where a target comes from; null for one without a number. */
export function targetTrace(indicator: Indicator): Trace | null {
  return numberTrace(indicator, indicator.target, TARGET_COLUMN)
}

/** Where a weight comes from; null where none is published. */
export function weightTrace(indicator: Indicator): Trace | null {
  return numberTrace(indicator, indicator.weight, WEIGHT)
}

/** The cell of a target, or its text where it is no number: 定性 alone stands in a column of its own. */
export function targetCellTrace(indicator: Indicator): Trace {
  const { name, operator, targetText } = indicator
  const column = operator === '定性' && targetText === '' ? OPERATOR : TARGET_COLUMN
  return targetTrace(indicator) ?? tracePassage(name, [cellOf(indicator, column)])
}

/** The cell of a result, or its text where it is no number. */
export function actualCellTrace(indicator: Indicator): Trace {
  return (
    numberTrace(indicator, indicator.actual, ACTUAL) ??
    tracePassage(indicator.name, [cellOf(indicator, ACTUAL)])
  )
}

/** How near a result came to its target: their quotient, or, where it is met, the two cells; null without a result. */
export function attainmentTrace(indicator: Indicator): Trace | null {
  const share = attainment(indicator)
  if (share === null) return null
  const actual = cellNumber(indicator, indicator.actual, ACTUAL)
  const target = cellNumber(indicator, indicator.target, TARGET_COLUMN)
  const quotients = [
    traceShare(indicator.name, actual, target),
    traceShare(indicator.name, target, actual),
  ]
  const sources = [...actual.sources, ...target.sources]
  return (
    quotients.find(({ value }) => value === share) ??
    tracePublished(indicator.name, { value: share, unit: 'ratio', sources })
  )
}

/** What the weights of several indicators add up to. */
export function weightsTrace(title: string, indicators: readonly Indicator[]): Trace {
  const weighed = indicators.filter(({ weight }) => weight !== null)
  return traceSum(
    title,
    weighed.map(indicator => cellNumber(indicator, indicator.weight, WEIGHT)),
  )
}

/** The weights of the indicators that have a result, each times how near it came. */
export function scoreTrace(title: string, indicators: readonly Indicator[]): Trace {
  return traceWeighted(
    title,
    withResult(indicators).flatMap(indicator => {
      const found = attainmentTrace(indicator)
      const sources = (found?.operands ?? []).flatMap(operand => operand.sources)
      return [
        cellNumber(indicator, indicator.weight, WEIGHT),
        { value: found?.value ?? null, unit: 'ratio', sources },
      ]
    }),
  )
}

/** The indicators that a score is made of: with a weight and a result. */
export function withResult(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(indicator => indicator.weight !== null && attainment(indicator) !== null)
}

/** How many targets there are, by their cells. */
export function targetsCount(title: string, indicators: readonly Indicator[]): Trace {
  return countIn(title, indicators, TARGET_COLUMN)
}

/** How many are marked as core, by the cells that say so. */
export function coreCount(title: string, indicators: readonly Indicator[]): Trace {
  const core = indicators.filter(indicator => indicator.core === true)
  return countIn(title, core, CORE)
}

/** How many have a result, by its cells. */
export function resultsCount(title: string, indicators: readonly Indicator[]): Trace {
  return countIn(title, withResult(indicators), ACTUAL)
}

function countIn(title: string, indicators: readonly Indicator[], column: string): Trace {
  return traceCount(
    title,
    indicators.map(indicator => cellOf(indicator, column)),
  )
}

function numberTrace(indicator: Indicator, value: number | null, column: string): Trace | null {
  return value === null
    ? null
    : tracePublished(indicator.name, cellNumber(indicator, value, column))
}

function cellNumber(indicator: Indicator, value: number | null, column: string): TraceOperand {
  return { value, unit: 'number', sources: [cellOf(indicator, column)] }
}

function cellOf({ source }: Indicator, column: string): Source {
  return { ...source, column }
}
