import type { Gauge } from '../../domain/gauge'

/** The dial's measures in px: 240° open at the bottom, with room for the pointer outside the ring. */
export const DIAL = {
  width: 132,
  height: 118,
  centreX: 66,
  centreY: 66,
  radius: 52,
  thickness: 10,
} as const

const START = 150
const SWEEP = 240
/** A zone such as 99.98–100 still shows as this many px of the ring. */
const LEAST_ARC = 3

interface Point {
  readonly x: number
  readonly y: number
}

/** Degrees clockwise from "three o'clock" at which a value of 0 to `max` stands; values beyond stand at the ends. */
export function angleOf(value: number, max: number): number {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return START + SWEEP * share
}

/** A point of the dial by angle and distance from its centre. */
export function pointAt(angle: number, radius: number): Point {
  const radians = (angle * Math.PI) / 180
  return {
    x: roundPx(DIAL.centreX + radius * Math.cos(radians)),
    y: roundPx(DIAL.centreY + radius * Math.sin(radians)),
  }
}

/** A coordinate to the hundredth of a px: what is beyond is not seen, and makes a drawing longer. */
export function roundPx(px: number): number {
  return Math.round(px * 100) / 100
}

/** SVG path of the ring between two values of the scale, at least 3 px long. */
export function arcPath(from: number, to: number, max: number): string {
  const [start, end] = visibleSpan(angleOf(from, max), angleOf(to, max))
  const [first, last] = [pointAt(start, DIAL.radius), pointAt(end, DIAL.radius)]
  const large = end - start > 180 ? 1 : 0
  const ring = `A${DIAL.radius} ${DIAL.radius} 0 ${large} 1`
  return `M${first.x} ${first.y}${ring} ${last.x} ${last.y}`
}

/** Widens a span that is too short to see, inwards where it touches an end of the scale. */
function visibleSpan(start: number, end: number): readonly [number, number] {
  const least = (LEAST_ARC / DIAL.radius) * (180 / Math.PI)
  if (end - start >= least) return [start, end]
  const middle = (start + end) / 2
  const first = Math.min(Math.max(START, middle - least / 2), START + SWEEP - least)
  return [first, first + least]
}

const MARK_OVERHANG = 3

/** SVG path of a mark across the ring at a value. */
export function markPath(value: number, max: number): string {
  const angle = angleOf(value, max)
  const reach = DIAL.thickness / 2 + MARK_OVERHANG
  const [inner, outer] = [pointAt(angle, DIAL.radius - reach), pointAt(angle, DIAL.radius + reach)]
  return `M${inner.x} ${inner.y}L${outer.x} ${outer.y}`
}

const POINTER = { length: 9, halfBase: 5 } as const

/** SVG path of the pointer at the scale's start: a triangle outside the ring; turn it by `pointerTurn`. */
function pointerPath(): string {
  const edge = DIAL.radius + DIAL.thickness / 2
  const spread = (POINTER.halfBase / (edge + POINTER.length)) * (180 / Math.PI)
  const tip = pointAt(START, edge - 1)
  const left = pointAt(START - spread, edge + POINTER.length)
  const right = pointAt(START + spread, edge + POINTER.length)
  return `M${tip.x} ${tip.y}L${left.x} ${left.y}L${right.x} ${right.y}Z`
}

/** Degrees to turn the pointer by for a value. */
export function pointerTurn(value: number, max: number): number {
  return roundPx(angleOf(value, max) - START)
}

/** Everything a dial draws, as SVG paths. */
export interface DialShapes {
  readonly track: string
  readonly zone: { readonly shape: 'arc' | 'mark'; readonly path: string }
  readonly pointer: { readonly path: string; readonly turn: number } | null
}

/** The shapes of a target's dial. */
export function dialShapes({ max, zone, pointer }: Gauge): DialShapes {
  return {
    track: arcPath(0, max, max),
    zone:
      zone.shape === 'arc'
        ? { shape: 'arc', path: arcPath(zone.from, zone.to, max) }
        : { shape: 'mark', path: markPath(zone.at, max) },
    pointer: pointer === null ? null : { path: pointerPath(), turn: pointerTurn(pointer, max) },
  }
}
