import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import type { EChartsOption, EChartsType } from 'echarts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import VChart from 'vue-echarts'
import { renderToString } from 'vue/server-renderer'
import { createSSRApp } from 'vue'
import type { Mark } from '../../src/charts/marks'
import { sceneOption } from '../../src/charts/scene'
import { CHART_THEMES } from '../../src/charts/colours/theme'
import ChartHost from '../../src/components/chart/ChartHost.vue'
import { DESCRIBED_BY } from '../../src/components/frame/described-by'

function mark(id: string, x: number, y: number): Mark {
  return { id, x, y, width: 98, height: 98, pick: [id] }
}

const marks = [mark('a', 0, 0), mark('b', 100, 0), mark('c', 0, 100)]
const optionLabels = new Map([
  ['a', '一般公共服务，1,979.58 万元'],
  ['b', '社会保障和就业，62.24 万元'],
  ['c', '卫生健康，26.74 万元'],
])

function drawn(text: string): EChartsOption {
  const shape = { kind: 'text', text, x: 0, y: 9, size: 12, bold: false } as const
  return sceneOption(
    marks.map(({ id, x, y, width, height }) => ({
      id,
      hit: { x, y, width, height },
      shapes: [{ ...shape, fill: '#18202e', align: 'left' }],
    })),
    {
      theme: CHART_THEMES.light,
      reducedMotion: true,
    },
  )
}

const base = { option: drawn('甲'), marks, label: '钱花在哪里', optionLabels }
let observers = 0

class FakeResizeObserver {
  observe(): void {
    observers++
  }
  unobserve(): void {}
  disconnect(): void {
    observers--
  }
}

beforeEach(() => {
  observers = 0
  vi.stubGlobal('ResizeObserver', FakeResizeObserver)
  for (const [name, value] of [
    ['clientWidth', 300],
    ['offsetWidth', 300],
    ['clientHeight', 200],
    ['offsetHeight', 200],
  ] as const) {
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(value)
  }
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function mountHost(props = {}): Promise<VueWrapper> {
  const wrapper = mount(ChartHost, {
    props: { ...base, ...props },
    attachTo: document.body,
    global: { provide: { [DESCRIBED_BY as symbol]: 'takeaway' } },
  })
  await flushPromises()
  return wrapper
}

function chartOf(wrapper: VueWrapper): EChartsType {
  return (wrapper.getComponent(VChart).vm as unknown as { chart: EChartsType }).chart
}

/** As ECharts tells of the pointer on a datum. */
function tell(wrapper: VueWrapper, type: string, id: string | null, event = {}): void {
  const chart = chartOf(wrapper) as unknown as {
    trigger: (type: string, params: unknown) => void
  }
  chart.trigger(type, { data: id === null ? undefined : { id }, event })
}

describe('a chart', () => {
  it('asks for its size first and draws when the option is there', async () => {
    const wrapper = await mountHost({ option: null })
    expect(wrapper.emitted('resize')).toEqual([[300, 200]])
    expect(wrapper.findComponent(VChart).exists()).toBe(false)
    await wrapper.setProps({ option: base.option })
    await flushPromises()
    expect(wrapper.get('svg').text()).toContain('甲')
  })

  it('swaps its option without a new instance', async () => {
    const wrapper = await mountHost()
    const chart = chartOf(wrapper)
    await wrapper.setProps({ option: drawn('乙') })
    await flushPromises()
    expect(chartOf(wrapper)).toBe(chart)
    expect(wrapper.get('svg').text()).toContain('乙')
    expect(wrapper.get('svg').text()).not.toContain('甲')
  })

  it('says what was clicked, and whether with Ctrl or ⌘', async () => {
    const wrapper = await mountHost()
    tell(wrapper, 'click', 'b', { event: { ctrlKey: false } })
    tell(wrapper, 'click', 'b', { event: { ctrlKey: true } })
    tell(wrapper, 'click', 'b', { event: { metaKey: true } })
    tell(wrapper, 'click', 'unknown')
    tell(wrapper, 'click', null)
    expect(wrapper.emitted('pick')).toEqual([
      ['b', false],
      ['b', true],
      ['b', true],
    ])
  })

  it('says what is under the pointer and where, and marks it', async () => {
    const wrapper = await mountHost()
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    await flushPromises()
    expect(wrapper.get('.pointed').attributes('style')).toContain('left: 100px')
    tell(wrapper, 'mouseout', 'b')
    await flushPromises()
    expect(wrapper.find('.pointed').exists()).toBe(false)
    expect(wrapper.emitted('hover')).toEqual([
      ['b', 120, 30],
      [null, 0, 0],
    ])
  })

  it('lights a ribbon that is pointed at, and picks the end that it stands for', async () => {
    const d = 'M98 10L100 10L100 20L98 20Z'
    const ribbons = [{ id: 'a>b', pick: ['b'], x: 98, y: 10, width: 2, height: 10, d }]
    const wrapper = await mountHost({ ribbons })
    tell(wrapper, 'mousemove', 'a>b', { offsetX: 99, offsetY: 15 })
    await flushPromises()
    expect(wrapper.get('.pointed-ribbon path').attributes('d')).toBe(d)
    expect(wrapper.find('.pointed').exists()).toBe(false)
    tell(wrapper, 'click', 'a>b', { event: { ctrlKey: true } })
    expect(wrapper.emitted('hover')).toEqual([['a>b', 99, 15]])
    expect(wrapper.emitted('pick')).toEqual([['b', true]])
    expect(wrapper.findAll('[role=option]')).toHaveLength(3)
  })

  it('ceases to explain on Escape wherever the focus is, until the pointer was elsewhere', async () => {
    const wrapper = await mountHost()
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    tell(wrapper, 'mousemove', 'b', { offsetX: 121, offsetY: 30 })
    tell(wrapper, 'mousemove', 'a', { offsetX: 20, offsetY: 30 })
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    expect(wrapper.emitted('hover')).toEqual([
      ['b', 120, 30],
      [null, 0, 0],
      ['a', 20, 30],
      ['b', 120, 30],
    ])
    wrapper.unmount()
  })

  it('explains nothing that is no longer drawn there, nor once it is back', async () => {
    const wrapper = await mountHost({ sourcedIds: new Set(['b']) })
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    await wrapper.setProps({ marks: [mark('d', 0, 0)] })
    await wrapper.setProps({ marks })
    expect(wrapper.emitted('hover')).toEqual([
      ['b', 120, 30],
      [null, 0, 0],
    ])
    expect(wrapper.find('.pointed').exists()).toBe(false)
    expect(wrapper.find('.mark-source').exists()).toBe(false)
  })

  it('goes on explaining what is drawn anew in its place', async () => {
    const wrapper = await mountHost()
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    await wrapper.setProps({ marks: [...marks] })
    expect(wrapper.emitted('hover')).toEqual([['b', 120, 30]])
  })

  it('explains nothing to a pointer once something scrolls, and follows the keyboard', async () => {
    const wrapper = await mountHost()
    tell(wrapper, 'mousemove', 'b', { offsetX: 120, offsetY: 30 })
    document.dispatchEvent(new Event('scroll'))
    document.dispatchEvent(new Event('scroll'))
    await wrapper.get('[role=listbox]').trigger('keydown', { key: 'ArrowDown' })
    document.body.dispatchEvent(new Event('scroll'))
    expect(wrapper.emitted('hover')).toEqual([
      ['b', 120, 30],
      [null, 0, 0],
      ['c', 49, 149],
      ['c', 49, 149],
    ])
  })

  it('marks what is pointed at in the list beside', async () => {
    const wrapper = await mountHost({ activeId: 'c' })
    expect(wrapper.get('.pointed').attributes('style')).toContain('top: 100px')
  })

  it('scales on paper: its drawing has a view box of the size it was drawn for', async () => {
    const wrapper = await mountHost({ height: 260 })
    const svg = wrapper.get('.drawing svg')
    expect(svg.attributes()).toMatchObject({
      viewBox: '0 0 300 260',
      preserveAspectRatio: 'xMinYMin',
    })
    await wrapper.setProps({ height: 180 })
    expect(svg.attributes('viewBox')).toBe('0 0 300 180')
  })

  it('leaves nothing behind when it goes, fifty times', async () => {
    for (let round = 0; round < 50; round++) {
      const wrapper = await mountHost()
      const chart = chartOf(wrapper)
      wrapper.unmount()
      await flushPromises()
      expect(chart.isDisposed()).toBe(true)
    }
    expect(document.body.innerHTML).toBe('')
    expect(observers).toBe(0)
  })

  it('prerenders without a style attribute or a chart', async () => {
    const html = await renderToString(createSSRApp(ChartHost, { ...base, height: 300 }))
    expect(html).not.toContain('style=')
    expect(html).not.toContain('<svg')
  })
})

describe('the keyboard surface', () => {
  it('is one tab stop that names every mark in full', async () => {
    const wrapper = await mountHost({ selectedIds: new Set(['b']) })
    const list = wrapper.get('[role=listbox]')
    expect(list.attributes()).toMatchObject({
      tabindex: '0',
      'aria-label': '钱花在哪里',
      'aria-describedby': 'takeaway',
      'aria-multiselectable': 'true',
    })
    expect(wrapper.findAll('[tabindex]')).toHaveLength(1)
    const options = wrapper.findAll('[role=option]')
    expect(options.map(option => option.text())).toEqual([...optionLabels.values()])
    expect(options.map(option => option.attributes('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
    ])
    expect(wrapper.get('.drawing').attributes('aria-hidden')).toBe('true')
  })

  it('moves by arrows to the mark in that direction and shows a ring there', async () => {
    const wrapper = await mountHost()
    const list = wrapper.get('[role=listbox]')
    const active = () => wrapper.get(`#${list.attributes('aria-activedescendant')}`).text()
    expect(active()).toBe(optionLabels.get('a'))
    await list.trigger('keydown', { key: 'ArrowDown' })
    expect(active()).toBe(optionLabels.get('c'))
    expect(wrapper.get('.ring').attributes('style')).toContain('top: 100px')
    expect(wrapper.emitted('hover')).toEqual([['c', 49, 149]])
    await list.trigger('keydown', { key: 'Home' })
    await list.trigger('keydown', { key: 'ArrowRight' })
    expect(active()).toBe(optionLabels.get('b'))
    await list.trigger('blur')
    expect(wrapper.find('.ring').exists()).toBe(false)
  })

  it('picks by Enter and Space, adds with Ctrl, ignores a key held down', async () => {
    const wrapper = await mountHost()
    const list = wrapper.get('[role=listbox]')
    await list.trigger('keydown', { key: 'Enter' })
    await list.trigger('keydown', { key: ' ', ctrlKey: true })
    await list.trigger('keydown', { key: 'Enter', repeat: true })
    expect(wrapper.emitted('pick')).toEqual([
      ['a', false],
      ['a', true],
    ])
  })

  it('goes up by Backspace and Escape and leaves other keys alone', async () => {
    const wrapper = await mountHost()
    const list = wrapper.get('[role=listbox]')
    await list.trigger('keydown', { key: 'Backspace' })
    await list.trigger('keydown', { key: 'Escape' })
    await list.trigger('keydown', { key: 'Tab' })
    expect(wrapper.emitted('up')).toHaveLength(2)
  })

  it('begins again at the first mark when its own is gone', async () => {
    const wrapper = await mountHost()
    const list = wrapper.get('[role=listbox]')
    await list.trigger('keydown', { key: 'ArrowDown' })
    await wrapper.setProps({ marks: marks.slice(0, 2) })
    await list.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('pick')).toEqual([['a', false]])
  })

  it('stands where it is told to, and says where it stands', async () => {
    const wrapper = await mountHost({ focusedId: 'c' })
    const list = wrapper.get('[role=listbox]')
    await list.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('pick')).toEqual([['c', false]])
    await list.trigger('keydown', { key: 'Home' })
    expect(wrapper.emitted('update:focusedId')).toEqual([['a']])
  })

  it('is not there without marks', async () => {
    const wrapper = await mountHost({ marks: [] })
    expect(wrapper.find('[role=listbox]').exists()).toBe(false)
  })
})
