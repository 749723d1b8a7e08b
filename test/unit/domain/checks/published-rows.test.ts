import { describe, expect, it } from 'vitest'
import { isTotalName } from '../../../../src/domain/published/published-rows'

describe('the name of a total row', () => {
  it.each([
    '合计',
    '合 计',
    '合　　计',
    '总计',
    '总  计',
    '部门合计',
    '单位合计',
    '合计：',
    '"合计"',
  ])('is %j', name => {
    expect(isTotalName(name)).toBe(true)
  })

  it.each(['', '小计', '收入合计', '支出总计', '本年支出合计', '合计数差额', '教育支出'])(
    'is not %j',
    name => {
      expect(isTotalName(name)).toBe(false)
    },
  )
})
