import type { Fen } from './money'

/** How a figure moved from the year before. What ended went down by 100 %, for which a word may stand. */
export type Change =
  | { readonly state: 'moved'; readonly delta: Fen; readonly ratio: number }
  | { readonly state: 'unchanged'; readonly delta: 0; readonly ratio: 0 }
  /** 新增: nothing (0 or blank) the year before. */
  | { readonly state: 'new'; readonly delta: Fen; readonly ratio: null }
  /** Published the year before, nothing (0 or blank) now. */
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
  const ratio = (now - before) / Math.abs(before)
  return { state: now === 0 ? 'ended' : 'moved', delta: now - before, ratio }
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
