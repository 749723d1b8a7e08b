import { describe, expect, it } from 'vitest'
import { figureRuns } from '../../src/components/figure/figure-runs'

const figure = (text: string) => ({ text, trace: () => null })
const cut = (sentence: string, texts: readonly string[]) =>
  figureRuns(sentence, texts.map(figure)).map(run =>
    run.figure === null ? run.text : `[${run.before}<${run.text}>${run.after}]`,
  )

describe('a sentence cut at its figures', () => {
  it('keeps the sign with its figure and the punctuation beside it', () => {
    expect(cut('一般公共服务（+132.27 万元，+7.16%），其余', ['132.27', '7.16%'])).toEqual([
      '一般公共服务',
      '[（<+132.27>]',
      ' 万元，',
      '[<+7.16%>），]',
      '其余',
    ])
  })

  it('does not take a part of a longer number for a figure', () => {
    expect(cut('11.00、1.00、21.00%', ['1.00'])).toEqual(['11.00、', '[<1.00>、]', '21.00%'])
  })

  it('meets figures in whatever order the language says them', () => {
    expect(cut('5.00 of 2,097.45', ['2,097.45', '5.00'])).toEqual([
      '[<5.00>]',
      ' of ',
      '[<2,097.45>]',
    ])
  })

  it('gives figures that read alike a place each, and leaves out what is not said', () => {
    expect(cut('4.30 and 4.30', ['4.30', '4.30', '9.99'])).toEqual([
      '[<4.30>]',
      ' and ',
      '[<4.30>]',
    ])
  })

  it('is the sentence itself without figures', () => {
    expect(cut('没有公布金额。', [])).toEqual(['没有公布金额。'])
    expect(cut('', ['1.00'])).toEqual([])
  })
})
