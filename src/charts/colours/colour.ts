type Rgb = readonly [number, number, number]

function parse(colour: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`invalid colour: ${colour}`)
  const value = parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

/** The colour at `share` of the way from `from` (0) to `to` (1); all are "#rrggbb". */
export function mix(from: string, to: string, share: number): string {
  const [fromRed, fromGreen, fromBlue] = parse(from)
  const [toRed, toGreen, toBlue] = parse(to)
  const between = (start: number, end: number): number => Math.round(start + (end - start) * share)
  const [red, green, blue] = [
    between(fromRed, toRed),
    between(fromGreen, toGreen),
    between(fromBlue, toBlue),
  ]
  return `#${(0x1000000 + (red << 16) + (green << 8) + blue).toString(16).slice(1)}`
}

/** Relative luminance, 0 to 1. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = parse(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const LINEAR = Float64Array.from({ length: 0x100 }, (_, channel) => {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

function linear(channel: number): number {
  return LINEAR[channel] ?? 0
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

const INKS = ['#ffffff', '#18202e', '#000000']
const READABLE = 4.5

/** The colour for text on a background: the first of the preferred, then white, ink and black, that has at least 4.5:1. */
export function readableInk(background: string, preferred: readonly string[] = []): string {
  const inks = [...preferred, ...INKS]
  // On every background white or black reaches 4.58.
  return inks.find(ink => contrast(ink, background) >= READABLE) ?? '#000000'
}

/** The colour itself where it stands out from the ground, else the nearest mix with `towards` that does. */
export function standOut(colour: string, ground: string, towards: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share)
    if (contrast(candidate, ground) >= ratio) return candidate
  }
  return towards
}
