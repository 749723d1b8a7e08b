import { describe, expect, it } from 'vitest'
import {
  CHANGE_CLASSES,
  changeClassOf,
  changeColour,
  changeLegend,
} from '../../../src/charts/colours/change-colours'
import { classColour, CLASS_COLOURS, tintOf } from '../../../src/charts/colours/class-colours'
import { contrast, mix, readableInk } from '../../../src/charts/colours/colour'
import { CHART_THEMES, fade, fadeBar } from '../../../src/charts/colours/theme'
import { compareYears } from '../../../src/domain/comparison'

const themes = Object.values(CHART_THEMES)
const codes = [...CLASS_COLOURS.keys(), '299', '599', '', '__proto__']

describe('a class colour', () => {
  it.each([
    ['201', '#33658f'],
    ['208', '#b8742a'],
    ['210', '#2f8373'],
    ['221', '#80568f'],
  ])('of %s is the one of the design', (code, colour) => {
    expect(classColour(code, CHART_THEMES.light)).toBe(colour)
  })

  it('stands out from the card at 3:1 in every theme', () => {
    for (const theme of themes) {
      for (const code of codes) {
        expect(contrast(classColour(code, theme), theme.card)).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('of an unknown code is a spare one, of no class', () => {
    const { light } = CHART_THEMES
    expect(['299', '599'].map(code => classColour(code, light))).toEqual(['#7c6390', '#4f6f93'])
    const own = [...CLASS_COLOURS.keys()].map(code => classColour(code, light))
    expect(own).not.toContain('#7c6390')
    expect(own).not.toContain('#4f6f93')
  })
})

describe('a label', () => {
  it('reads at 4.5:1 on every class, tint and faded tile in every theme', () => {
    for (const theme of themes) {
      for (const code of codes) {
        for (let rank = 0; rank < 12; rank++) {
          const tint = tintOf(classColour(code, theme), rank, 12, theme)
          const faded = fade(tint, theme)
          expect(contrast(readableInk(tint), tint)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(readableInk(faded, [theme.secondary]), faded)).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  })

  it('reads at 4.5:1 on every colour of change, faded or not', () => {
    for (const theme of themes) {
      for (const changeClass of CHANGE_CLASSES) {
        for (const colour of [changeColour(changeClass, theme), theme.neutral]) {
          expect(contrast(readableInk(colour), colour)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(readableInk(fade(colour, theme)), fade(colour, theme))).toBeGreaterThan(
            4.5,
          )
        }
      }
    }
  })

  it('is white or ink, never between, on a tint', () => {
    for (const code of codes) {
      const colour = classColour(code, CHART_THEMES.light)
      for (let rank = 1; rank < 6; rank++) {
        expect(['#ffffff', '#18202e']).toContain(
          readableInk(tintOf(colour, rank, 6, CHART_THEMES.light)),
        )
      }
    }
  })
})

describe('text on the card', () => {
  it('reads at 4.5:1 in every theme', () => {
    for (const theme of themes) {
      for (const colour of [theme.ink, theme.secondary, theme.quiet, theme.up, theme.down]) {
        expect(contrast(colour, theme.card)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('stands beside bars of the year before whose edge has 3:1', () => {
    for (const theme of themes) {
      expect(contrast(theme.previousEdge, theme.card)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('a dimmed mark', () => {
  it('is a solid colour nearer to the card', () => {
    expect(fade('#33658f', CHART_THEMES.light)).toBe('#c6d4e0')
    expect(fadeBar('#33658f', CHART_THEMES.light)).toBe('#99b2c7')
  })
})

describe('the class of a change', () => {
  it.each([
    [700_000, 1_000_000, 'down-large'],
    [800_000, 1_000_000, 'down-large'],
    [800_001, 1_000_000, 'down-middle'],
    [950_000, 1_000_000, 'down-middle'],
    [950_001, 1_000_000, 'down-small'],
    [1_000_000, 1_000_000, 'level'],
    [1_049_999, 1_000_000, 'up-small'],
    [1_050_000, 1_000_000, 'up-middle'],
    [1_199_999, 1_000_000, 'up-middle'],
    [1_200_000, 1_000_000, 'up-large'],
    [null, 1_000_000, 'down-large'],
    [1_000_000, null, 'new'],
    [1_000_000, undefined, 'unknown'],
  ] as const)('of %s after %s is %s', (current, previous, expected) => {
    expect(changeClassOf(compareYears(current, previous))).toBe(expected)
  })

  it('has a legend with 新增 and 无上年数 only where they occur', () => {
    const theme = CHART_THEMES.light
    expect(changeLegend([compareYears(2, 1)], theme).map(entry => entry.id)).toEqual([
      'down-large',
      'down-middle',
      'down-small',
      'level',
      'up-small',
      'up-middle',
      'up-large',
    ])
    const all = changeLegend([compareYears(2, null), compareYears(2, undefined)], theme)
    expect(all.map(entry => entry.id).slice(-2)).toEqual(['new', 'unknown'])
  })
})

describe('mixing', () => {
  it('goes channel by channel', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })

  it('quotes what is no colour', () => {
    expect(() => mix('red', '#ffffff', 0.5)).toThrow('invalid colour: red')
  })

  it('knows the contrast of black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
  })
})
