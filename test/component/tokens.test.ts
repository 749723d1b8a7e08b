import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8')

type Tokens = Readonly<Record<string, string>>

/** The colours of the rule that begins with a selector. */
function tokensOf(selector: string): Tokens {
  const rule = css.slice(css.indexOf(`${selector} {`))
  const body = rule.slice(0, rule.indexOf('}'))
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#\w{6});/g)].map(m => [m[1]!, m[2]!]))
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [low, high] = [luminance(tokens[one]!), luminance(tokens[other]!)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const THEMES = {
  light: tokensOf(':root'),
  dark: tokensOf(":root[data-theme='dark']"),
  'dark by system': tokensOf(":root:not([data-theme='light'])"),
  print: tokensOf(':root:root:root'),
}

const TEXTS = ['ink', 'secondary', 'quiet', 'accent', 'up', 'down', 'warn', 'error']
const GROUNDS = ['paper', 'card', 'hover']
const PAIRS = [
  ...TEXTS.flatMap(text => GROUNDS.map(ground => [text, ground])),
  ...['ink', 'secondary', 'chip-ink'].map(text => [text, 'chip']),
  ...['ink', 'secondary', 'warn'].map(text => [text, 'warn-paper']),
  ...['ink', 'secondary', 'error'].map(text => [text, 'error-paper']),
  ['accent-ink', 'accent'],
  ['control-selected-ink', 'control-selected-bg'],
  ['tooltip-ink', 'tooltip'],
  ['tooltip-quiet', 'tooltip'],
] as [string, string][]

describe.each(Object.entries(THEMES))('the %s theme', (_, tokens) => {
  it.each(PAIRS)('has %s on %s at 4.5:1', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['focus', 'line-strong'])('has %s at 3:1', mark => {
    expect(contrast(tokens, mark, 'card')).toBeGreaterThanOrEqual(3)
  })

  it('defines every colour of the light theme', () => {
    expect(Object.keys(tokens)).toEqual(Object.keys(THEMES.light))
  })
})

describe('dark', () => {
  it('is the same by choice and by system', () => {
    expect(THEMES['dark by system']).toEqual(THEMES.dark)
  })
})
