import type { Fen } from './money'

/** How a figure moved from the year before. What ended went down by 100 %, for which a word may stand. */
export type Change =
  /** The ratio is null where either year is below zero: no percentage says how far that is. */
  | { readonly state: 'moved'; readonly delta: Fen; readonly ratio: number | null }
  | { readonly state: 'unchanged'; readonly delta: 0; readonly ratio: 0 }
  /** 新增: nothing (0 or blank) the year before. */
  | { readonly state: 'new'; readonly delta: Fen; readonly ratio: null }
  /** An amount the year before, nothing (0 or blank) now. */
  | { readonly state: 'ended'; readonly delta: Fen; readonly ratio: number }
  /** 无上年数: the year before is not published in this cut. */
  | { readonly state: 'unknown'; readonly delta: null; readonly ratio: null }
  /** Nothing to compare: this year's figure could not be read, or neither year has one. */
  | { readonly state: 'none'; readonly delta: null; readonly ratio: null }

/**
 * Compares two years. Null means a published blank (nothing was budgeted); undefined that `current` could not
 * be read, or that the year before is not published in this cut at all.
 */
export function compareYears(
  current: Fen | null | undefined,
  previous: Fen | null | undefined,
): Change {
  if (previous === undefined) return { state: 'unknown', delta: null, ratio: null }
  if (current === undefined || (current ?? previous) === null)
    return { state: 'none', delta: null, ratio: null }
  const now = current ?? 0
  const before = previous ?? 0
  if (now === before) return { state: 'unchanged', delta: 0, ratio: 0 }
  if (before === 0) return { state: 'new', delta: now, ratio: null }
  const delta = now - before
  if (now === 0 && before > 0) return { state: 'ended', delta, ratio: -1 }
  return { state: 'moved', delta, ratio: growthOf(now, before) }
}

/** (now − before) ÷ before; null where nothing was before, or either is below zero. */
export function growthOf(now: Fen, before: Fen): number | null {
  return before > 0 && now >= 0 ? (now - before) / before : null
}

export type Direction = 'up' | 'down' | 'level' | 'unknown'

/** Which way it went as a sign beside its figure. */
export const ARROWS: Readonly<Record<Direction, string>> = {
  up: '▲',
  down: '▼',
  level: '',
  unknown: '',
}

/** Which way it went, for the sign, the arrow and the colour. */
export function directionOf(change: Change): Direction {
  if (change.delta === null) return 'unknown'
  if (change.delta === 0) return 'level'
  return change.delta > 0 ? 'up' : 'down'
}
