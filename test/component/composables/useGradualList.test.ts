import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, h, nextTick, ref, type Ref } from 'vue'
import { useGradualList } from '../../../src/composables/useGradualList'

/** What has been spent on drawing, and what drawing once takes, in ms. */
let spent = 0
let cost = 0

interface Held {
  readonly items: Ref<readonly string[]>
  readonly isWhole: Ref<boolean>
  readonly text: () => string
  readonly leave: () => void
}

/** Mounts a list that shows what the composable lets through. */
function mountList(first: readonly string[], atHand: readonly string[] = []): Held {
  const items = ref(first)
  const isWhole = ref(false)
  const List = defineComponent(() => {
    const shown = useGradualList(
      () => items.value,
      item => item,
      () => isWhole.value,
      item => atHand.includes(item),
    )
    const text = computed(() => shown.value.join(' '))
    return () => {
      spent += cost
      return h('p', text.value)
    }
  })
  const wrapper = mount(List)
  return { items, isWhole, text: () => wrapper.text(), leave: () => wrapper.unmount() }
}

/** The next frame and the task behind it. */
async function nextFrame(): Promise<void> {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  for (let turn = 0; turn < 8; turn++) await nextTick()
}

describe('useGradualList', () => {
  beforeEach(() => {
    cost = 20
    vi.useFakeTimers()
    vi.spyOn(performance, 'now').mockImplementation(() => spent)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  it('shows the first list whole', () => {
    expect(mountList(['a', 'b', 'c']).text()).toBe('a b c')
  })

  it('shows the others in one frame where they take little', async () => {
    cost = 1
    const list = mountList(['a'])
    list.items.value = ['b', 'c', 'd']
    await nextTick()
    expect(list.text()).toBe('b')
    await nextFrame()
    expect(list.text()).toBe('b c d')
  })

  it('shows the first of a new list at once and one more each frame, in order, where they take long', async () => {
    const list = mountList(['a'])
    list.items.value = ['b', 'c', 'd']
    await nextTick()
    expect(list.text()).toBe('b')
    await nextFrame()
    expect(list.text()).toBe('b c')
    await nextFrame()
    expect(list.text()).toBe('b c d')
  })

  it('keeps what is there and adds the others behind it', async () => {
    const list = mountList(['b'])
    list.items.value = ['a', 'b', 'c']
    await nextTick()
    expect(list.text()).toBe('b')
    await nextFrame()
    expect(list.text()).toBe('a b')
    await nextFrame()
    expect(list.text()).toBe('a b c')
  })

  it('shows at once what is at hand, the others behind it', async () => {
    const list = mountList(['a'], ['c', 'd'])
    list.items.value = ['b', 'c', 'd']
    await nextTick()
    expect(list.text()).toBe('c d')
    await nextFrame()
    expect(list.text()).toBe('b c d')
  })

  it('ends with the latest list when it changes on the way', async () => {
    const list = mountList(['a'])
    list.items.value = ['b', 'c', 'd']
    await nextTick()
    list.items.value = ['e', 'f']
    await nextTick()
    expect(list.text()).toBe('e')
    await nextFrame()
    await nextFrame()
    await nextFrame()
    expect(list.text()).toBe('e f')
  })

  it('is whole at once on paper', async () => {
    const list = mountList(['a'])
    list.items.value = ['b', 'c', 'd']
    list.isWhole.value = true
    await nextTick()
    expect(list.text()).toBe('b c d')
  })

  it('asks for no frame after it has left', async () => {
    const list = mountList(['a'])
    list.items.value = ['b', 'c', 'd']
    await nextTick()
    list.leave()
    expect(vi.getTimerCount()).toBe(0)
  })
})
