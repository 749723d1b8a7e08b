import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset'
import BreakdownPanel from '../../src/panels/breakdown/BreakdownPanel.vue'
import FilterBar from '../../src/panels/filters/FilterBar.vue'
import SourcePanel from '../../src/panels/source/SourcePanel.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useTraceStore } from '../../src/stores/trace'
import { useViewStore } from '../../src/stores/view'
import { readBuiltIn } from '../support/built-in'
import { linesFile, withLines } from '../support/lines'

const dataset: Dataset = withLines(
  linesFile([
    '101,省教育厅,2024,2010301,行政运行,基本支出,,,10',
    '101,省教育厅,2024,2010302,一般行政管理事务,项目支出,P1,档案整理,5',
    '101,省教育厅,2024,2050201,学前教育,项目支出,P3,园舍修缮,8',
    '101,省教育厅,2023,2010301,行政运行,基本支出,,,99',
    '102,省公安厅,2024,2010301,行政运行,基本支出,,,30',
  ]),
)

const pick = (dimension: 'department' | 'function', key: string) =>
  useViewStore().pick({ source: 'breakdown', dimension, key, additive: false })

function show() {
  const panels = {
    components: { BreakdownPanel, FilterBar, SourcePanel },
    template:
      '<FilterBar :dataset="dataset" /><BreakdownPanel :dataset="dataset" /><SourcePanel v-if="trace.trace !== null" :dataset="dataset" />',
    data: () => ({ dataset, trace: useTraceStore() }),
  }
  return mount(panels, { attachTo: document.body })
}

const textOf = (wrapper: { text: () => string }): string => wrapper.text().replace(/\s+/g, ' ')

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show({
    ...readBuiltIn(),
    dataset,
    factsFile: '20-province-facts.csv',
  })
})

describe('the functional breakdown under a picked department', () => {
  it('names the department, shows what its lines add up to, and says what they are', async () => {
    pick('department', '101')
    const wrapper = show()
    const panel = textOf(wrapper.getComponent(BreakdownPanel))
    expect(panel).toContain('101 省教育厅 23.00 万元，分 2 项')
    expect(textOf(wrapper.get('nav'))).toBe('101 省教育厅23.00')
    expect(panel).toContain('按明细文件逐行相加，不是公开表中的一格；只随部门、科目和类型筛选变化')
    expect(panel).not.toContain('不受部门筛选影响')
    expect(textOf(wrapper.getComponent(FilterBar))).toContain('23.00 万元')
    pick('function', '201')
    await wrapper.vm.$nextTick()
    expect(textOf(wrapper.get('nav'))).toContain('20103 政府办公厅(室)及相关机构事务15.00')
    expect(textOf(wrapper.getComponent(FilterBar))).toContain('15.00 万元')
  })

  it('tells how many lines of the file a figure is added up from', async () => {
    pick('department', '101')
    const wrapper = show()
    const source = () => textOf(wrapper.getComponent(SourcePanel))
    await wrapper.get('nav .amount').trigger('click')
    expect(source()).toContain('明细文件“20-province-facts.csv”中 3 行相加，不是公开表中的一格')
    expect(source()).toContain('部门：101 省教育厅；年度：2024')
    pick('function', '201')
    await wrapper.vm.$nextTick()
    await wrapper.get('nav .amount').trigger('click')
    expect(source()).toContain('“20-province-facts.csv”中 2 行相加')
    const share = wrapper.getComponent(FilterBar).findAll('button')
    await share.find(button => button.text().includes('%'))!.trigger('click')
    expect(source()).toContain('由明细相加的数字算得 28.30% = 15.00 ÷ 53.00')
    expect(source()).toContain('中 2 行相加')
    expect(source()).toContain('中 4 行相加')
    expect(source()).toContain('科目：2010301 行政运行、2010302 一般行政管理事务')
  })

  it('opens the lines of each amount and share of the list', async () => {
    pick('department', '101')
    const wrapper = show()
    const source = () => textOf(wrapper.getComponent(SourcePanel))
    const figures = wrapper.getComponent(BreakdownPanel).findAll('.row .trace')
    expect(figures.map(figure => figure.text())).toEqual([
      ...['15.00', '65.2%', '10.00', '43.5%', '5.00', '21.7%', '8.00', '34.8%'],
    ])
    await figures[0]!.trigger('click')
    expect(source()).toContain('“20-province-facts.csv”中 2 行相加')
    await figures[7]!.trigger('click')
    expect(source()).toContain('由明细相加的数字算得 34.78% = 8.00 ÷ 23.00')
  })

  it('goes back to the published table with the department', async () => {
    pick('department', '101')
    pick('function', '205')
    const wrapper = show()
    expect(textOf(wrapper.getComponent(BreakdownPanel))).toContain('8.00')
    useViewStore().remove('department')
    await wrapper.vm.$nextTick()
    expect(useViewStore().state.selection).toEqual([])
    expect(textOf(wrapper.getComponent(BreakdownPanel))).toContain('2,097.45')
  })
})
