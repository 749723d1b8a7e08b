import { mount } from '@vue/test-utils'
import { h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import GaugeTile from '../../src/components/target/GaugeTile.vue'
import IndicatorCard from '../../src/components/target/IndicatorCard.vue'
import IndicatorStack from '../../src/components/target/IndicatorStack.vue'
import IndicatorTable from '../../src/components/target/IndicatorTable.vue'
import RovingGroup from '../../src/components/list/RovingGroup.vue'
import TargetGroup from '../../src/components/target/TargetGroup.vue'
import { targetsTable } from '../../src/derive/tables/data-tables'
import { toTargets } from '../../src/derive/targets/targets'
import type { TargetGroup as Group, TargetItem } from '../../src/derive/targets/targets-view'
import { zhCN } from '../../src/locales/zh-CN'
import { builtIn } from '../support/built-in'
import { RENT, select } from '../support/selection'
import { HOSTILE_NAMES, itemOf } from './support'

function groupOf(items: readonly TargetItem[]): Group {
  const named = { project: 'A', name: '租赁费用', short: '租赁', budget: null, goal: '' }
  return { ...named, items, weight: 10, score: null }
}

describe('a gauge tile', () => {
  it('is picked by a button named by indicator and target', () => {
    const item = itemOf(
      { judgement: '原文不清，按同名指标判读', printed: '÷' },
      { scopesOfName: 3 },
    )
    const tile = mount(GaugeTile, { props: { item }, slots: { default: () => h('svg') } })
    expect(tile.get('[data-roving]').text()).toMatch(/^政务服务事项\s*，不低于 1,456 项，/)
    expect(tile.find('svg').exists()).toBe(true)
    for (const text of [
      '政务服务事项',
      '不低于 1,456 项',
      '权重 5',
      '核心',
      '印刷为“÷”',
      '共 3 处',
    ]) {
      expect(tile.text()).toContain(text)
    }
    expect(tile.text()).not.toContain('实际值')
  })

  it('says that it is picked, and picks with click, Enter and Ctrl', async () => {
    const item = itemOf({}, { emphasis: 'selected' })
    const tile = mount(GaugeTile, { props: { item } })
    const pick = tile.get('[data-roving]')
    expect(pick.attributes('aria-pressed')).toBe('true')
    await pick.trigger('click', { ctrlKey: true })
    await pick.trigger('keydown', { key: 'Enter' })
    expect(tile.emitted('pick')).toEqual([
      [item, true],
      [item, false],
    ])
  })

  it('shows the result only when there is one', () => {
    const item = itemOf(
      { actual: 1400, actualText: '1400' },
      { attained: false, attainment: 1400 / 1456 },
    )
    const text = mount(GaugeTile, { props: { item } }).text().replace(/\s+/g, ' ')
    expect(text).toContain('实际值 1400')
    expect(text).toContain('未达到目标 96.2%')
  })

  it('opens the sources of weight, result and attainment, and picks nothing by it', async () => {
    const item = itemOf(
      { actual: 1400, actualText: '1400' },
      { attained: false, attainment: 1400 / 1456 },
    )
    const tile = mount(GaugeTile, { props: { item } })
    const figures = tile.findAll('button.trace')
    expect(figures.map(figure => figure.text())).toEqual(['权重 5', '实际值 1400', '96.2%'])
    for (const figure of figures) {
      expect(figure.attributes('tabindex')).toBe('-1')
      await figure.trigger('click')
    }
    expect(tile.emitted('open')).toEqual([['weight'], ['actual'], ['attainment']])
    expect(tile.emitted('pick')).toBeUndefined()
  })
})

describe('an indicator card', () => {
  it('shows a 定性 target by its text', async () => {
    const item = itemOf({ operator: '定性', target: null, targetText: '优', unit: '', core: false })
    const card = mount(IndicatorCard, { props: { item } })
    expect(card.find('.target').text()).toBe('优')
    expect(card.text()).not.toContain('核心')
    await card.get('[data-roving]').trigger('click')
    expect(card.emitted('pick')).toEqual([[item, false]])
  })

  it('says 定性 where no text is published', () => {
    const item = itemOf({ operator: '定性', target: null, targetText: '', unit: '天' })
    expect(mount(IndicatorCard, { props: { item } }).find('.target').text()).toBe('定性')
  })

  it.each(HOSTILE_NAMES)('shows %j as text', name => {
    const card = mount(IndicatorCard, {
      props: { item: itemOf({ name, targetText: name, target: null }) },
    })
    expect(card.find('.name').element.textContent).toBe(name)
    expect(card.find('img').exists()).toBe(false)
  })
})

describe('the list of indicators', () => {
  const items = [
    itemOf({ id: 'a', weight: 10, printed: '≽' }),
    itemOf({ id: 'b', name: '办结率', unit: '%', target: 99.6, core: null, weight: null }),
  ]

  it('says 定性 where a target has no other text, and the table to be saved does too', () => {
    const item = itemOf({ operator: '定性', target: null, targetText: '', unit: '天' })
    const table = mount(IndicatorTable, { props: { items: [item], caption: '租赁' } })
    expect(table.findAll('td')[1]!.text()).toBe('定性')
    const view = toTargets(builtIn, 'list', select('project', RENT))
    const saved = targetsTable(view, '租赁', zhCN.tables.words)
    expect(saved.rows.find(([name]) => name === '办公场所')?.[3]).toBe('定性')
  })

  it('has no column for results while there are none', () => {
    const table = mount(IndicatorTable, { props: { items, caption: '租赁' } })
    expect(table.findAll('th[scope=col]').map(head => head.text())).toEqual([
      '指标',
      '层级',
      '目标',
      '权重',
      '核心',
      '印刷与判读',
    ])
    const [first, second] = table.findAll('tbody tr')
    expect(first!.findAll('th, td').map(cell => cell.text())).toEqual([
      '政务服务事项',
      '产出指标 · 数量指标',
      '≥1,456 项',
      '10',
      '是',
      '印刷为“≽”',
    ])
    expect(second!.findAll('td').map(cell => cell.text())).toEqual([
      '产出指标 · 数量指标',
      '≥99.6%',
      '—未公布',
      '',
      '',
    ])
  })

  it('has no column without a value', () => {
    const bare = items.map(({ indicator }) =>
      itemOf({ ...indicator, core: null, printed: '', judgement: '' }),
    )
    const table = mount(IndicatorTable, { props: { items: bare, caption: '整体' } })
    const heads = table.findAll('th[scope=col]').map(head => head.text())
    expect(heads).toEqual(['指标', '层级', '目标', '权重'])
    expect(table.findAll('tbody tr')[0]!.findAll('th, td')).toHaveLength(4)
  })

  it('stands under each name on a narrow screen', async () => {
    const list = mount(IndicatorStack, { props: { items, caption: '租赁' } })
    const [first, second] = list.findAll('li').map(line => line.text().replace(/\s+/g, ' '))
    for (const text of ['政务服务事项', '产出指标 · 数量指标', '核心', '印刷为“≽”']) {
      expect(first).toContain(text)
    }
    expect(second).toContain('未列权重')
    const figures = list.findAll('button.trace')
    expect(figures.map(figure => figure.text())).toEqual(['≥1,456 项', '权重 10', '≥99.6%'])
    await figures[1]!.trigger('click')
    expect(list.emitted('open')).toEqual([[items[0], 'weight']])
    await list.findAll('[data-roving]')[1]!.trigger('keydown', { key: 'Enter', ctrlKey: true })
    await list.findAll('[data-roving]')[0]!.trigger('click')
    expect(list.emitted('pick')).toEqual([
      [items[1], true],
      [items[0], false],
    ])
  })

  it('has them when one actual is published', () => {
    const done = itemOf({ id: 'c', actual: 100, actualText: '100' }, { attainment: 1 })
    const table = mount(IndicatorTable, { props: { items: [...items, done], caption: '租赁' } })
    expect(
      table
        .findAll('th[scope=col]')
        .slice(-2)
        .map(head => head.text()),
    ).toEqual(['实际值', '完成率'])
    expect(
      table
        .findAll('tbody tr')
        .at(-1)!
        .findAll('td')
        .slice(-2)
        .map(cell => cell.text()),
    ).toEqual(['100', '100.0%'])
  })

  it('is one tab stop with the other scopes, of names that pick', async () => {
    const picked: unknown[] = []
    const groups = items.map(item =>
      h(TargetGroup, {
        group: groupOf([item]),
        mode: 'list',
        titled: true,
        colourOf: () => '#33658f',
        onPick: (...pick: unknown[]) => picked.push(pick),
      }),
    )
    const panel = mount(() => h(RovingGroup, null, () => groups), { attachTo: document.body })
    await vi.dynamicImportSettled()
    expect(panel.findAll('[tabindex="0"]')).toHaveLength(1)
    const names = panel.findAll<HTMLElement>('.name[data-roving]')
    expect(names.map(name => name.element.tabIndex)).toEqual([0, -1])
    names[0]!.element.focus()
    await names[0]!.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toBe('权重 10')
    await panel.get(':focus').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(names[1]!.element)
    await names[1]!.trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(picked).toEqual([[items[1], true]])
  })
})
