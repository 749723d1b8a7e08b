import { mount, type VueWrapper } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RankedList from '../../src/components/list/RankedList.vue'
import type { BreakdownNode } from '../../src/derive/breakdown/breakdown-view'
import { HOSTILE_NAMES, nodeOf } from './support'

const NODES: readonly BreakdownNode[] = [
  nodeOf({
    key: 'a',
    code: '201',
    kind: 'subject',
    dimension: 'function',
    opens: true,
    children: [nodeOf({ key: 'a1', amount: 500_000_000 })],
  }),
  nodeOf({ key: 'b', name: '购买服务', amount: 375_000_000, emphasis: 'selected' }),
  nodeOf({ key: 'c', name: '', short: '', kind: 'residual', dimension: null, amount: 5_000_000 }),
  nodeOf({ key: 'd', name: '空白', amount: null, share: null }),
]

const SOURCED = nodeOf({ sources: [{ table: 'projects', row: 5, column: '合计' }] })

const colourOf = () => '#33658f'

function mountList(nodes: readonly BreakdownNode[] = NODES) {
  return mount(RankedList, {
    props: { nodes, label: '分项清单', colourOf },
    attachTo: document.body,
  })
}

const rowsOf = (list: VueWrapper) => list.findAll<HTMLButtonElement>('[data-roving]')
const boxesOf = (list: VueWrapper) => list.findAll<HTMLElement>('.row')
const focused = (list: VueWrapper): number =>
  rowsOf(list).findIndex(row => row.element === document.activeElement)

/** As many departments as a province has. */
function departments(count: number, picked = -1): readonly BreakdownNode[] {
  return Array.from({ length: count }, (_, at) =>
    nodeOf({ key: `d${at}`, amount: count - at, emphasis: at === picked ? 'selected' : 'normal' }),
  )
}

/** The next frame and what is drawn after it. */
async function nextFrame(): Promise<void> {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  for (let turn = 0; turn < 40; turn++) await nextTick()
}

describe('a long ranked list', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows what fits at once and the others after the frame, in order', async () => {
    const list = mountList()
    await list.setProps({ nodes: departments(100) })
    expect(rowsOf(list)).toHaveLength(12)
    await nextFrame()
    expect(boxesOf(list).map(row => row.attributes('data-node'))).toEqual(
      departments(100).map(({ id }) => id),
    )
  })

  it('shows what is picked far down when its row is there', async () => {
    const list = mountList()
    const root = list.element as HTMLElement
    vi.spyOn(root, 'scrollHeight', 'get').mockReturnValue(4000)
    vi.spyOn(root, 'clientHeight', 'get').mockReturnValue(336)
    const shown = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    await list.setProps({ nodes: departments(100, 90) })
    expect(shown).not.toHaveBeenCalled()
    await nextFrame()
    expect(shown).toHaveBeenCalled()
    shown.mockRestore()
  })
})

describe('the rows of a ranked list', () => {
  const listOf = (list: VueWrapper) => list.find('ul').element

  it('go in one step when none of them stays', async () => {
    const list = mountList()
    const before = listOf(list)
    await list.setProps({ nodes: departments(3) })
    expect(listOf(list)).not.toBe(before)
    expect(before.isConnected).toBe(false)
    expect(before.childElementCount).toBe(4)
  })

  it('stay where they are when some go', async () => {
    const list = mountList()
    const before = listOf(list)
    const row = boxesOf(list)[2]!.element
    await list.setProps({ nodes: NODES.slice(1) })
    expect(listOf(list)).toBe(before)
    expect(row.isConnected).toBe(true)
    await list.setProps({ nodes: NODES })
    expect(listOf(list)).toBe(before)
  })
})

describe('the ranked list', () => {
  it('is one tab stop, at what is picked', () => {
    expect(rowsOf(mountList()).map(row => row.element.tabIndex)).toEqual([-1, -1, 0, -1, -1])
  })

  it('moves with arrows, Home and End, through nested rows', async () => {
    const list = mountList()
    rowsOf(list)[0]!.element.focus()
    const press = (key: string) => rowsOf(list)[focused(list)]!.trigger('keydown', { key })
    await press('ArrowDown')
    expect(focused(list)).toBe(1)
    await press('End')
    expect(focused(list)).toBe(4)
    await press('ArrowDown')
    expect(focused(list)).toBe(4)
    await press('ArrowUp')
    expect(focused(list)).toBe(3)
    await press('Home')
    expect(focused(list)).toBe(0)
    expect(rowsOf(list).map(row => row.element.tabIndex)).toEqual([0, -1, -1, -1, -1])
  })

  it('picks with Enter and by click, adds with Ctrl', async () => {
    const list = mountList()
    await rowsOf(list)[0]!.trigger('keydown', { key: 'Enter' })
    await rowsOf(list)[2]!.trigger('keydown', { key: 'Enter', ctrlKey: true })
    await rowsOf(list)[1]!.trigger('click')
    await rowsOf(list)[4]!.trigger('click', { metaKey: true })
    const picks = list.emitted<[BreakdownNode, boolean]>('pick')!
    expect(picks.map(([node, additive]) => [node.key, additive])).toEqual([
      ['a', false],
      ['b', true],
      ['a1', false],
      ['d', true],
    ])
  })

  it('cannot pick the rest that no child explains', async () => {
    const list = mountList()
    const rest = rowsOf(list)[3]!
    expect(rest.text()).toContain('未列入项目')
    expect(rest.attributes('aria-disabled')).toBe('true')
    await rest.trigger('click')
    await rest.trigger('keydown', { key: 'Enter' })
    expect(list.emitted('pick')).toBeUndefined()
  })

  it('goes up with Backspace and Escape', async () => {
    const list = mountList()
    await rowsOf(list)[0]!.trigger('keydown', { key: 'Backspace' })
    await rowsOf(list)[0]!.trigger('keydown', { key: 'Escape' })
    expect(list.emitted('up')).toHaveLength(2)
  })

  it('says what is picked and shows a blank as —', () => {
    const rows = rowsOf(mountList())
    expect(rows.map(row => row.attributes('aria-pressed'))).toEqual([
      'false',
      'false',
      'true',
      undefined,
      'false',
    ])
    expect(rows[4]!.text()).toContain('未公布')
    const blank = boxesOf(mountList())[4]!
    expect(blank.text()).toContain('—')
    expect(blank.find('.fill').exists()).toBe(false)
    expect(blank.find('.amount button').exists()).toBe(false)
  })

  it('draws bars in proportion to the largest amount', () => {
    const fills = boxesOf(mountList()).map(row => row.find('.fill'))
    expect(fills[0]!.attributes('width')).toBe('100%')
    expect(parseFloat(fills[2]!.attributes('width')!)).toBeCloseTo((375 / 1058) * 100)
  })

  it('keeps the focus when a drill replaces the rows', async () => {
    const list = mountList()
    rowsOf(list)[0]!.element.focus()
    await list.setProps({ nodes: [nodeOf({ key: 'x' }), nodeOf({ key: 'y' })] })
    await nextTick()
    expect(focused(list)).toBe(0)
  })

  it('does not take the focus when it did not have it', async () => {
    const list = mountList()
    await list.setProps({ nodes: [nodeOf({ key: 'x' })] })
    expect(focused(list)).toBe(-1)
    expect(rowsOf(list)[0]!.element.tabIndex).toBe(0)
  })

  it('points at the row that is under the pointer, and at those pointed at elsewhere', async () => {
    const list = mountList()
    await boxesOf(list)[2]!.trigger('pointerenter')
    await boxesOf(list)[2]!.trigger('pointerleave')
    expect(list.emitted('hover')).toEqual([[NODES[1]], [null]])
    await list.setProps({ pointedIds: new Set(['project:a', 'project:a1']) })
    const pointed = boxesOf(list).map(row => row.classes('pointed'))
    expect(pointed).toEqual([true, true, false, false, false])
  })

  it('holds no button in a button, and its figures are no tab stops', () => {
    const list = mountList([SOURCED])
    expect(list.find('button button').exists()).toBe(false)
    const stops = list.findAll<HTMLButtonElement>('button').map(one => one.element.tabIndex)
    expect(stops).toEqual([0, -1, -1])
    const pick = rowsOf(list)[0]!
    expect(pick.attributes('aria-keyshortcuts')).toBe('S')
    expect(pick.text()).toBe('租赁费用，1,058.00 万元，50.4%')
  })

  it('asks for the source of a figure that is pressed, and picks nothing', async () => {
    const list = mountList([SOURCED])
    const figures = list.findAll('button.trace')
    expect(figures.map(figure => figure.attributes('aria-label'))).toEqual([
      '1,058.00，查看来源',
      '50.4%，查看来源',
    ])
    await figures[0]!.trigger('click')
    await figures[1]!.trigger('click')
    expect(list.emitted('open')).toEqual([
      [SOURCED, 'amount'],
      [SOURCED, 'share'],
    ])
    expect(list.emitted('pick')).toBeUndefined()
  })

  it('asks for the sources of a change, where it shows one', async () => {
    const change = { state: 'moved', delta: 1_322_700, ratio: 0.0716 } as const
    const node = { ...SOURCED, change }
    const list = mount(RankedList, { props: { nodes: [node], label: '', change: true, colourOf } })
    const figures = list.findAll('.change button')
    for (const figure of figures) await figure.trigger('click')
    expect(list.emitted('open')).toEqual([
      [node, 'change'],
      [node, 'growth'],
    ])
  })

  it('moves with arrows from a figure, too', async () => {
    const list = mountList([SOURCED, nodeOf({ key: 'b' })])
    const figure = list.get<HTMLButtonElement>('button.trace')
    figure.element.focus()
    await figure.trigger('keydown', { key: 'ArrowDown' })
    expect(focused(list)).toBe(1)
  })

  it('gives a pale bar an edge', () => {
    const props = { nodes: NODES, label: '', colourOf: () => '#f4f6f8', edgeOf: () => '#667085' }
    const bar = mount(RankedList, { props }).get('.fill')
    expect(bar.attributes()).toMatchObject({ fill: '#f4f6f8', stroke: '#667085' })
  })

  it('brings what is picked elsewhere into its own view and leaves the page', async () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(900)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const top = this.getAttribute('aria-pressed') === 'true' ? 500 : 100
      return new DOMRect(0, top, 200, this.classList.contains('ranked') ? 300 : 40)
    })
    const list = mountList(NODES.map(node => ({ ...node, emphasis: 'normal' as const })))
    expect(list.element.scrollTop).toBe(0)
    await list.setProps({ nodes: NODES })
    expect(list.element.scrollTop).toBe(140)
    expect(document.documentElement.scrollTop).toBe(0)
    vi.restoreAllMocks()
  })

  it.each(HOSTILE_NAMES)('shows %j as text', name => {
    const list = mountList([nodeOf({ name, short: name, code: name })])
    expect(list.find('bdi').element.textContent).toBe(name)
    expect(list.find('img').exists()).toBe(false)
  })
})
