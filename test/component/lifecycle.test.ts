import { flushPromises, mount } from '@vue/test-utils'
import { h } from 'vue'
import { describe, expect, it } from 'vitest'
import RankedList from '../../src/components/list/RankedList.vue'
import SaveMenu from '../../src/components/control/SaveMenu.vue'
import TooltipBox from '../../src/components/chart/TooltipBox.vue'
import { placeTooltip } from '../../src/components/chart/tooltip-place'
import { provideMessages } from '../../src/composables/useMessages'
import { loadMessages } from '../../src/locales/languages'
import { nodeOf } from './support'

describe('mounting and unmounting', () => {
  it('leaves no DOM after fifty rounds', async () => {
    const before = document.body.innerHTML
    for (let round = 0; round < 50; round++) {
      const list = mount(RankedList, {
        props: { nodes: [nodeOf()], label: '清单' },
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
