import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, shallowRef, type Component } from 'vue'
import { createTurns, TURNS } from '../../../src/composables/turns'
import { useKeptFocus } from '../../../src/composables/useKeptFocus'
import FilterBar from '../../../src/panels/filters/FilterBar.vue'
import { useDatasetStore } from '../../../src/stores/dataset'
import { useViewStore } from '../../../src/stores/view'
import { readBuiltIn } from '../../support/built-in'

/** A page that hears the clicks of what stands in it. */
function mountPage(content: () => ReturnType<typeof h>) {
  const Page: Component = defineComponent(() => {
    const keepFocus = useKeptFocus()
    return () => h('main', { tabindex: -1, onClick: keepFocus }, [content()])
  })
  return mount(Page, {
    attachTo: document.body,
    global: { provide: { [TURNS]: createTurns() } },
  })
}

async function showFrames(): Promise<void> {
  await nextTick()
  for (let frame = 0; frame < 2; frame++) {
    vi.advanceTimersToNextFrame()
    vi.advanceTimersByTime(1)
  }
}

/** As Enter does. */
async function press(button: HTMLElement): Promise<void> {
  // Vue passes over what was heard in the millisecond in which its listener came.
  vi.advanceTimersByTime(1)
  button.focus()
  button.click()
  await showFrames()
}

describe('the focus of a button that goes with its own click', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    document.body.replaceChildren()
    vi.useRealTimers()
  })

  it('goes to what still stands around it and can have it', async () => {
    const isThere = shallowRef(true)
    const leave = () => (isThere.value = false)
    const page = mountPage(() =>
      h('section', { tabindex: -1 }, [
        isThere.value ? h('p', [h('button', { onClick: leave })]) : null,
      ]),
    )
    await press(page.get<HTMLElement>('button').element)
    expect(document.activeElement).toBe(page.get('section').element)
  })

  it('goes to the page where all around it has gone', async () => {
    const isThere = shallowRef(true)
    const leave = () => (isThere.value = false)
    const page = mountPage(() =>
      isThere.value ? h('section', { tabindex: -1 }, [h('button', { onClick: leave })]) : h('p'),
    )
    await press(page.get<HTMLElement>('button').element)
    expect(document.activeElement).toBe(page.element)
  })

  it('goes to the page when what has it goes with Back', async () => {
    const isThere = shallowRef(true)
    const page = mountPage(() => (isThere.value ? h('button') : h('p')))
    page.get<HTMLElement>('button').element.focus()
    window.dispatchEvent(new Event('popstate'))
    isThere.value = false
    await showFrames()
    expect(document.activeElement).toBe(page.element)
    page.unmount()
  })

  it('is not taken up with Back where nothing had it', async () => {
    const page = mountPage(() => h('p'))
    window.dispatchEvent(new Event('popstate'))
    await showFrames()
    expect(document.activeElement).toBe(document.body)
    page.unmount()
  })

  it('stays where the button stays', async () => {
    const page = mountPage(() => h('section', { tabindex: -1 }, [h('button')]))
    const button = page.get<HTMLElement>('button').element
    await press(button)
    expect(document.activeElement).toBe(button)
  })

  it('goes on at the next filter, and at their bar after the last', async () => {
    setActivePinia(createPinia())
    const reading = readBuiltIn()
    useDatasetStore().show(reading)
    const view = useViewStore()
    view.pick({ source: 'headline', dimension: 'kind', key: 'project', additive: false })
    view.pick({ source: 'filters', dimension: 'core', key: 'true', additive: false })
    const page = mountPage(() => h(FilterBar, { dataset: reading.dataset }))
    const chips = () => page.findAll<HTMLElement>('.chip button').map(({ element }) => element)
    await press(chips()[0]!)
    expect(chips()).toHaveLength(1)
    expect(document.activeElement).toBe(chips()[0])
    await press(chips()[0]!)
    expect(document.activeElement).toBe(page.get('.bar').element)
  })
})
