import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import RankedList from '../../src/components/list/RankedList.vue'
import SaveMenu from '../../src/components/control/SaveMenu.vue'
import TooltipBox from '../../src/components/chart/TooltipBox.vue'
import { placeTooltip } from '../../src/components/chart/tooltip-place'
import { useElementHeight } from '../../src/composables/useElementHeight'
import { useIsPrinting } from '../../src/composables/useIsPrinting'
import { useMediaQuery } from '../../src/composables/useMediaQuery'
import { provideMessages } from '../../src/composables/useMessages'
import { useSearchKey, useTypedAhead } from '../../src/composables/useSearchKey'
import { loadMessages } from '../../src/locales/languages'
import { nodeOf } from './support'

afterEach(() => void vi.restoreAllMocks())

describe('mounting and unmounting', () => {
  it('leaves no DOM after fifty rounds', async () => {
    const before = document.body.innerHTML
    for (let round = 0; round < 50; round++) {
      const list = mount(RankedList, {
        props: { nodes: [nodeOf()], label: '清单', colourOf: () => '#33658f' },
        attachTo: document.body,
      })
      const menu = mount(SaveMenu, { props: { title: 'x' }, attachTo: document.body })
      await menu.find('button').trigger('click')
      list.unmount()
      menu.unmount()
    }
    expect(document.body.innerHTML).toBe(before)
  })
})

describe('what listens to the window and the page', () => {
  /** Every listener that is added and not taken off again. */
  function watchListeners(): () => number {
    const kept = new Set<string>()
    const ids = new WeakMap<object, number>()
    const keyOf = (target: EventTarget, type: string, run: unknown): string => {
      const idOf = (one: object) => ids.get(one) ?? (ids.set(one, count++), count - 1)
      return `${idOf(target)} ${type} ${idOf(run as object)}`
    }
    let count = 0
    for (const target of [window, document]) {
      vi.spyOn(target, 'addEventListener').mockImplementation((type: string, run: unknown) => {
        kept.add(keyOf(target, type, run))
      })
      vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, run: unknown) => {
        kept.delete(keyOf(target, type, run))
      })
    }
    return () => kept.size
  }

  it('is gone with its component', () => {
    const kept = watchListeners()
    const Listening = defineComponent({
      setup() {
        useIsPrinting()
        useMediaQuery('(max-width: 699px)')
        useSearchKey(() => undefined)
        useTypedAhead(() => false)
        const element = ref<HTMLElement | null>(null)
        useElementHeight(element)
        return () => h('div', { ref: element })
      },
    })
    const mounted = [mount(Listening), mount(Listening)]
    expect(kept()).toBe(8)
    mounted.forEach(one => one.unmount())
    expect(kept()).toBe(0)
  })
})

describe('the tooltip', () => {
  it('is not for screen readers and shows names as text', () => {
    const tooltip = mount(TooltipBox, {
      props: { title: '<img src=x>', rows: [{ label: '{a|x}', value: '1.00' }], x: 10, y: 10 },
    })
    expect(tooltip.attributes('aria-hidden')).toBe('true')
    expect(tooltip.find('img').exists()).toBe(false)
    expect(tooltip.text()).toContain('<img src=x>')
  })

  it('stands right below the point, else on its other side, never outside', () => {
    const room = { width: 400, height: 300 }
    const box = { width: 100, height: 50 }
    expect(placeTooltip({ x: 10, y: 10 }, box, room)).toEqual({ left: 22, top: 22 })
    expect(placeTooltip({ x: 380, y: 290 }, box, room)).toEqual({ left: 268, top: 228 })
    expect(placeTooltip({ x: 60, y: 60 }, { width: 390, height: 290 }, room)).toEqual({
      left: 8,
      top: 8,
    })
  })
})

describe('the language', () => {
  it('reaches every component below the one that provides it, once its text is there', async () => {
    const parent = {
      setup() {
        provideMessages('en', () => undefined)
        return () => h(SaveMenu, { title: 'Targets' })
      },
    }
    const button = mount(parent).find('button')
    expect(button.attributes('aria-label')).toBe('保存“Targets”')
    await loadMessages('en')
    await flushPromises()
    expect(button.attributes('aria-label')).toBe('Save “Targets”')
  })
})
