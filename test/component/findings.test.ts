import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, type Component } from 'vue'
import DataTableView from '../../src/components/table/DataTableView.vue'
import FindingMark from '../../src/components/check/FindingMark.vue'
import RankedList from '../../src/components/list/RankedList.vue'
import { FINDINGS } from '../../src/composables/useFindings'
import { toBreakdown } from '../../src/derive/breakdown/breakdown'
import { toChecks } from '../../src/derive/checks/check-view'
import { breakdownTable } from '../../src/derive/tables/data-tables'
import { findingsOfIndicator } from '../../src/derive/checks/findings'
import { toPublishedTables } from '../../src/derive/tables/published-table-view'
import { zhCN } from '../../src/locales/zh-CN'
import ChecksPanel from '../../src/panels/tables/ChecksPanel.vue'
import DepartmentCard from '../../src/panels/page/DepartmentCard.vue'
import StaffingControl from '../../src/panels/breakdown/StaffingControl.vue'
import PublishedTableSection from '../../src/panels/tables/PublishedTableSection.vue'
import TargetsPanel from '../../src/panels/targets/TargetsPanel.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useViewStore } from '../../src/stores/view'
import { builtIn, readBuiltIn } from '../support/built-in'
import { RUNNING } from '../support/selection'

const { checks } = toChecks(builtIn)
const reading = readBuiltIn()
const ON_TIME = `same-name-targets:按时办结率:${RUNNING}`

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show(reading)
})

function show(component: Component, props: Record<string, unknown> = { dataset: builtIn }) {
  const view = useViewStore()
  const findings = { checks: computed(() => checks), openCheck: view.openCheck }
  const provide = { [FINDINGS as symbol]: findings }
  return mount(component, { props, global: { provide }, attachTo: document.body })
}

const marksIn = (wrapper: ReturnType<typeof show>) =>
  wrapper.findAll('.finding-mark > button').map(button => button.attributes('aria-label'))

describe('a mark on what is open', () => {
  const findings = findingsOfIndicator(checks, { table: 'overall-targets', row: 4 })
  const mark = () => show(FindingMark, { findings, label: '按时办结率' })

  it('names what it marks and is closed at first', () => {
    const button = mark().find('button')
    expect(button.attributes()).toMatchObject({
      'aria-label': '按时办结率：待说明',
      'aria-expanded': 'false',
    })
  })

  it('gives the finding in words where it stands, and leads to the check', async () => {
    const wrapper = mark()
    await wrapper.find('button').trigger('click')
    await vi.dynamicImportSettled()
    const note = wrapper.find('[role=group]').text().replace(/\s+/g, ' ')
    expect(note).toContain('同名指标目标一致')
    expect(note).toContain('按时办结率 ≥99.6%')
    expect(note).toContain('按时办结率 ≥99.95%')
    expect(note).toContain('同名指标在两处的目标值不同，均按公布的原文列出。')
    await wrapper.find('[role=group] button').trigger('click')
    expect(wrapper.emitted('leave')).toHaveLength(1)
    expect(useViewStore().state).toMatchObject({ page: 'tables', check: ON_TIME, cell: null })
  })

  it('closes on Esc and gives the focus back', async () => {
    const wrapper = mark()
    await wrapper.find('button').trigger('click')
    await vi.dynamicImportSettled()
    await wrapper.find('[role=group] button').trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('[role=group]').exists()).toBe(false)
    expect(document.activeElement).toBe(wrapper.find('button').element)
  })

  it('is not there where nothing is open', () => {
    expect(show(FindingMark, { findings: [], label: 'A' }).find('button').exists()).toBe(false)
  })
})

describe('marks on the page', () => {
  it('stand on the targets that differ in another place', () => {
    expect(marksIn(show(TargetsPanel))).toEqual([
      '办事窗口：待说明',
      '入驻政务服务部门：待说明',
      '中心工作人员：待说明',
      '按时办结率：待说明',
    ])
  })

  it('stand on the weights of a project', () => {
    const pick = { source: 'targets', dimension: 'project', key: RUNNING, additive: false } as const
    useViewStore().pick(pick)
    expect(marksIn(show(TargetsPanel))[0]).toBe('权重：待说明')
  })

  it('stand on the names of the list, as on the dials', async () => {
    useViewStore().setTargetMode('list')
    const panel = show(TargetsPanel)
    await vi.dynamicImportSettled()
    expect(marksIn(panel)).toContain('按时办结率：待说明')
  })

  it('stand on the project of a finding in the list and in its data table', () => {
    const view = toBreakdown(builtIn, 'function', [])
    const list = { nodes: view.nodes, label: '分项清单', colourOf: () => '#33658f' }
    expect(marksIn(show(RankedList, list))).toEqual(['2024年"一窗综办"改革经费：待说明'])
    const table = breakdownTable(view, '钱花在哪里', zhCN.tables.words)
    expect(marksIn(show(DataTableView, { table }))).toEqual(['2024年"一窗综办"改革经费：待说明'])
  })

  it('stand on 机关运行经费 and on 政府采购 in the card, and on 日常公用经费', () => {
    expect(marksIn(show(DepartmentCard))).toEqual([
      '机关运行经费：待说明',
      '政府采购预算总额：待说明',
    ])
    expect(marksIn(show(StaffingControl, { dataset: builtIn }))).toEqual(['日常公用经费：待说明'])
  })

  it('stand in the cells of the published tables', () => {
    const table = toPublishedTables(builtIn).find(({ table }) => table.id === 'economic')!
    const section = show(PublishedTableSection, { dataset: builtIn, table })
    const open = section.findAll('td').filter(cell => cell.find('.open').exists())
    expect(open.map(cell => cell.text().replace(/\s+/g, ''))).toEqual(['79.83!待说明'])
  })
})

it('a check that agrees says where one side prints 0 and the other is blank', () => {
  const rows = show(ChecksPanel).findAll('.row')
  const blank = rows.filter(row => row.text().includes('一边印 0，一边空白'))
  expect(blank).toHaveLength(17)
  const total = blank.find(row => row.text().includes('政府采购预算总额'))!
  expect(total.get('.verdict').text()).toBe('相符')
  expect(total.get('.sides').text().replace(/\s+/g, '')).toBe(
    '政府采购预算总额0.00=合计（空白）一边印0，一边空白',
  )
  expect(total.get('.verdict').attributes('title')).toBe('两边相同，或一边印 0、一边空白')
})

it('a check names what it compares: column, project, and what has no figure', () => {
  const rows = show(ChecksPanel).findAll('.row')
  const row = (rule: string) => rows.filter(one => one.get('h3').text() === rule)
  const texts = (rule: string, part: string) =>
    row(rule).map(one => one.get(part).text().replace(/\s+/g, ''))
  expect(texts('机关运行经费＝日常公用经费', '.sides')).toEqual([
    '机关运行经费439.45≠日常公用经费79.83相差+359.62',
  ])
  expect(texts('机关运行经费＝日常公用经费', '.context')).toEqual(['另见总计439.45'])
  expect(texts('所列单位＝各表覆盖单位', '.sides')).toEqual(['下属事业单位1个≠表10未列相差+1'])
  expect(texts('所列单位＝各表覆盖单位', '.context')).toEqual(['另见363001-政务服务管理办(本级)'])
  expect(texts('合计＝小计＋上级专项', 'header .quiet')[1]).toBe(
    '购买社会服务支出·表10项目支出明细表',
  )
  expect(texts('经济分类合计＝功能分类基本支出', '.sides')).toEqual(['表3合计439.45=表2合计439.45'])
  expect(texts('经济分类合计＝功能分类基本支出', 'header .quiet')).toEqual([
    '表3一般公共预算财政拨款基本支出预算表（总计）·表2一般公共预算财政拨款支出预算表（2024年基本支出）',
  ])
})

it('no check of a verdict leaves that verdict chosen, with a way to all of them', async () => {
  const view = useViewStore()
  view.setVerdict('different')
  const wrapper = show(ChecksPanel)
  expect(wrapper.text()).toContain('没有符合条件的核对项。')
  expect(wrapper.get('[role=radio][aria-checked=true]').text()).toBe('不符 0')
  view.setTable('procurement')
  const out = wrapper.findAll('button').find(button => button.text() === '查看全部')!
  await out.trigger('click')
  expect([view.state.verdict, view.state.table]).toEqual(['all', 'all'])
  expect(wrapper.findAll('.row')).toHaveLength(411)
  expect(wrapper.get('[role=radio][aria-checked=true]').text()).toBe('全部 411')
  expect(document.activeElement).toBe(wrapper.get('ol').element)
})

it('the verdicts of one table are counted as choosing them would list them', async () => {
  const view = useViewStore()
  view.setTable('economic')
  const wrapper = show(ChecksPanel)
  const offered = wrapper.findAll('[role=radio]')
  expect(offered.map(option => option.text())).toEqual([
    '全部 43',
    '相符 38',
    '四舍五入差 4',
    '待说明 1',
    '不适用 0',
  ])
  expect(wrapper.text()).toContain('共核对 406 处')
  await offered[2]!.trigger('click')
  expect(wrapper.findAll('.row')).toHaveLength(4)
})

it('the checks show the one that was asked for', () => {
  useViewStore().openCheck(ON_TIME)
  const wrapper = show(ChecksPanel)
  const current = wrapper.findAll('[aria-current]')
  expect(current).toHaveLength(1)
  expect(current[0]!.text()).toContain('≥99.95%')
})

it('a link to a published table gives the keyboard to its heading', () => {
  const [table] = toPublishedTables(builtIn)
  const section = mount(PublishedTableSection, { props: { dataset: builtIn, table: table! } })
  expect(section.get('h3').attributes()).toMatchObject({
    id: `table-${table!.table.id}`,
    tabindex: '-1',
  })
})
