import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import ChartPlace from '../../src/components/chart/ChartPlace.vue'
import { fetchChartCode } from '../../src/composables/useChartCode'
import { toBreakdown } from '../../src/derive/breakdown/breakdown'
import BreakdownViews from '../../src/panels/breakdown/BreakdownViews.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { builtIn, readBuiltIn } from '../support/built-in'

const reading = readBuiltIn()

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show(reading)
  document.body.replaceChildren()
})

it('tiles that are gathered lead to the first of their rows', async () => {
  const views = mount(BreakdownViews, {
    props: { model: toBreakdown(builtIn, 'economic', []), colouring: 'class', describedby: '' },
    global: { stubs: { ChartPlace: true } },
    attachTo: document.body,
  })
  const chart = views.getComponent(ChartPlace)
  chart.vm.$emit('resize', { width: 481, height: 336 })
  await fetchChartCode()
  await nextTick()
  const gathered = chart.props('chart').marks.filter(({ pick }) => pick.length > 1)
  expect(gathered.map(({ id, pick }) => [id, pick.length])).toEqual([['others:economic:302', 6]])
  chart.vm.$emit('pick', 'others:economic:302', false)
  const row = document.activeElement?.closest<HTMLElement>('[data-node]')
  expect(row?.dataset['node']).toBe('economic:30216')
})
