/** A page or drawing whose colours follow the page's theme, and the colours by name for each theme. */
export interface TwoThemes {
  readonly markup: string
  readonly colours: ReadonlyMap<string, readonly [light: string, dark: string]>
}

const COLOUR = /="(#[0-9a-f]{6}|rgba?\([^)"]*\))"/gi

/**
 * One markup out of two that differ in the colours of their attributes only: each pair of colours
 * becomes a custom property, named after it so that it is declared once. Where the two differ in more,
 * the light one stands.
 */
export function joinThemes(light: string, dark: string): TwoThemes {
  const darkColours = [...dark.matchAll(COLOUR)].map(match => match[1] ?? '')
  const colours = new Map<string, readonly [string, string]>()
  if (light.replace(COLOUR, '') !== dark.replace(COLOUR, '')) return { markup: light, colours }
  let at = 0
  const markup = light.replace(COLOUR, (whole, colour: string) => {
    const other = darkColours[at++] ?? colour
    if (other === colour) return whole
    const name = `--s-${[colour, other].map(text => text.replace(/[^0-9a-z]/gi, '')).join('-')}`
    colours.set(name, [colour, other])
    return `="var(${name})"`
  })
  return { markup, colours }
}
