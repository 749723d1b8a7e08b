import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, shallowRef, useTemplateRef } from 'vue'
import { createTurns, TURNS } from '../../../src/composables/turns'
import { usePartInTurn } from '../../../src/composables/usePartInTurn'

/** Drawing one part takes more than another panel may take of the answer's frame, and less than the answer itself. */
const COST = 8

/** A panel of two parts, of which the chart comes first where the reader acts in neither. */
const Panel = defineComponent(() => {
  const value = shallowRef(0)
  const chart = useTemplateRef<HTMLElement>('chart')
  const list = useTemplateRef<HTMLElement>('list')
  const inChart = usePartInTurn(() => value.value, {
    own: () => chart.value,
    other: () => list.value,
    isFirst: true,
  })
  const inList = usePartInTurn(() => value.value, {
    own: () => list.value,
    other: () => chart.value,
  })
  const act = (): void => void value.value++
  return () => {
    spent += COST
    return h('section', [
      h('button', { class: 'controls', onClick: act }),
      h('div', { ref: 'chart' }, h('button', { class: 'chart', onClick: act }, inChart.value)),
      h('div', { ref: 'list' }, h('button', { class: 'list', onClick: act }, inList.value)),
    ])
  }
})

let panel: VueWrapper
let spent = 0

function shown(): { readonly chart: string; readonly list: string } {
  return { chart: panel.get('.chart').text(), list: panel.get('.list').text() }
}

/** A click and all that is drawn before the next frame. */
async function click(where: string): Promise<void> {
  panel.get<HTMLButtonElement>(where).element.click()
  for (let turn = 0; turn < 8; turn++) await nextTick()
}

async function passFrame(): Promise<void> {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  for (let turn = 0; turn < 8; turn++) await nextTick()
}

describe('the two parts of a panel', () => {
  beforeEach(() => {
    spent = 0
    vi.useFakeTimers()
    vi.spyOn(performance, 'now').mockImplementation(() => spent)
    panel = mount(Panel, {
      attachTo: document.body,
      global: { provide: { [TURNS as symbol]: createTurns() } },
    })
  })
  afterEach(() => {
    panel.unmount()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  it('both show a change with the answer where the reader acts in one of them', async () => {
    await click('.chart')
    expect(shown()).toEqual({ chart: '1', list: '1' })
    await click('.list')
    expect(shown()).toEqual({ chart: '2', list: '2' })
  })

  it('show it one after the other where the reader acts in neither: the first, after the frame the other', async () => {
    await click('.controls')
    expect(shown()).toEqual({ chart: '1', list: '0' })
    await passFrame()
    expect(shown()).toEqual({ chart: '1', list: '1' })
  })

  it('both show a change that comes while the page is printed', async () => {
    window.dispatchEvent(new Event('beforeprint'))
    await click('.controls')
    window.dispatchEvent(new Event('afterprint'))
    expect(shown()).toEqual({ chart: '1', list: '1' })
  })
})
