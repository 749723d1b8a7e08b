import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import type { Mark } from '../../src/charts/marks'
import { LazyChart } from '../../src/components/chart/lazy-chart'
import { toBreakdown } from '../../src/derive/breakdown/breakdown'
import BreakdownViews from '../../src/panels/breakdown/BreakdownViews.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useViewStore } from '../../src/stores/view'
import { builtIn, readBuiltIn } from '../support/built-in'
import { RENT } from '../support/selection'

const reading = readBuiltIn()

/** The place of the drawing, with the drawing in it at once. */
const PLACE = defineComponent({
  inheritAttrs: false,
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.({ release: () => undefined }),
})

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show(reading)
  document.body.replaceChildren()
})

it('tiles that are gathered lead to the first of their rows', async () => {
  const views = mount(BreakdownViews, {
    props: { model: toBreakdown(builtIn, 'economic', []), colouring: 'class' },
    global: { stubs: { ChartPlace: PLACE, AsyncComponentWrapper: true } },
    attachTo: document.body,
  })
  const chart = views.getComponent(LazyChart)
  chart.vm.$emit('resize', 481, 336)
  await vi.dynamicImportSettled()
  await nextTick()
  const gathered = (chart.vm.$attrs['marks'] as readonly Mark[]).filter(
    ({ pick }) => pick.length > 1,
  )
  expect(gathered.map(({ id, pick }) => [id, pick.length])).toEqual([['others:economic:302', 6]])
  chart.vm.$emit('pick', 'others:economic:302', false)
  const row = document.activeElement?.closest<HTMLElement>('[data-node]')
  expect(row?.dataset['node']).toBe('economic:30216')
})

it('a step up from a project leaves what was filtered before as it was', async () => {
  const view = useViewStore()
  view.pick({ source: 'comparison', dimension: 'function', key: '2010302', additive: false })
  view.pick({ source: 'headline', dimension: 'kind', key: 'project', additive: false })
  const before = view.state.selection
  view.pick({ source: 'breakdown', dimension: 'project', key: RENT, additive: false })
  const model = toBreakdown(builtIn, 'function', view.state.selection)
  const views = mount(BreakdownViews, {
    props: { model, colouring: 'class' },
    global: { stubs: { ChartPlace: PLACE, AsyncComponentWrapper: true } },
  })
  views.getComponent(LazyChart).vm.$emit('up')
  expect(view.state.selection).toEqual(before)
  await vi.dynamicImportSettled()
})
