import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { createTurns, TURNS } from '../../../src/composables/turns'
import { useInTurns } from '../../../src/composables/useInTurns'

const A = { name: 'A' }
const B = { name: 'B' }
const C = { name: 'C' }
const value = shallowRef(A)

const Page = defineComponent(() => {
  const given = useInTurns(() => value.value, ['first', 'second', 'third'])
  return () => h('p', `${given.first.name}${given.second.name}${given.third.name}`)
})

let page: VueWrapper

function open(isOnScreen: boolean): void {
  page = mount(Page, {
    global: { provide: isOnScreen ? { [TURNS]: createTurns() } : {} },
  })
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await nextTick()
}

async function show(next: typeof A): Promise<void> {
  value.value = next
  await settle()
}

async function passTask(): Promise<void> {
  vi.advanceTimersToNextTimer()
  await settle()
}

describe('what several parts of the page are made from', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    value.value = A
  })
  afterEach(() => {
    page.unmount()
    vi.useRealTimers()
  })

  it('goes from part to part, a task each', async () => {
    open(true)
    await show(B)
    expect(page.text()).toBe('BAA')
    await passTask()
    expect(page.text()).toBe('BBA')
    await passTask()
    expect(page.text()).toBe('BBB')
  })

  it('gives way to what is newer, and to what was there before', async () => {
    open(true)
    await show(B)
    await passTask()
    expect(page.text()).toBe('BBA')
    await show(C)
    expect(page.text()).toBe('CBA')
    await show(A)
    for (let task = 0; task < 6; task++) await passTask()
    expect(page.text()).toBe('AAA')
  })

  it('comes to all parts at once where no page is on a screen', async () => {
    open(false)
    await show(B)
    expect(page.text()).toBe('BBB')
  })

  it('comes to all parts at once when the page is printed', async () => {
    open(true)
    await show(B)
    expect(page.text()).toBe('BAA')
    window.dispatchEvent(new Event('beforeprint'))
    await settle()
    expect(page.text()).toBe('BBB')
    window.dispatchEvent(new Event('afterprint'))
    await passTask()
    expect(page.text()).toBe('BBB')
  })
})
