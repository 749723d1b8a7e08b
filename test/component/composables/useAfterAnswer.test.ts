import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useAfterAnswer } from '../../../src/composables/useAfterAnswer'
import { createTurns, TURNS } from '../../../src/composables/turns'

let page: VueWrapper
let done: string[]

function mountLater(isOnScreen: boolean): (run: () => void) => void {
  let later: ((run: () => void) => void) | null = null
  const provide = isOnScreen ? { [TURNS]: createTurns() } : {}
  page = mount(
    defineComponent(() => {
      later = useAfterAnswer()
      return () => null
    }),
    { global: { provide } },
  )
  if (later === null) throw new Error('not set up')
  return later
}

function showFrame(): void {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
}

describe('what is done after the answer', () => {
  beforeEach(() => {
    done = []
    vi.useFakeTimers()
  })
  afterEach(() => {
    page.unmount()
    vi.useRealTimers()
  })

  it('is done at once where no page is on a screen', () => {
    mountLater(false)(() => done.push('title'))
    expect(done).toEqual(['title'])
  })

  it('is done after the answer’s frame and that of the linked views, the last that was put alone', () => {
    const later = mountLater(true)
    later(() => done.push('first'))
    later(() => done.push('second'))
    expect(done).toEqual([])
    showFrame()
    expect(done).toEqual([])
    showFrame()
    expect(done).toEqual(['second'])
  })

  it('is not done once the page is left', () => {
    const later = mountLater(true)
    later(() => done.push('left'))
    showFrame()
    page.unmount()
    showFrame()
    showFrame()
    expect(done).toEqual([])
  })

  it('is done at once in a page that is not shown, which has no frames', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    mountLater(true)(() => done.push('title'))
    expect(done).toEqual(['title'])
    hidden.mockRestore()
  })
})
