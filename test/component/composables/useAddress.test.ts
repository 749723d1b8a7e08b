import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { useAddress, viewAddress, type AddressControl } from '../../../src/composables/useAddress'
import type { Dataset } from '../../../src/domain/dataset'
import { keysOf } from '../../../src/domain/selection'
import { DEFAULT_VIEW } from '../../../src/domain/view-state'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import { unpackLines } from '../../../src/stores/unpack-lines'
import { useDatasetStore } from '../../../src/stores/dataset'
import { useViewStore } from '../../../src/stores/view'
import { readBuiltIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'

const reading = readBuiltIn()

const LINES =
  '部门编码,年度,科目编码,支出类型,金额\n101,2024,2010301,基本支出,10\n102,2024,2010301,基本支出,20\n'

/** The built-in budget with lines of departments. */
function withLines(csv: string): Dataset {
  const reader = factReader('20-province-facts.csv')
  reader.push(new TextEncoder().encode(csv))
  return { ...reading.dataset, detail: unpackLines(reader.finish().facts!) }
}

const { happyDOM: happyDom } = window as unknown as {
  readonly happyDOM: { readonly setURL: (url: string) => void }
}

/** The history of a tab: happy-dom has none that steps. */
const tab = { entries: [''], at: 0 }

function setSearch(search: string): void {
  happyDom.setURL(`https://example.test/budget/${search}`)
}

function open(search: string): void {
  Object.assign(tab, { entries: [search], at: 0 })
  setSearch(search)
}

async function go(by: number): Promise<void> {
  tab.at += by
  setSearch(tab.entries[tab.at]!)
  window.dispatchEvent(new PopStateEvent('popstate'))
  await nextTick()
}

let pushState: MockInstance<History['pushState']>

beforeEach(() => {
  setActivePinia(createPinia())
  pushState = vi.spyOn(history, 'pushState').mockImplementation((_state, _title, url) => {
    const { search } = new URL(String(url), location.href)
    tab.entries.splice(++tab.at, Infinity, search)
    setSearch(search)
  })
  vi.spyOn(history, 'replaceState').mockImplementation((_state, _title, url) => {
    if (url == null) return
    const { search } = new URL(String(url), location.href)
    tab.entries[tab.at] = search
    setSearch(search)
  })
  open('')
})

afterEach(() => vi.restoreAllMocks())

function start({ loaded }: { loaded: boolean } = { loaded: true }): {
  view: ReturnType<typeof useViewStore>
  address: AddressControl
} {
  if (loaded) useDatasetStore().show(reading)
  let address: AddressControl | undefined
  mount(
    defineComponent(() => {
      address = useAddress()
      return () => null
    }),
  )
  return { view: useViewStore(), address: address! }
}

const pickRent = { source: 'breakdown', dimension: 'project', key: RENT, additive: false } as const

describe('the address', () => {
  it('follows the view step by step, and Back and Forward lead the view', async () => {
    const { view } = start()
    view.focus({ source: 'breakdown', dimension: 'function', key: '201' })
    await nextTick()
    view.pick(pickRent)
    await nextTick()
    view.setColouring('change')
    await nextTick()
    expect(tab.entries).toEqual([
      '',
      '?function=breakdown:201',
      `?function=breakdown:201&project=breakdown:${RENT}`,
      `?function=breakdown:201&project=breakdown:${RENT}&colour=change`,
    ])
    await go(-1)
    expect(view.state.colouring).toBe('class')
    await go(-1)
    expect(view.state.selection).toEqual(select('function', '201', 'breakdown'))
    await go(-1)
    expect(view.state).toEqual(DEFAULT_VIEW)
    await go(2)
    expect(keysOf(view.state.selection, 'project')).toEqual([RENT])
    expect(tab.entries).toHaveLength(4)
  })

  it('takes the changes of one gesture as one step', async () => {
    const { view } = start()
    view.pick(pickRent)
    view.setBreakdown('economic')
    await nextTick()
    expect(tab.entries).toHaveLength(2)
  })

  it('makes no step of a change that was taken back', async () => {
    const { view } = start()
    view.pick(pickRent)
    view.pick(pickRent)
    await nextTick()
    expect(tab.entries).toEqual([''])
  })

  it('starts a new branch after Back', async () => {
    const { view } = start()
    view.pick(pickRent)
    await nextTick()
    await go(-1)
    view.setLanguage('en')
    await nextTick()
    expect(tab.entries).toEqual(['', '?lang=en'])
  })

  it('makes a step of a mode that was set before the dataset was there', async () => {
    const { view } = start({ loaded: false })
    view.setLanguage('en')
    await nextTick()
    expect(tab.entries).toEqual([''])
    useDatasetStore().show(reading)
    await nextTick()
    expect(tab.entries).toEqual(['', '?lang=en'])
  })

  it('keeps a step that comes with another dataset', async () => {
    const { view } = start()
    await nextTick()
    useDatasetStore().show({ ...reading, factsFile: '20-province-facts.csv' })
    view.pick(pickRent)
    await nextTick()
    expect(tab.entries).toEqual(['', `?project=breakdown:${RENT}`])
    expect(keysOf(view.state.selection, 'project')).toEqual([RENT])
  })

  it('restores a view, however it is spelled, without a step', async () => {
    open(`?utm_source=x&breakdown=economic&project=targets%3A${RENT}`)
    const { view, address } = start()
    await nextTick()
    expect(view.state).toEqual({
      ...DEFAULT_VIEW,
      selection: select('project', RENT, 'targets'),
      breakdown: 'economic',
    })
    expect(address.problems.value).toEqual([])
    expect(tab.entries).toHaveLength(1)
  })

  it('says which parts it could not use, and is rid of them once told', async () => {
    open('?function=breakdown:999&f=<script>&lang=en')
    const { view, address } = start()
    await nextTick()
    expect(view.state).toEqual({ ...DEFAULT_VIEW, language: 'en' })
    expect(address.problems.value).toEqual(['f=<script>', 'function=999'])
    address.dismissProblems()
    expect(address.problems.value).toEqual([])
    expect(tab.entries).toEqual(['?lang=en'])
    view.pick(pickRent)
    await nextTick()
    await go(-1)
    expect(address.problems.value).toEqual([])
  })

  it('keeps a department until the lines are there, and restores it then', async () => {
    open('?kind=flow:basic&department=breakdown:101&breakdown=department')
    useDatasetStore().show({ ...reading, factsFile: '20-province-facts.csv' })
    const { view, address } = start({ loaded: false })
    await nextTick()
    expect(view.state.selection).toEqual(select('kind', 'basic', 'flow'))
    expect(address.problems.value).toEqual([])
    useDatasetStore().show({ ...reading, dataset: withLines(LINES) })
    await nextTick()
    expect(view.state.selection).toEqual([
      ...select('kind', 'basic', 'flow'),
      ...select('department', '101', 'breakdown'),
    ])
    expect(view.state.breakdown).toBe('department')
    expect(address.problems.value).toEqual([])
    expect(tab.entries).toHaveLength(1)
  })

  it('keeps an awaited department in the address through every step made meanwhile', async () => {
    open('?department=breakdown:101&breakdown=department')
    const data = useDatasetStore()
    data.show({ ...reading, factsFile: '20-province-facts.csv' })
    const { view, address } = start({ loaded: false })
    view.setLanguage('en')
    await nextTick()
    view.setPage('tables')
    await nextTick()
    view.setPage('overview')
    view.pick({ source: 'headline', dimension: 'kind', key: 'basic', additive: false })
    await nextTick()
    expect(tab.entries).toEqual([
      '?department=breakdown:101&breakdown=department',
      '?department=breakdown:101&breakdown=department&lang=en',
      '?department=breakdown:101&breakdown=department&page=tables&lang=en',
      '?department=breakdown:101&kind=headline:basic&breakdown=department&lang=en',
    ])
    await go(-2)
    expect(view.state.page).toBe('overview')
    await go(2)
    data.show({ ...reading, dataset: withLines(LINES) })
    await nextTick()
    expect(view.state).toEqual({
      ...DEFAULT_VIEW,
      selection: [
        ...select('department', '101', 'breakdown'),
        ...select('kind', 'basic', 'headline'),
      ],
      breakdown: 'department',
      language: 'en',
    })
    expect(address.problems.value).toEqual([])
    expect(tab.entries).toHaveLength(4)
    view.remove('department')
    await nextTick()
    expect(tab.entries[4]).toBe('?kind=headline:basic&breakdown=department&lang=en')
  })

  it('lets an awaited department go with the step back to where none was named', async () => {
    const data = useDatasetStore()
    data.show({ ...reading, factsFile: '20-province-facts.csv' })
    const { view } = start({ loaded: false })
    view.setLanguage('en')
    await nextTick()
    tab.entries.push('?department=breakdown:101')
    await go(1)
    await go(-1)
    view.setColouring('change')
    await nextTick()
    expect(tab.entries[2]).toBe('?colour=change&lang=en')
  })

  it('keeps what is picked while lines are awaited where the browser refuses the step', async () => {
    open('?department=breakdown:101')
    const data = useDatasetStore()
    data.show({ ...reading, factsFile: '20-province-facts.csv' })
    const { view } = start({ loaded: false })
    pushState.mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    view.pick(pickRent)
    await nextTick()
    data.show({ ...reading, dataset: withLines(LINES) })
    await nextTick()
    expect(keysOf(view.state.selection, 'project')).toEqual([RENT])
    expect(keysOf(view.state.selection, 'department')).toEqual(['101'])
  })

  it('refuses a department that the lines do not have, and any where there are none', async () => {
    open('?department=breakdown:999')
    const { address } = start()
    await nextTick()
    expect(address.problems.value).toEqual(['department=999'])
    useDatasetStore().show({ ...reading, dataset: withLines(LINES) })
    await nextTick()
    expect(address.problems.value).toEqual(['department=999'])
  })

  it('refuses an awaited department once the lines are given up', async () => {
    open('?department=breakdown:101')
    const data = useDatasetStore()
    data.show({ ...reading, factsFile: '20-province-facts.csv' })
    const { address } = start({ loaded: false })
    await nextTick()
    expect(address.problems.value).toEqual([])
    data.factsStatus = { kind: 'cancelled', file: '20-province-facts.csv' }
    await nextTick()
    expect(address.problems.value).toEqual(['department=101'])
  })

  it('shows departments once they are there, and the default where they are given up', async () => {
    open('?breakdown=department')
    const data = useDatasetStore()
    data.show({ ...reading, factsFile: '20-province-facts.csv' })
    const { view, address } = start({ loaded: false })
    await nextTick()
    expect([view.state.breakdown, address.problems.value]).toEqual(['department', []])
    data.factsStatus = { kind: 'cancelled', file: '20-province-facts.csv' }
    await nextTick()
    expect([view.state.breakdown, address.problems.value]).toEqual([
      'function',
      ['breakdown=department'],
    ])
  })

  it('is left alone while the dataset is on its way, and read when it is there', async () => {
    open(`?project=breakdown:${RENT}&lang=en`)
    const { view, address } = start({ loaded: false })
    expect(view.state).toEqual({ ...DEFAULT_VIEW, language: 'en' })
    view.setColouring('change')
    await nextTick()
    expect(address.problems.value).toEqual([])
    expect(tab.entries).toHaveLength(1)
    useDatasetStore().show(reading)
    await nextTick()
    expect(view.state).toEqual({
      ...DEFAULT_VIEW,
      selection: select('project', RENT, 'breakdown'),
      colouring: 'change',
      language: 'en',
    })
    expect(tab.entries[1]).toBe(`?project=breakdown:${RENT}&colour=change&lang=en`)
  })

  it('lets a jump within the page leave the view as it is', async () => {
    pushState.mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    const { view } = start()
    view.pick(pickRent)
    await nextTick()
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(keysOf(view.state.selection, 'project')).toEqual([RENT])
  })

  it('is no longer followed by a page that has gone', async () => {
    useDatasetStore().show(reading)
    const page = mount(
      defineComponent(() => {
        useAddress()
        return () => null
      }),
    )
    page.unmount()
    useViewStore().pick(pickRent)
    open('?lang=en')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await nextTick()
    expect(pushState).not.toHaveBeenCalled()
    expect(useViewStore().state.language).toBe('zh-CN')
  })
})

describe('the address to hand on', () => {
  it('is that of the view', () => {
    expect(viewAddress({ ...DEFAULT_VIEW, language: 'en' })).toBe(
      'https://example.test/budget/?lang=en',
    )
  })

  it('of an opened file does not tell the reader’s folders', () => {
    happyDom.setURL('file:///C:/Users/somebody/budget.html')
    expect(viewAddress({ ...DEFAULT_VIEW, language: 'en' })).toBe('budget.html?lang=en')
  })
})
