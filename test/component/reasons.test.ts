import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReasonList from '../../src/components/ReasonList.vue'
import type { Reasons } from '../../src/derive/reasons'

const reasons: Reasons = {
  stated: [
    {
      items: ['公务用车运行维护费', '公务接待费'],
      text: '厉行节约',
      section: '四',
      quotes: ['公务接待费 0.80 万元', '公务用车运行维护费 3.50 万元'],
      source: { table: 'statement', row: 23, column: '主要原因' },
    },
  ],
  unexplained: [],
}

describe('the list of reasons', () => {
  it('says what is explained, why, and where it stands, with the quotes to open', () => {
    const wrapper = mount(ReasonList, { props: { reasons, unexplained: '' } })
    expect(wrapper.get('summary').text()).toBe(
      '公务用车运行维护费、公务接待费：厉行节约（来源：情况说明 四）',
    )
    expect(wrapper.findAll('q').map(quote => quote.text())).toEqual(reasons.stated[0]!.quotes)
    expect(wrapper.findAll('li')).toHaveLength(1)
  })

  it('says that the document gives no reason', () => {
    const wrapper = mount(ReasonList, {
      props: { reasons: { stated: [], unexplained: ['甲'] }, unexplained: '文件未说明原因' },
    })
    expect(wrapper.text()).toContain('文件未说明原因')
    expect(wrapper.find('details').exists()).toBe(false)
  })
})
