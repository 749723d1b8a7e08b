import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import ReasonList from '../../src/components/list/ReasonList.vue'
import type { Reasons } from '../../src/derive/comparison/reasons'
import type { Statement } from '../../src/domain/dataset'
import { useTraceStore } from '../../src/stores/trace'

const FEN_PER_WAN = 1_000_000

function statedOf(
  item: string,
  row: number,
  quote: string,
  [amount, change]: readonly [number, number],
): Statement {
  return {
    item,
    row,
    quote,
    section: '四',
    year: 2024,
    amount: amount * FEN_PER_WAN,
    change: change * FEN_PER_WAN,
    reason: '厉行节约',
  }
}

const reasons: Reasons = {
  stated: [
    {
      items: ['公务用车运行维护费', '公务接待费'],
      text: '厉行节约',
      section: '四',
      quotes: ['公务接待费 0.80 万元, 与 2023 年减少 0.70 万元', '公务用车运行维护费 3.50 万元'],
      statements: [
        statedOf('公务接待费', 24, '公务接待费 0.80 万元, 与 2023 年减少 0.70 万元', [0.8, -0.7]),
        statedOf('公务用车运行维护费', 25, '公务用车运行维护费 3.50 万元', [3.5, -0.5]),
      ],
      source: { table: 'statement', row: 23, column: '主要原因' },
    },
  ],
  unexplained: [],
}

beforeEach(() => setActivePinia(createPinia()))

describe('the list of reasons', () => {
  it('says what is explained, why, and where it stands, with the quotes to open', () => {
    const wrapper = mount(ReasonList, { props: { reasons, unexplained: '' } })
    expect(wrapper.get('.reason').text()).toBe('公务用车运行维护费、公务接待费：厉行节约')
    expect(wrapper.get('summary').text()).toBe('情况说明四原文：公务用车运行维护费、公务接待费')
    expect(wrapper.findAll('details q').map(quote => quote.text())).toEqual(
      reasons.stated[0]!.quotes,
    )
    expect(wrapper.findAll('li')).toHaveLength(1)
  })

  it('opens the cells of the amounts that it quotes', async () => {
    const wrapper = mount(ReasonList, { props: { reasons, unexplained: '' } })
    const figures = wrapper.findAll('q button')
    expect(figures.map(figure => figure.text())).toEqual(['0.80', '0.70', '3.50'])
    const cells = []
    for (const figure of figures) {
      await figure.trigger('click')
      const [source] = useTraceStore().trace?.operands[0]?.sources ?? []
      cells.push(`${source?.row} ${source?.column}`)
    }
    expect(cells).toEqual(['24 金额', '24 比上年增减', '25 金额'])
  })

  it('opens the words in which a reason names an amount', async () => {
    const [reason] = reasons.stated
    const told = { ...reason!, text: '基本支出增加 59.94 万元,项目经费拨款增加 95.98 万元' }
    const props = { reasons: { ...reasons, stated: [told] }, unexplained: '' }
    const wrapper = mount(ReasonList, { props })
    const figures = wrapper.findAll('.reason button')
    expect(figures.map(figure => figure.text())).toEqual(['59.94', '95.98'])
    await figures[1]!.trigger('click')
    const { trace } = useTraceStore()
    expect(trace?.value).toBe(95_980_000)
    expect(trace?.operands[0]?.sources).toEqual([reason!.source])
  })

  it('says that the document gives no reason', () => {
    const wrapper = mount(ReasonList, {
      props: { reasons: { stated: [], unexplained: ['甲'] }, unexplained: '文件未说明原因' },
    })
    expect(wrapper.text()).toContain('文件未说明原因')
    expect(wrapper.find('details').exists()).toBe(false)
  })
})
