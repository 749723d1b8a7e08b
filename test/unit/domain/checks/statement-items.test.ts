import { describe, expect, it } from 'vitest'
import { isItem } from '../../../../src/domain/published/statement-items'

describe('a name of the 情况说明', () => {
  it.each([
    ['机关运行经费支出', '机关运行经费'],
    ['政府采购预算总额(万元)', '政府采购预算总额'],
    ['项目经费拨款', '项目支出'],
    ['"三公"经费预算', '“三公”经费'],
    ['因公出国（境）费用', '因公出国(境)费用'],
    ['基本 支出', '基本支出'],
    ['公务用车购置', '公务用车购置费'],
    ['公务用车购置及运行维护费', '公务用车小计'],
  ])('%s means the item %s', (name, item) => {
    expect(isItem(name, item)).toBe(true)
  })

  it.each([
    ['一般公共预算拨款政府采购', '政府采购预算总额'],
    ['政府采购货物预算', '政府采购预算总额'],
    ['公务用车购置及运行费', '公务用车购置费'],
    ['基本', '基本支出'],
    ['基本支出', ''],
  ])('%s does not mean the item %j', (name, item) => {
    expect(isItem(name, item)).toBe(false)
  })
})
