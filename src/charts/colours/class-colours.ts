import { contrast, mix, standOut } from './colour'
import type { ChartTheme } from './theme'

/** One hue for each class (类). Functional 201–234 and economic 301–399, source: 政府收支分类科目. */
export const CLASS_COLOURS: ReadonlyMap<string, string> = new Map([
  ['201', '#33658f'],
  ['202', '#5b68ac'],
  ['203', '#6b7536'],
  ['204', '#475a86'],
  ['205', '#a8553a'],
  ['206', '#2f7ba3'],
  ['207', '#b0527c'],
  ['208', '#b8742a'],
  ['209', '#94662e'],
  ['210', '#2f8373'],
  ['211', '#4c8539'],
  ['212', '#7a6853'],
  ['213', '#6a8329'],
  ['214', '#5a7185'],
  ['215', '#8a5a3c'],
  ['216', '#b0604e'],
  ['217', '#3f6f9f'],
  ['219', '#7d5fa3'],
  ['220', '#287b91'],
  ['221', '#80568f'],
  ['222', '#9c7228'],
  ['223', '#586a7a'],
  ['224', '#b9523f'],
  ['227', '#6d7683'],
  ['229', '#756f69'],
  ['230', '#477979'],
  ['231', '#6a5a8c'],
  ['232', '#8c5a6e'],
  ['233', '#776a92'],
  ['234', '#a0505f'],
  ['301', '#3f6aa0'],
  ['302', '#ad7430'],
  ['303', '#34826a'],
  ['304', '#637c31'],
  ['305', '#8c6a4a'],
  ['306', '#5f6f8a'],
  ['307', '#775b9c'],
  ['308', '#8c6380'],
  ['309', '#a05a3c'],
  ['310', '#b0573f'],
  ['311', '#5a7a38'],
  ['312', '#377c8c'],
  ['313', '#9a5580'],
  ['399', '#6b7380'],
])

const SPARE_COLOURS = ['#4f6f93', '#96703f', '#46806f', '#7c6390', '#8d5f5a', '#637345'] as const

const MARK_CONTRAST = 3

/** The hue of a class by its code, the same everywhere; an unknown code always gets the same spare hue. */
export function classColour(code: string, theme: ChartTheme): string {
  const colour = CLASS_COLOURS.get(code) ?? spareColour(code)
  return standOut(colour, theme.card, theme.ink, MARK_CONTRAST)
}

function spareColour(code: string): string {
  let hash = 0
  for (const char of code.slice(0, 16)) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973
  return SPARE_COLOURS[hash % SPARE_COLOURS.length] ?? SPARE_COLOURS[0]
}

const TINT_STEP = 0.1
const TINT_DEPTH = 0.5
const NUDGE = 0.03

/** The tint of the child at `rank` (0 is the largest, in full colour) among `count` children of one class. */
export function tintOf(colour: string, rank: number, count: number, theme: ChartTheme): string {
  if (rank <= 0) return colour
  const step = Math.min(TINT_STEP, TINT_DEPTH / Math.max(1, count - 1))
  let share = Math.min(rank * step, TINT_DEPTH)
  // Between light and dark there are tones on which neither the white nor the dark label reads well.
  let tint = mix(colour, theme.card, share)
  while (!isLabelTone(tint) && share < 1) {
    share += NUDGE
    tint = mix(colour, theme.card, Math.min(share, 1))
  }
  return tint
}

const LABEL_INKS = ['#ffffff', '#18202e'] as const

function isLabelTone(colour: string): boolean {
  return LABEL_INKS.some(ink => contrast(ink, colour) >= 4.5)
}
