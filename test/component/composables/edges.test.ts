import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref, shallowRef } from 'vue'
import { useAnnouncer } from '../../../src/composables/useAnnouncer'
import { useDocumentMeta } from '../../../src/composables/useDocumentMeta'
import { useDownload } from '../../../src/composables/useDownload'
import { useElementHeight } from '../../../src/composables/useElementHeight'
import { useIsDark } from '../../../src/composables/useIsDark'
import { useMediaQuery } from '../../../src/composables/useMediaQuery'
import { useTheme } from '../../../src/composables/useTheme'
import type { Language } from '../../../src/domain/view-state'
import { usePreferencesStore } from '../../../src/stores/preferences'

/** Runs a composable in a component that is on the page. */
function within<T>(setup: () => T): { result: T; unmount: () => void } {
  let result: T | undefined
  const wrapper = mount(
    defineComponent(() => {
      result = setup()
      return () => null
    }),
  )
  return { result: result as T, unmount: () => wrapper.unmount() }
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

describe('the announcer', () => {
  it('says a change once it has settled, and nothing at first', async () => {
    vi.useFakeTimers()
    const text = ref('全部')
    const { result } = within(() => useAnnouncer(() => text.value, 400))
    vi.advanceTimersByTime(1000)
    expect(result.value).toBe('')
    text.value = '一般公共服务'
    await nextTick()
    vi.advanceTimersByTime(300)
    text.value = '租赁费用'
    await nextTick()
    vi.advanceTimersByTime(399)
    expect(result.value).toBe('')
    vi.advanceTimersByTime(1)
    expect(result.value).toBe('租赁费用')
  })

  it('says nothing of a change that was taken back', async () => {
    vi.useFakeTimers()
    const text = ref('全部')
    const { result } = within(() => useAnnouncer(() => text.value, 400))
    text.value = '租赁费用'
    await nextTick()
    text.value = '全部'
    await nextTick()
    vi.advanceTimersByTime(1000)
    expect(result.value).toBe('')
  })
})

describe('the document', () => {
  it('takes title and language from the view', async () => {
    const title = ref('预算透视')
    const language = ref<Language>('zh-CN')
    within(() =>
      useDocumentMeta(
        () => title.value,
        () => language.value,
      ),
    )
    expect([document.title, document.documentElement.lang]).toEqual(['预算透视', 'zh-CN'])
    title.value = 'Budget Lens'
    language.value = 'en'
    await nextTick()
    expect([document.title, document.documentElement.lang]).toEqual(['Budget Lens', 'en'])
  })
})

describe('a media query', () => {
  it('is followed until the component goes', () => {
    const list = Object.assign(new EventTarget(), { matches: true })
    vi.spyOn(window, 'matchMedia').mockReturnValue(list as unknown as MediaQueryList)
    const tell = (matches: boolean) =>
      list.dispatchEvent(Object.assign(new Event('change'), { matches }))
    const { result, unmount } = within(() => useMediaQuery('(max-width: 700px)'))
    expect(result.value).toBe(true)
    tell(false)
    expect(result.value).toBe(false)
    unmount()
    tell(true)
    expect(result.value).toBe(false)
  })
})

describe('the size of an element', () => {
  it('is followed in whole px, also when the element changes', async () => {
    const observers: { callback: ResizeObserverCallback; targets: Element[]; live: boolean }[] = []
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly entry
        constructor(callback: ResizeObserverCallback) {
          this.entry = { callback, targets: [] as Element[], live: true }
          observers.push(this.entry)
        }
        observe(target: Element) {
          this.entry.targets.push(target)
        }
        disconnect() {
          this.entry.live = false
        }
      },
    )
    const element = shallowRef<Element | null>(null)
    const { result, unmount } = within(() => useElementHeight(element))
    expect(result.value).toBe(0)
    element.value = document.createElement('div')
    await nextTick()
    observers[0]?.callback(
      [{ contentRect: { width: 320.4, height: 99.6 } } as ResizeObserverEntry],
      {} as ResizeObserver,
    )
    expect(result.value).toBe(100)
    element.value = document.createElement('p')
    await nextTick()
    expect(observers.map(observer => observer.live)).toEqual([false, true])
    unmount()
    expect(observers.map(observer => observer.live)).toEqual([false, false])
  })
})

describe('a download', () => {
  it('is saved under its name and let go of later', () => {
    vi.useFakeTimers()
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.href} ${this.download}`)
    })
    expect(useDownload().saveText('甲', '预算.csv', 'text/csv')).toBe(null)
    expect(clicked).toEqual(['blob:1 预算.csv'])
    expect((create.mock.calls[0]?.[0] as Blob).type).toBe('text/csv;charset=utf-8')
    expect(document.querySelector('a')).toBe(null)
    expect(revoke).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(revoke).toHaveBeenCalledWith('blob:1')
  })

  it('that the browser refuses is a value with its cause', () => {
    const cause = new Error('no blobs here')
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw cause
    })
    const refused = useDownload().saveBlob(new Blob([]), '预算.csv')
    expect(refused?.message).toBe('cannot save 预算.csv')
    expect(refused?.cause).toBe(cause)
  })
})

describe('the theme', () => {
  const themed = () => {
    useTheme()
    return { preferences: usePreferencesStore(), isDark: useIsDark() }
  }

  it('is the reader’s last choice, on the document and in storage', async () => {
    localStorage.setItem('budget-lens:theme', 'dark')
    const { result } = within(themed)
    expect(result.preferences.theme).toBe('dark')
    expect(result.isDark.value).toBe(true)
    expect(document.documentElement.dataset.theme).toBe('dark')
    result.preferences.setTheme('light')
    await nextTick()
    expect(document.documentElement.dataset.theme).toBe('light')
    expect(localStorage.getItem('budget-lens:theme')).toBe('light')
    result.preferences.setTheme('system')
    await nextTick()
    expect(document.documentElement.dataset.theme).toBe(undefined)
  })

  it('follows the system when storage holds nonsense', () => {
    localStorage.setItem('budget-lens:theme', 'pink')
    vi.spyOn(window, 'matchMedia').mockReturnValue(
      Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList,
    )
    const { result } = within(themed)
    expect(result.preferences.theme).toBe('system')
    expect(result.isDark.value).toBe(true)
  })

  it('works where storage is forbidden', async () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', {
      getItem: forbidden,
      setItem: forbidden,
      clear: () => undefined,
    })
    const { result } = within(themed)
    result.preferences.setTheme('dark')
    await nextTick()
    expect(document.documentElement.dataset.theme).toBe('dark')
  })
})
