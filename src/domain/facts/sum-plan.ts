import type { Codes } from './facts'

/** Sums to make: by the codes of a column, under the constraints whose bits it heeds. */
export interface SumGroup {
  readonly codes: Codes
  readonly size: number
  /** Bit `n` is set where the group heeds constraint `n`. */
  readonly heeds: number
}

/** More constraints than these have no bit. */
export const MAX_CONSTRAINTS = 30

/**
 * What one pass over the rows adds up, as places in the list of groups: one or two late groups that heed the same,
 * and perhaps an early one that heeds less.
 */
export interface Pass {
  readonly early: number | null
  readonly late: readonly number[]
  /** What every group of the pass heeds, and what the late ones heed beyond it. */
  readonly outer: number
  readonly inner: number
}

/** Shares the groups out among as few passes as the kernels allow. */
export function planPasses(groups: readonly SumGroup[]): readonly Pass[] {
  const heeds = groups.map(group => group.heeds)
  let rest = groups.map((_, at) => at).sort((a, b) => bitCount(heeds[b]) - bitCount(heeds[a]))
  const passes: Pass[] = []
  while (rest.length > 0) {
    const pass = planPass(rest, heeds)
    passes.push(pass)
    rest = rest.filter(at => at !== pass.early && !pass.late.includes(at))
  }
  return passes
}

function planPass(rest: readonly number[], heeds: readonly number[]): Pass {
  const all = heeds[rest[0] ?? 0] ?? 0
  const late = rest.filter(at => heeds[at] === all).slice(0, 2)
  const early = late.length < 2 ? null : findEarly(rest, late, heeds, all)
  if (early === null) return { early, late, outer: all, inner: 0 }
  const outer = heeds[early] ?? 0
  return { early, late, outer, inner: all & ~outer }
}

/** A group that can go along before the late ones; one that heeds as much only where that is a single constraint. */
function findEarly(
  rest: readonly number[],
  late: readonly number[],
  heeds: readonly number[],
  all: number,
): number | null {
  const found = rest.find(at => {
    const own = heeds[at] ?? 0
    const isPart = (own & ~all) === 0 && (own !== all || bitCount(all) <= 1)
    return isPart && !late.includes(at)
  })
  return found ?? null
}

function bitCount(bits = 0): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
