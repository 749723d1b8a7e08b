import { parseWan, type Fen } from './money'
import { plainSum } from './plain-number'
import type { Source } from './source'

export const OPERATORS = ['≥', '≤', '=', '>', '<', '定性'] as const
export type Operator = (typeof OPERATORS)[number]

/** A target as tables 11 and 12 publish it: of the whole department (project null) or of one project. */
export interface Indicator {
  /** Stable within the dataset: "overall:3", "50015224T000004336674:7". */
  readonly id: string
  readonly project: string | null
  /** 一级指标 and 二级指标; null for overall targets, which have no levels. */
  readonly level: string | null
  readonly sublevel: string | null
  readonly name: string
  readonly weight: number | null
  readonly unit: string
  readonly operator: Operator
  /** Null for 定性 and for what could not be read. */
  readonly target: number | null
  readonly targetText: string
  /** Null where the table has no such column. */
  readonly core: boolean | null
  /** Null until results are published. */
  readonly actual: number | null
  readonly actualText: string
  /** The glyph as printed where it differs from the reading; "" otherwise. */
  readonly printed: string
  /** Why a reading was judged; "" where nothing was judged. */
  readonly judgement: string
  readonly source: Source
}

/** The key of a level clause: "产出指标" or "产出指标/成本指标". */
export function levelKey(level: string, sublevel?: string | null): string {
  return sublevel ? `${level}/${sublevel}` : level
}

export const COST_SUBLEVEL = '成本指标'
const WAN = '万元'

/** Cost indicators with an amount in 万元 refine their project's budget (guide: product.md). */
export function isCostIndicator(indicator: Indicator): boolean {
  return indicator.sublevel === COST_SUBLEVEL && isMoney(indicator) && indicator.target !== null
}

/** Whether a target is an amount of money. */
export function isMoney({ unit }: Indicator): boolean {
  return unit === WAN
}

/** A target in 万元 as 分, from its text without floats; null for any other, and where it is finer than 分. */
export function targetAmount(indicator: Indicator): Fen | null {
  const { target, targetText, unit } = indicator
  return target === null || !isMoney(indicator) ? null : parseWan(numberText(targetText, unit))
}

/** The column of a target's value in tables 11 and 12. */
export const TARGET_COLUMN = '指标值'

/** The cell of a target's value, in the row of its indicator. */
export function targetSource({ source }: Indicator): Source {
  return { ...source, column: TARGET_COLUMN }
}

/** What is published as "182" or, with its unit after it, "182 个" or "98%", as the number alone. */
export function numberText(text: string, unit: string): string {
  const plain = text.normalize('NFKC').trim()
  const suffix = unit.normalize('NFKC')
  return suffix !== '' && plain.endsWith(suffix) ? plain.slice(0, -suffix.length).trim() : plain
}

/** A target in the words of its table, with its unit once: "≥182个", "定性" without any, else what 定性 asks for. */
export function publishedTarget({ operator, target, targetText, unit }: Indicator): string {
  if (targetText === '') return operator
  if (operator === '定性') return targetText
  return operator + (target === null ? targetText : numberText(targetText, unit) + unit)
}

/** How two targets of one name differ; null where they ask for the same. */
export function targetDifference(
  a: Indicator,
  b: Indicator,
): 'target-differs' | 'target-operator-differs' | null {
  if (a.unit !== b.unit || a.target !== b.target) return 'target-differs'
  if (a.target === null && a.targetText !== b.targetText) return 'target-differs'
  return a.operator === b.operator ? null : 'target-operator-differs'
}

/** Whether an actual value reaches the target; null when either is missing or the target is 定性. */
export function isAttained(indicator: Indicator): boolean | null {
  const { actual, target, operator } = indicator
  if (actual === null || target === null || operator === '定性') return null
  return COMPARE[operator](actual, target)
}

const COMPARE: Readonly<
  Record<Exclude<Operator, '定性'>, (actual: number, target: number) => boolean>
> = {
  '≥': (actual, target) => actual >= target,
  '≤': (actual, target) => actual <= target,
  '=': (actual, target) => actual === target,
  '>': (actual, target) => actual > target,
  '<': (actual, target) => actual < target,
}

/** A miss, however near, is not told as 100.00 %. */
const MOST_MISSED = 0.9999

/**
 * Share of the weight earned: 1 exactly where the target is met, else how near the actual came, the
 * smaller of the two by the larger, and less than the whole. Null without an actual. A miss has no
 * nearness where one of them is 0 or less: it earns 0, not null, which would take its weight out of
 * the score as if no result were published.
 */
export function attainment(indicator: Indicator): number | null {
  const attained = isAttained(indicator)
  const { actual, target } = indicator
  if (attained === null || actual === null || target === null) return null
  if (attained) return 1
  if (actual <= 0 || target <= 0) return 0
  return Math.min(MOST_MISSED, Math.min(actual, target) / Math.max(actual, target))
}

export interface WeightedScore {
  readonly score: number
  /** Sum of the weights of indicators that have an actual. */
  readonly weight: number
  readonly count: number
}

/** Σ weight × attainment over the indicators that have an actual; null when none has. */
export function weightedScore(indicators: readonly Indicator[]): WeightedScore | null {
  const earned = indicators.flatMap(indicator => {
    const share = attainment(indicator)
    const { weight } = indicator
    return share === null || weight === null ? [] : [{ weight, score: weight * share }]
  })
  if (earned.length === 0) return null
  return {
    score: plainSum(earned.map(({ score }) => score)),
    weight: plainSum(earned.map(({ weight }) => weight)),
    count: earned.length,
  }
}
