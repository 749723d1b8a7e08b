import { describe, expect, it } from 'vitest'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { COMPARISON_MODES } from '../../../src/domain/view-state'
import { en } from '../../../src/locales/en'
import { toReasons } from '../../../src/derive/comparison/reasons'
import { zhCN } from '../../../src/locales/zh-CN'
import { reasonLines, sentenceOf } from '../../../src/panels/comparison/comparison-model'
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

it('tells the reasons in what leaves the page, each with what it explains', () => {
  const view = toComparison(builtIn, 'function', 'paired', [])
  const reasons = toReasons(builtIn, view, [])
  expect(reasonLines(reasons, zhCN)).toEqual([
    '为什么（支出预算）：基本支出增加 59.94万元,项目经费拨款增加 95.98万元（情况说明二(二)）',
    '为什么（基本支出）：一是 2023年新招录公务员 2 名,二是薪资结构调整（情况说明三）',
    '为什么（项目支出）：2024年新增"一窗综办"改革办公及人员性经费（情况说明三）',
    '社会保障和就业、卫生健康、住房保障：文件未单独说明原因',
  ])
  expect(reasonLines(reasons, en)[0]).toMatch(/^Why \(支出预算\): 基本支出增加/)
})
