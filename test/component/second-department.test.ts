import { readdirSync } from 'node:fs'
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import { BREAKDOWNS, COMPARED, COMPARISON_MODES, FLOW_MODES } from '../../src/domain/view-state'
import type { Dataset } from '../../src/domain/dataset'
import BudgetPanels from '../../src/panels/page/BudgetPanels.vue'
import DepartmentCard from '../../src/panels/page/DepartmentCard.vue'
import TablesPage from '../../src/panels/tables/TablesPage.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useViewStore } from '../../src/stores/view'
import { readSecond, SECOND_FOLDER, type FixtureEdits } from '../support/fixture-files'

/** What no panel may say of this department: a program's words, and a year it does not have. */
const FOREIGN = /undefined|NaN|Infinity|∞|null|\[object|202[346] ?年|潼南|“”/

beforeEach(() => setActivePinia(createPinia()))

function show(edits: FixtureEdits = {}): Dataset {
  const reading = readSecond(edits)
  useDatasetStore().show(reading)
  return reading.dataset
}

const textOf = (wrapper: VueWrapper) => wrapper.text().replace(/\s+/g, ' ')
/** The first words of another dataset or of a program, with what stands around them. */
const foreignIn = (wrapper: VueWrapper) =>
  new RegExp(`.{0,20}(?:${FOREIGN.source}).{0,20}`).exec(textOf(wrapper))?.[0] ?? ''
const page = (dataset: Dataset, component: Component = BudgetPanels) =>
  mount(component, { props: { dataset }, attachTo: document.body })

function panel(wrapper: VueWrapper, name: string): string {
  const found = wrapper.findAll('section').find(one => one.attributes('aria-label') === name)
  return found?.text().replace(/\s+/g, ' ') ?? `no panel ${name}`
}

it('the head has no empty sentence where the parts do not make up the whole', () => {
  const wrapper = page(
    show({
      '02-functional.csv': csv => csv.replace('600.00,480.00,120.00', '600.00,720.00,-120.00'),
      '05-government-fund.csv': csv => csv.replaceAll('60.00', ''),
      '07-department-income.csv': csv => csv.replaceAll('60.00', ''),
    }),
  )
  expect(wrapper.find('.sentence').exists()).toBe(false)
})

describe('the panels of a department of one year', () => {
  it('say what there is and that there is no year before', () => {
    const wrapper = page(show())
    expect(panel(wrapper, '预算概况')).toContain('2025 年一般公共预算支出')
    expect(panel(wrapper, '预算概况')).toContain(
      '另有政府性基金预算 60.00 万元，各项资金合计 660.00 万元。',
    )
    expect(panel(wrapper, '预算概况')).toContain('252 / 252 相符')
    expect(panel(wrapper, '预算概况')).toContain('没有差异')
    expect(textOf(wrapper)).toContain('公开的数据中没有上年预算数，无法比较')
    expect(textOf(wrapper)).toContain('整体：5 项指标，权重合计 100。均为目标值，尚无完成值。')
    expect(textOf(wrapper)).toContain(
      '660.00 万元来自一般公共预算 600.00 万元（90.9%）、政府性基金预算 60.00 万元（9.1%），用于基本支出 480.00 万元（72.7%）、项目支出 180.00 万元（27.3%）。',
    )
    expect(foreignIn(wrapper)).toBe('')
  })

  it('say nothing foreign in any mode', { timeout: 20_000 }, async () => {
    const dataset = show()
    const view = useViewStore()
    const wrapper = page(dataset)
    for (const compared of COMPARED) {
      for (const mode of COMPARISON_MODES) {
        view.setCompared(compared)
        view.setComparisonMode(mode)
        view.setBreakdown(BREAKDOWNS[COMPARISON_MODES.indexOf(mode)]!)
        view.setFlowMode(FLOW_MODES[COMPARED.indexOf(compared) % 2]!)
        await wrapper.vm.$nextTick()
        expect(foreignIn(wrapper)).toBe('')
      }
    }
  })

  it.each([
    ['function', '205', '没有公布项目明细，也就没有项目绩效目标'],
    ['kind', 'project', '没有公布项目明细，也就没有项目绩效目标'],
    ['kind', 'basic', '基本支出没有公布绩效目标'],
    ['fund', 'government-fund', '不含“政府性基金预算”'],
    ['economic', '310', '绩效指标不对应经济科目'],
    ['indicator', '服务学校', '≥12'],
  ] as const)('answer a clause on %s %s', (dimension, key, words) => {
    const dataset = show()
    useViewStore().pick({ source: 'filters', dimension, key, additive: false })
    const wrapper = page(dataset)
    expect(textOf(wrapper)).toContain(words)
    expect(foreignIn(wrapper)).toBe('')
  })
})

it('the card of the department gives staff and stated figures, without a contact', () => {
  const text = textOf(page(show(), DepartmentCard))
  expect(text).toMatch(/在职在编职工 ?32 ?人/)
  expect(text).toMatch(/机关运行经费 ?87\.50/)
  expect(text).not.toContain('联系人')
  expect(text).not.toMatch(FOREIGN)
})

it('the page of tables has all fourteen, the empty ones said to be so, and no finding', () => {
  const wrapper = page(show(), TablesPage)
  expect(wrapper.findAll('[role=grid]')).toHaveLength(14)
  expect(textOf(wrapper)).toContain(
    '共核对 252 处：相符 252，四舍五入差 0，待说明 0，不符 0；另有 17 处不适用。',
  )
  expect(
    wrapper.findAll('section').filter(one => /此表公布时没有填列数字/.test(one.text())).length,
  ).toBeGreaterThan(3)
  expect(wrapper.findAll('.finding-mark, .open')).toEqual([])
})

describe('the panels of a department that publishes less', () => {
  it('do without the economic table', async () => {
    const dataset = show({ '03-economic.csv': null })
    const view = useViewStore()
    const wrapper = page(dataset)
    view.setBreakdown('economic')
    view.setFlowMode('economic')
    await wrapper.vm.$nextTick()
    expect(textOf(wrapper)).toContain('表3 没有公布或没有读取成功')
    expect(foreignIn(wrapper)).toBe('')
  })

  it('do without targets', () => {
    const wrapper = page(show({ '11-overall-targets.csv': null, '12-project-targets.csv': null }))
    expect(textOf(wrapper)).toContain('公开的文件中没有绩效目标')
    expect(foreignIn(wrapper)).toBe('')
  })
})

it('a budget of headers alone is told as not published, and nothing as agreeing', () => {
  const headerOnly = (csv: string) => csv.slice(0, csv.indexOf('\r\n') + 2)
  const tables = readdirSync(SECOND_FOLDER).filter(name => /\.csv$/.test(name))
  const filled = tables.filter(name => !/^1[23]-/.test(name))
  const wrapper = page(show(Object.fromEntries(filled.map(name => [name, headerOnly]))))
  expect(panel(wrapper, '预算概况')).toContain('0 / 0 相符')
  expect(panel(wrapper, '预算概况')).toContain('没有可核对的数')
  // In 钱花在哪里, 比上年多了还是少了 and 钱从哪来到哪去.
  expect(textOf(wrapper).match(/公开的表没有可用的金额，或金额均为 0/g)).toHaveLength(3)
  expect(textOf(wrapper)).toContain('公开的文件中没有绩效目标')
  expect(foreignIn(wrapper)).toBe('')
})
