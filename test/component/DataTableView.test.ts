import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import DataTableView from '../../src/components/table/DataTableView.vue'
import { fetchTables } from '../../src/components/table/lazy-tables'
import TableDisclosure from '../../src/components/table/TableDisclosure.vue'
import type { DataTable } from '../../src/derive/tables/data-table'
import { HOSTILE_NAMES } from './support'

const TABLE: DataTable = {
  caption: '比上年多了还是少了：按科目',
  unit: '单位：万元',
  columns: [
    { label: '编码', kind: 'text' },
    { label: '名称', kind: 'text' },
    { label: '2023 年', kind: 'amount' },
    { label: '增减额', kind: 'signed-amount' },
    { label: '增减幅度', kind: 'signed-percent' },
    { label: '占比', kind: 'percent' },
    { label: '权重', kind: 'number' },
  ],
  rows: [
    ['201', '一般公共服务支出', 1_847_310_000, 132_270_000, 0.0716, 0.9438, 10],
    ['', '租赁费用', null, null, null, 0, 0],
  ],
}

const cellsOf = (row: { findAll: (s: string) => { text: () => string }[] }): string[] =>
  row.findAll('th, td').map(cell => cell.text())

describe('the table behind a chart', () => {
  it('has caption, unit and column heads', () => {
    const table = mount(DataTableView, { props: { table: TABLE } })
    expect(table.find('caption').text()).toMatch(/^比上年多了还是少了：按科目\s+单位：万元$/)
    expect(table.findAll('th[scope=col]').map(head => head.text())).toEqual(
      TABLE.columns.map(column => column.label),
    )
  })

  it('writes each figure in its kind, and a blank as — which only of an amount means 未公布', () => {
    const [first, second] = mount(DataTableView, { props: { table: TABLE } }).findAll('tbody tr')
    expect(cellsOf(first!)).toEqual([
      '201',
      '一般公共服务支出',
      '1,847.31',
      '+132.27',
      '+7.16%',
      '94.38%',
      '10',
    ])
    expect(cellsOf(second!).slice(1)).toEqual(['租赁费用', '—未公布', '—', '—', '0.00%', '0'])
  })

  it('heads each row with one th: the code, or the name where there is none', () => {
    const heads = mount(DataTableView, { props: { table: TABLE } }).findAll('th[scope=row]')
    expect(heads.map(head => head.text())).toEqual(['201', '租赁费用'])
  })

  it('does not begin with a cell without text, which copying as text loses', () => {
    const table = { ...TABLE, rows: [['', '租赁费用', null, '', null, 0, 0]] }
    const cells = mount(DataTableView, { props: { table } }).findAll('tbody td')
    expect(cells[0]!.element.textContent).toBe('\u00A0')
    expect(cells[2]!.element.textContent).toBe('')
  })

  it('scrolls in a named region that the keyboard reaches', () => {
    const region = mount(DataTableView, { props: { table: TABLE } }).find('[role=region]')
    expect(region.attributes('tabindex')).toBe('0')
    const caption = region.find('caption')
    expect(region.attributes('aria-labelledby')).toBe(caption.attributes('id'))
  })

  it.each(HOSTILE_NAMES)('shows %j as text', name => {
    const table = { ...TABLE, rows: [[name, name, 1, 1, 1, 1, 1]] }
    const wrapper = mount(DataTableView, { props: { table } })
    expect(wrapper.find('th[scope=row]').element.textContent).toBe(name)
    expect(wrapper.find('img').exists()).toBe(false)
  })

  it('is not put on paper where it has headings alone', async () => {
    const onPaper = async (table: DataTable) => {
      await fetchTables()
      const props = { caption: table.caption, toTable: () => table }
      const wrapper = mount(TableDisclosure, { props })
      window.dispatchEvent(new Event('beforeprint'))
      await nextTick()
      const isThere = wrapper.find('table').exists()
      window.dispatchEvent(new Event('afterprint'))
      wrapper.unmount()
      return isThere
    }
    expect(await onPaper(TABLE)).toBe(true)
    expect(await onPaper({ ...TABLE, rows: [] })).toBe(false)
  })

  it('opens and closes behind a button', async () => {
    const toTable = vi.fn(() => TABLE)
    const wrapper = mount(TableDisclosure, { props: { caption: TABLE.caption, toTable } })
    const button = wrapper.find('button')
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(button.attributes('aria-label')).toBe(`查看数据表 · ${TABLE.caption}`)
    expect(wrapper.find('.closed').exists()).toBe(true)
    await button.trigger('click')
    expect(button.attributes('aria-expanded')).toBe('true')
    expect(button.text()).toBe('收起数据表')
    expect(wrapper.find('.closed').exists()).toBe(false)
    // What makes the table is fetched only then.
    await vi.waitFor(() => expect(wrapper.find('caption').text()).toContain(TABLE.caption))
    await button.trigger('click')
    expect(wrapper.find('table').exists()).toBe(false)
    const made = toTable.mock.calls.length
    await wrapper.setProps({ caption: '钱花在哪里：201' })
    expect(toTable.mock.calls.length).toBe(made)
  })
})
