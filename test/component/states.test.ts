import { mount } from '@vue/test-utils'
import { defineComponent, h, inject } from 'vue'
import { describe, expect, it } from 'vitest'
import BreadcrumbTrail from '../../src/components/control/BreadcrumbTrail.vue'
import { DESCRIBED_BY } from '../../src/components/frame/described-by'
import EmptyMessage from '../../src/components/frame/EmptyMessage.vue'
import ErrorMessage from '../../src/components/frame/ErrorMessage.vue'
import FilterChip from '../../src/components/control/FilterChip.vue'
import IssueList from '../../src/components/frame/IssueList.vue'
import LanguageSwitch from '../../src/components/control/LanguageSwitch.vue'
import PanelFrame from '../../src/components/frame/PanelFrame.vue'
import ThemeSwitch from '../../src/components/control/ThemeSwitch.vue'
import type { Crumb } from '../../src/derive/breakdown/breakdown-view'
import type { Issue } from '../../src/domain/issue'

const ISSUE: Issue = {
  code: 'amount-invalid',
  severity: 'error',
  table: 'economic',
  file: '03-economic.csv',
  row: 12,
  line: 13,
  column: '总计',
  read: '<b>八十</b>',
  expected: '1,058.00',
}

describe('an empty view', () => {
  it('says why and leads out', async () => {
    const state = {
      note: { id: 'economic-empty-for-project', params: {}, names: ['租赁'] },
      wayOut: ['project'],
    } as const
    const empty = mount(EmptyMessage, { props: { state } })
    expect(empty.text()).toContain('“租赁”是项目支出，项目支出未按经济分类公开')
    const button = empty.find('button')
    expect(button.text()).toBe('清除“项目”筛选')
    await button.trigger('click')
    expect(empty.emitted('leave')).toEqual([[['project']]])
  })

  it('has no button where nothing can be let go', () => {
    const state = { note: { id: 'targets-none-published', params: {} }, wayOut: [] } as const
    expect(mount(EmptyMessage, { props: { state } }).find('button').exists()).toBe(false)
  })
})

describe('a failed load', () => {
  it('names the file and its status and offers a retry', async () => {
    const error = mount(ErrorMessage, { props: { file: '02-functional.csv', status: 404 } })
    expect(error.attributes('role')).toBe('alert')
    expect(error.text()).toContain('02-functional.csv：文件不存在。')
    await error.find('button').trigger('click')
    expect(error.emitted('retry')).toHaveLength(1)
  })

  it('does not retry twice at once', async () => {
    const error = mount(ErrorMessage, { props: { file: null, status: null, busy: true } })
    await error.find('button').trigger('click')
    expect(error.emitted('retry')).toBeUndefined()
  })
})

describe('the list of issues', () => {
  it('says what, where, what was read and what to do', () => {
    const text = mount(IssueList, { props: { issues: [ISSUE] } }).text()
    expect(text).toContain('有 1 处数据未能完整读取')
    expect(text).toContain('不是金额（应如：1,058.00）')
    expect(text).toContain('03-economic.csv，第 12 条记录，文件第 13 行，“总计”列')
    expect(text).toContain('读到：<b>八十</b>')
    expect(text).toContain('请对照公开原表改正这一格')
  })

  it('does not say that something is missing where all could be read', () => {
    const noted: Issue = { ...ISSUE, code: 'code-orphan', severity: 'warning' }
    const summary = (issues: readonly Issue[]) =>
      mount(IssueList, { props: { issues } }).get('summary').text()
    expect(summary([noted])).toBe('数据中有 1 处需要留意，全部照常显示')
    expect(summary([noted, ISSUE])).toBe('有 2 处数据未能完整读取，其余照常显示')
  })

  it('counts what it does not list', () => {
    const issues = Array.from({ length: 2500 }, () => ISSUE)
    const list = mount(IssueList, { props: { issues } })
    expect(list.findAll('.issue')).toHaveLength(100)
    expect(list.text()).toContain('另有 2400 处未列出')
  })

  it('is not there when all is well', () => {
    expect(
      mount(IssueList, { props: { issues: [] } })
        .find('details')
        .exists(),
    ).toBe(false)
  })
})

describe('a filter chip', () => {
  it('names what its button removes', async () => {
    const chip = mount(FilterChip, { props: { label: '项目 · 租赁' } })
    expect(chip.get('.clamped').attributes('title')).toBe('项目 · 租赁')
    expect(chip.find('button').attributes('aria-label')).toBe('移除筛选：项目 · 租赁')
    await chip.find('button').trigger('click')
    expect(chip.emitted('remove')).toHaveLength(1)
  })
})

describe('the breadcrumb', () => {
  it('names every step and marks the last', async () => {
    const crumb = (key: string, label: string): Crumb => ({
      id: `function:${key}`,
      dimension: 'function',
      key,
      label,
      amount: 1_979_580_000,
    })
    const path = [crumb('', ''), crumb('201', '201 一般公共服务')]
    const trail = mount(BreadcrumbTrail, { props: { path, whole: '全部支出' } })
    const steps = trail.findAll('button.crumb')
    expect(steps.map(step => step.text())).toEqual(['全部支出', '201 一般公共服务'])
    expect(steps.map(step => step.attributes('aria-keyshortcuts'))).toEqual([undefined, 'S'])
    expect(steps.map(step => step.attributes('aria-current'))).toEqual([undefined, 'location'])
    expect(trail.findAll('.clamped').map(name => name.attributes('title'))).toEqual([
      '全部支出',
      '201 一般公共服务',
    ])
    await steps[0]!.trigger('click')
    expect(trail.emitted('go')).toEqual([[path[0]]])
    const amount = trail.get('button.trace')
    expect(amount.attributes('aria-label')).toBe('1,979.58，查看来源')
    await amount.trigger('click')
    await steps[1]!.trigger('keydown', { key: 's' })
    expect(trail.emitted('open')).toHaveLength(2)
    expect(trail.emitted('go')).toHaveLength(1)
  })
})

describe('a panel', () => {
  it('is a section named by its title, with takeaway, notes, tables and unit', () => {
    const panel = mount(PanelFrame, {
      props: {
        title: '钱花在哪里',
        takeaway: '合计 2,097.45 万元。',
        figures: [],
        notes: [{ id: 'economic-basic-only', params: {} }],
        source: '表2 一般公共预算财政拨款支出预算表 · 表10 项目支出明细表',
        unit: '单位：万元',
      },
      slots: { default: '图', badge: '标', controls: '钮', footer: '表' },
    })
    const heading = panel.find('h2')
    expect(panel.find('section').attributes('aria-labelledby')).toBe(heading.attributes('id'))
    expect(heading.text()).toBe('钱花在哪里')
    expect(panel.find('.notes').text()).toBe('仅含基本支出：项目支出未按经济分类公开')
    expect(panel.find('.source').text()).toContain(
      '表2 一般公共预算财政拨款支出预算表 · 表10 项目支出明细表',
    )
    for (const text of ['合计 2,097.45 万元。', '图', '标', '钮', '表', '单位：万元']) {
      expect(panel.text()).toContain(text)
    }
  })
})

describe('a panel’s takeaway', () => {
  const View = defineComponent(() => {
    const id = inject(DESCRIBED_BY)
    return () => h('i', { 'aria-describedby': id })
  })
  const plain = { figures: [], notes: [], source: '' }

  it('describes what stands in the panel', () => {
    const panel = mount(PanelFrame, {
      props: { title: '钱花在哪里', takeaway: '合计 2,097.45 万元。', ...plain },
      slots: { default: () => h(View) },
    })
    const id = panel.get('i').attributes('aria-describedby')
    expect(panel.get(`[id="${id}"]`).text()).toBe('合计 2,097.45 万元。')
    expect(panel.get('.takeaway').attributes('title')).toBeUndefined()
  })

  it('can be read in full where it is too long to stand whole', () => {
    const takeaway = '长'.repeat(400)
    const panel = mount(PanelFrame, { props: { title: 'x', takeaway, ...plain } })
    expect(panel.get('.takeaway').attributes('title')).toBe(takeaway)
  })
})

describe('the switches', () => {
  it('offer the other language by its own name', async () => {
    const language = mount(LanguageSwitch, { props: { modelValue: 'zh-CN' } })
    expect(language.text()).toBe('English')
    expect(language.attributes('lang')).toBe('en')
    await language.trigger('click')
    expect(language.emitted('update:modelValue')).toEqual([['en']])
  })

  it('offer three themes', async () => {
    const theme = mount(ThemeSwitch, { props: { modelValue: 'system' } })
    expect(theme.findAll('option').map(option => option.text())).toEqual([
      '跟随系统',
      '浅色',
      '深色',
    ])
    await theme.find('select').setValue('dark')
    expect(theme.emitted('update:modelValue')).toEqual([['dark']])
  })
})
