import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { isAsDrawn, putFirst, tellAlive } from '../../../src/composables/coming-alive'
import { createTurns, TURNS } from '../../../src/composables/turns'
import { useLinkedState } from '../../../src/composables/useLinkedState'
import { useViewStore } from '../../../src/stores/view'

/** What drawing one panel takes, in ms. */
let cost = 0
/** The panels in the order they were drawn. */
const drawn: string[] = []

/** A panel that says which colouring it shows and changes it when its button is used. */
const Panel = defineComponent({
  props: { name: { type: String, required: true } },
  setup(props) {
    const view = useViewStore()
    const state = useLinkedState(props.name)
    const turn = (): void =>
      view.setColouring(view.state.colouring === 'change' ? 'class' : 'change')
    return () => {
      spend(cost)
      drawn.push(props.name)
      return h('section', { 'data-panel': props.name }, [
        h('button', { onClick: turn }, props.name),
        h('p', state.value.colouring),
      ])
    }
  },
})

const Page = defineComponent(
  () => () =>
    h('main', [
      h(Panel, { name: 'spending' }),
      h(Panel, { name: 'comparison' }),
      h(Panel, { name: 'targets' }),
      h('button', { class: 'elsewhere', onClick: () => useViewStore().setColouring('change') }),
    ]),
)

let page: VueWrapper
let spent = 0

function spend(ms: number): void {
  spent += ms
}

function mountPage(provide: Record<symbol, unknown>): void {
  page = mount(Page, { attachTo: document.body, global: { plugins: [createPinia()], provide } })
}

function shown(): string {
  return page
    .findAll('p')
    .map(text => text.text())
    .join(' ')
}

async function click(where: string): Promise<void> {
  page.find<HTMLButtonElement>(where).element.click()
  await nextTick()
}

/** A panel stands so far below the upper edge of the window. */
function standAt(panel: string, top: number): void {
  const { element } = page.find(`[data-panel=${panel}]`)
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 600, 400))
}

/** The next task with all that it draws. */
async function passTask(): Promise<void> {
  vi.advanceTimersByTime(1)
  for (let turn = 0; turn < 8; turn++) await nextTick()
}

describe('the state that a panel shows', () => {
  beforeEach(() => {
    cost = 0
    vi.useFakeTimers()
    vi.spyOn(performance, 'now').mockImplementation(() => spent)
  })
  afterEach(() => {
    page.unmount()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  it('changes in all panels before the next frame where drawing takes little', async () => {
    cost = 2
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=comparison] button')
    await passTask()
    expect(shown()).toBe('change change change')
  })

  it('changes in what comes first at once, and in what was drawn once all is alive', async () => {
    putFirst(new Set(['spending']))
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=spending] button')
    await passTask()
    expect(shown()).toBe('change class class')
    expect([isAsDrawn('spending'), isAsDrawn('targets')]).toEqual([false, true])
    tellAlive()
    await passTask()
    expect(shown()).toBe('change change change')
    expect(isAsDrawn('targets')).toBe(false)
  })

  it('is left alone where its panel is gone before all is alive', () => {
    putFirst(new Set(['spending']))
    const turns = createTurns()
    mountPage({ [TURNS]: turns })
    page.unmount()
    const queue = vi.spyOn(turns, 'queue')
    tellAlive()
    expect(queue).not.toHaveBeenCalled()
  })

  it('is what was drawn where a panel comes alive after the change', async () => {
    putFirst(new Set(['spending']))
    const pinia = createPinia()
    useViewStore(pinia).setColouring('change')
    page = mount(Page, { attachTo: document.body, global: { plugins: [pinia] } })
    expect(shown()).toBe('change class class')
    tellAlive()
    await nextTick()
    expect(shown()).toBe('change change change')
  })

  it('changes where the reader acted, then, after a frame, in as many as a task gives time for', async () => {
    cost = 15
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=comparison] button')
    await passTask()
    expect(shown()).toBe('class change class')
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change change change')
  })

  it('changes panel by panel, each in a task of its own, where drawing takes long', async () => {
    cost = 40
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=comparison] button')
    expect(shown()).toBe('class change class')
    await passTask()
    expect(shown()).toBe('class change class')
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change change class')
    await passTask()
    expect(shown()).toBe('change change change')
  })

  it('changes first in the panels on the screen, and after the next frame in those out of sight', async () => {
    cost = 15
    mountPage({ [TURNS]: createTurns() })
    standAt('comparison', window.innerHeight)
    standAt('targets', window.innerHeight - 1)
    await click('[data-panel=spending] button')
    await passTask()
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change class change')
    await passTask()
    expect(shown()).toBe('change class change')
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change change change')
  })

  it('changes first on the screen after a second click, too, while panels out of sight still wait', async () => {
    cost = 15
    mountPage({ [TURNS]: createTurns() })
    standAt('spending', 0)
    standAt('comparison', 0)
    standAt('targets', window.innerHeight)
    await click('[data-panel=spending] button')
    await passTask()
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change change class')
    drawn.length = 0
    await click('[data-panel=comparison] button')
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(drawn).toEqual(['comparison', 'spending'])
  })

  it('changes in one task in all panels out of sight where none is on the screen', async () => {
    cost = 15
    mountPage({ [TURNS]: createTurns() })
    standAt('comparison', -900)
    standAt('targets', 900)
    await click('[data-panel=spending] button')
    await passTask()
    vi.advanceTimersToNextFrame()
    await passTask()
    expect(shown()).toBe('change change change')
  })

  it('changes in all panels at once where none was acted on', async () => {
    mountPage({ [TURNS]: createTurns() })
    await click('.elsewhere')
    expect(shown()).toBe('change change change')
  })

  it('changes in all panels at once outside a whole page', async () => {
    mountPage({})
    await click('[data-panel=comparison] button')
    expect(shown()).toBe('change change change')
  })

  it('comes to the latest state when the reader acts again on the way', async () => {
    cost = 20
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=spending] button')
    await click('[data-panel=comparison] button')
    expect(shown()).toBe('change class class')
    vi.advanceTimersToNextFrame()
    await passTask()
    await passTask()
    expect(shown()).toBe('class class class')
  })

  it('is whole before the page is put on paper', async () => {
    cost = 20
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=targets] button')
    expect(shown()).toBe('class class change')
    window.dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(shown()).toBe('change change change')
  })

  it('is not followed by a panel that has left', async () => {
    cost = 20
    mountPage({ [TURNS]: createTurns() })
    await click('[data-panel=spending] button')
    page.unmount()
    vi.advanceTimersToNextFrame()
    expect(() => vi.advanceTimersByTime(10)).not.toThrow()
  })
})
