import { describe, expect, it } from 'vitest'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { COMPARISON_MODES } from '../../../src/domain/view-state'
import { zhCN } from '../../../src/locales/zh-CN'
import { sentenceOf } from '../../../src/panels/comparison/comparison-model'
import { builtIn } from '../../support/built-in'
import { select } from '../../support/selection'

describe('the sentence on the comparison', () => {
  it('says how the picked subject moved', () => {
    const view = toComparison(builtIn, 'function', 'paired', select('function', '2010302'))
    expect(sentenceOf(view, zhCN)).toBe('一般行政管理事务比 2023 年增加 95.98 万元（6.14%）。')
  })

  it.each([
    ['2010302', 'basic'],
    ['208', 'project'],
  ])('says nothing where nothing is published of %s in %s', (code, kind) => {
    const selection = [...select('function', code), ...select('kind', kind)]
    for (const mode of COMPARISON_MODES) {
      const view = toComparison(builtIn, 'function', mode, selection)
      expect(sentenceOf(view, zhCN)).toBe('')
    }
  })
})
