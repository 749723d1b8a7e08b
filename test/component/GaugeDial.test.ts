import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import GaugeDial from '../../src/components/target/GaugeDial.vue'
import type { Gauge } from '../../src/domain/gauge'

const gauge: Gauge = { max: 200, zone: { shape: 'arc', from: 182, to: 200 }, pointer: null }
const base = { gauge, colour: '#33658f', targetText: '≥182', unit: '个', caption: '产出 · 数量' }

function textsOf(props: Partial<InstanceType<typeof GaugeDial>['$props']> = {}): string[] {
  const wrapper = mount(GaugeDial, { props: { ...base, ...props } })
  return wrapper.findAll('text').map(text => text.text())
}

describe('a dial', () => {
  it('says target, unit, caption and both ends of its scale as text', () => {
    expect(textsOf()).toEqual(['≥182 个', '产出 · 数量', '0', '200'])
  })

  it('keeps number and unit in one line, so that they cannot overlap', () => {
    const number = mount(GaugeDial, { props: base }).get('text.number')
    expect(number.get('tspan.unit').text()).toBe('个')
    expect(number.attributes('text-anchor')).toBe('middle')
  })

  it('puts a unit that does not fit on a line of its own', () => {
    expect(textsOf({ targetText: '≥1,456,000', unit: '平方米' })).toEqual([
      '≥1,456,000',
      '平方米',
      '产出 · 数量',
      '0',
      '200',
    ])
  })

  it('is a picture beside words: hidden from assistive technology', () => {
    const dial = mount(GaugeDial, { props: base })
    expect(dial.attributes('aria-hidden')).toBe('true')
  })

  it('draws the zone where the result must land in the given colour', () => {
    const zone = mount(GaugeDial, { props: base }).get('.zone')
    expect(zone.classes()).toContain('zone-arc')
    expect(zone.attributes('stroke')).toBe('#33658f')
  })

  it('draws a mark for an exact target', () => {
    const exact: Gauge = { max: 1058, zone: { shape: 'mark', at: 1058 }, pointer: null }
    const zone = mount(GaugeDial, { props: { ...base, gauge: exact } }).get('.zone')
    expect(zone.classes()).toContain('zone-mark')
  })

  it('has a pointer only where there is an actual value', async () => {
    const wrapper = mount(GaugeDial, { props: base })
    expect(wrapper.find('.pointer').exists()).toBe(false)
    await wrapper.setProps({ gauge: { ...gauge, pointer: 100 } })
    expect(wrapper.get('.pointer').attributes('transform')).toBe('rotate(120 66 66)')
  })

  it('has no style attribute, which a strict policy would refuse when prerendered', () => {
    const wrapper = mount(GaugeDial, { props: { ...base, faded: true, selected: true } })
    expect(wrapper.html()).not.toContain('style=')
    expect(wrapper.classes()).toEqual(expect.arrayContaining(['is-faded', 'is-selected']))
  })

  it('shows hostile text as text', () => {
    const [number] = textsOf({ targetText: '<img src=x onerror=alert(1)>', unit: '' })
    expect(number).toBe('<img src=x onerror=alert(1)>')
  })
})
