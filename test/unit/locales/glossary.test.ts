import { describe, expect, it } from 'vitest'
import { TERM_GROUPS, TERM_IDS } from '../../../src/domain/terms'
import { definitionOf, glossaryOf, namesOf } from '../../../src/locales/glossary'
import { builtIn } from '../../support/built-in'

const HAN = /\p{Script=Han}/u

describe.each(['zh-CN', 'en'] as const)('the glossary in %s', language => {
  const words = Object.entries(glossaryOf(language))

  it('explains every term once, in its place', () => {
    expect(words.map(([id]) => id)).toEqual(TERM_IDS)
    expect(Object.values(TERM_GROUPS).flat()).toEqual(TERM_IDS)
    expect(new Set(words.map(([, { name }]) => name)).size).toBe(TERM_IDS.length)
  })

  it('is short, ends its sentences and uses the quotation marks of print', () => {
    for (const [, { name, text }] of words) {
      expect(name.trim()).toBe(name)
      expect(text).toMatch(/[。.]$/u)
      expect(text).not.toMatch(/"|'/)
      expect(text.length).toBeLessThanOrEqual(language === 'en' ? 200 : 80)
    }
  })

  it('is in one language', () => {
    const chinese = words.filter(([, { name, text }]) => HAN.test(name + text))
    expect(chinese).toHaveLength(language === 'en' ? 0 : TERM_IDS.length)
  })
})

describe('the definitions of the document', () => {
  it('stand with the terms they define', () => {
    const { definitions } = builtIn.info
    const defined = TERM_IDS.flatMap(id => {
      const definition = definitionOf(id, definitions)
      return definition === null ? [] : [[id, definition.place]]
    })
    expect(defined).toEqual([
      ['fiscalAppropriation', '六(一)'],
      ['otherIncome', '六(二)'],
      ['basicExpenditure', '六(三)'],
      ['projectExpenditure', '六(四)'],
      ['threePublic', '六(五)'],
    ])
    expect(definitionOf('threePublic', [])).toBeNull()
  })
})

describe('the names of a term', () => {
  it('are those of both languages, the reader’s first', () => {
    expect(namesOf('threePublic', 'en')).toEqual(['“Three public” expenses', '“三公”经费'])
    expect(namesOf('functional', 'zh-CN')[0]).toBe('功能分类')
  })
})
