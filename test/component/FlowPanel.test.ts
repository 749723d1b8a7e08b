import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { keysOf } from '../../src/domain/selection'
import { toFlow } from '../../src/derive/flow/flow'
import { LazyChart } from '../../src/components/chart/lazy-chart'
import FlowLists from '../../src/panels/flow/FlowLists.vue'
import FlowViews from '../../src/panels/flow/FlowViews.vue'
import FlowPanel from '../../src/panels/flow/FlowPanel.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useViewStore } from '../../src/stores/view'
import { builtIn, readBuiltIn } from '../support/built-in'
import { select } from '../support/selection'

/** The place of the drawing, with the drawing in it at once. */
const PLACE = defineComponent({
  inheritAttrs: false,
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.({ release: () => undefined }),
})

const reading = readBuiltIn()
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show(reading)
})

describe('the panel of the flow', () => {
  it('says where the money comes from, and names what is not drawn', () => {
    const text = spaced(mount(FlowPanel, { props: { dataset: builtIn } }).text())
    expect(text).toContain('钱从哪来到哪去')
    expect(text).toContain(
      '2,097.45 万元全部来自一般公共预算，用于项目支出 1,658.00 万元（79.0%）、基本支出 439.45 万元（21.0%）。',
    )
    expect(text).toContain('公布为 0，不画：政府性基金预算')
    expect(text).toContain('相加为 439.44 万元，与公布的 439.45 万元相差 0.01 万元')
  })

  it('switches to economic classes through the view', async () => {
    const panel = mount(FlowPanel, { props: { dataset: builtIn } })
    const choice = panel
      .findAll('[role=radio], input, button')
      .find(one => one.text().includes('经济分类'))
    expect(choice).toBeDefined()
    useViewStore().setFlowMode('economic')
    await panel.vm.$nextTick()
    expect(panel.text()).toContain('经济分类只公布了基本支出')
  })

  it('says why it is empty and leads out', async () => {
    const view = useViewStore()
    view.pick({ source: 'breakdown', dimension: 'fund', key: 'government-fund', additive: false })
    const panel = mount(FlowPanel, { props: { dataset: builtIn } })
    const way = panel.findAll('button').find(one => one.text().includes('资金来源'))
    await way!.trigger('click')
    expect(view.state.selection).toEqual([])
  })
})

describe('the flow on a phone', () => {
  const model = toFlow(builtIn, 'function', select('kind', 'project', 'flow'))

  it('is a list for each column', () => {
    const lists = mount(FlowLists, { props: { model } })
    expect(lists.findAll('h3').map(one => one.text())).toEqual([
      ...['资金来源', '支出类型', '类', '科目与项目'],
    ])
    expect(lists.findAll('[data-roving]')).toHaveLength(1 + 2 + 4 + 13)
  })

  it('shows what is picked and picks like the drawing', async () => {
    const lists = mount(FlowLists, { props: { model } })
    const rowOf = (name: string) => lists.findAll('button').find(one => one.text().includes(name))!
    expect(rowOf('项目支出').attributes('aria-pressed')).toBe('true')
    await rowOf('208').trigger('click')
    expect(keysOf(useViewStore().state.selection, 'function')).toEqual(['208'])
  })

  it.each(['Escape', 'Backspace'])('lets go of its own clauses one by one on %s', async key => {
    const view = useViewStore()
    view.pick({ source: 'headline', dimension: 'kind', key: 'project', additive: false })
    view.pick({ source: 'flow', dimension: 'fund', key: 'general', additive: false })
    view.pick({ source: 'flow', dimension: 'function', key: '201', additive: false })
    const lists = mount(FlowLists, { props: { model } })
    const left = async () => {
      await lists.get('[data-roving]').trigger('keydown', { key })
      return view.state.selection.map(clause => clause.dimension)
    }
    expect(await left()).toEqual(['kind', 'fund'])
    expect(await left()).toEqual(['kind'])
    expect(await left()).toEqual(['kind'])
  })
})

it('the drawing of the flow lets go of its own clause on Esc', async () => {
  const view = useViewStore()
  view.pick({ source: 'flow', dimension: 'function', key: '201', additive: false })
  const model = toFlow(builtIn, 'function', view.state.selection)
  const views = mount(FlowViews, {
    props: { model },
    global: { stubs: { ChartPlace: PLACE, AsyncComponentWrapper: true } },
  })
  views.getComponent(LazyChart).vm.$emit('up')
  expect(view.state.selection).toEqual([])
  await vi.dynamicImportSettled()
})
