import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import AmountText from '../../src/components/figure/AmountText.vue'
import ChangeText from '../../src/components/figure/ChangeText.vue'
import TraceButton from '../../src/components/figure/TraceButton.vue'
import { compareYears } from '../../src/domain/comparison'
import { parseWan } from '../../src/domain/money'

const wan = (text: string): number => parseWan(text)!
const textOf = (wrapper: { text: () => string }): string => wrapper.text().replace(/\s+/g, ' ')

describe('an amount', () => {
  it('has two decimals and thousands separators', () => {
    expect(mount(AmountText, { props: { fen: wan('2097.45') } }).text()).toBe('2,097.45')
  })

  it('tells 0 from a published blank', () => {
    expect(mount(AmountText, { props: { fen: 0 } }).text()).toBe('0.00')
    const blank = mount(AmountText, { props: { fen: null } })
    expect(blank.text()).toBe('—未公布')
    expect(blank.attributes('title')).toBe('未公布')
    expect(blank.find('[aria-hidden]').text()).toBe('—')
  })

  it('never shows −0.00', () => {
    expect(mount(AmountText, { props: { fen: -1 } }).text()).toBe('0.00')
  })
})

describe('a figure that opens its source', () => {
  const show = (slots = {}) =>
    mount(TraceButton, {
      props: { trace: () => null, text: '2,097.45 万元' },
      slots,
      global: { plugins: [createPinia()] },
    })

  it('is its text, or what it is given to show in its place', () => {
    expect(textOf(show())).toBe('2,097.45 万元')
    expect(textOf(show({ default: () => '2,097.45' }))).toBe('2,097.45')
    expect(show({ default: () => '2,097.45' }).attributes('aria-label')).toContain('2,097.45 万元')
  })
})

describe('a change', () => {
  const show = (...years: Parameters<typeof compareYears>) =>
    mount(ChangeText, { props: { change: compareYears(...years) } })

  it('has arrow, sign, amount, percentage and a word for those who do not see the arrow', () => {
    const wrapper = show(wan('2097.45'), wan('1941.53'))
    expect(textOf(wrapper)).toBe('▲ 增加 +155.92 +8.03%')
    expect(wrapper.classes()).toContain('up')
    expect(wrapper.find('[aria-hidden]').text()).toBe('▲')
  })

  it('points down with a minus sign', () => {
    const wrapper = show(wan('4.30'), wan('5.50'))
    expect(textOf(wrapper)).toBe('▼ 减少 −1.20 −21.82%')
    expect(wrapper.classes()).toContain('down')
  })

  it('has a word and no percentage where there is no base', () => {
    expect(textOf(show(wan('20'), null))).toBe('▲ 增加 +20.00 新增')
    expect(textOf(show(wan('20'), 0))).toBe('▲ 增加 +20.00 新增')
  })

  it('says 无上年数, 持平 and 已取消', () => {
    expect(textOf(show(wan('20'), undefined))).toBe('无上年数')
    expect(textOf(show(wan('20'), wan('20')))).toBe('持平')
    expect(textOf(show(null, wan('5')))).toBe('▼ 减少 −5.00 已取消')
  })

  it('marks a derived year before', () => {
    const change = compareYears(wan('439.45'), wan('379.51'))
    const wrapper = mount(ChangeText, { props: { change, derived: true, unit: '万元' } })
    expect(textOf(wrapper)).toBe('▲ 增加 +59.94 万元 +15.79% 推算')
  })
})
