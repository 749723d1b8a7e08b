import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import SaveMenu from '../../src/components/control/SaveMenu.vue'

async function openMenu() {
  const menu = mount(SaveMenu, { props: { title: '钱花在哪里' }, attachTo: document.body })
  await menu.find('button').trigger('click')
  await nextTick()
  return menu
}

describe('the save menu', () => {
  it('opens on its first item and names what it saves', async () => {
    const menu = await openMenu()
    expect(menu.find('button').attributes('aria-label')).toBe('保存“钱花在哪里”')
    expect(menu.findAll('[role=menuitem]').map(item => item.text())).toEqual([
      '图片 PNG（2 倍清晰度）',
      '复制图片',
      '矢量图 SVG',
      '表格 XLSX',
      '数据 CSV',
      '图片选项…',
    ])
    expect(document.activeElement).toBe(menu.find('[role=menuitem]').element)
  })

  it('comes into sight as a whole', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const menu = await openMenu()
    expect(scrolled.mock.contexts).toEqual([menu.get('[role=menu]').element])
    expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' })
  })

  it('closes on Escape and gives the focus back', async () => {
    const menu = await openMenu()
    await menu.find('[role=menuitem]').trigger('keydown', { key: 'Escape' })
    expect(menu.find('[role=menu]').exists()).toBe(false)
    expect(menu.find('button').attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(menu.find('button').element)
  })

  it('moves round with arrows', async () => {
    const menu = await openMenu()
    const items = menu.findAll<HTMLElement>('[role=menuitem]')
    await items[0]!.trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(items[5]!.element)
    await items[5]!.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(items[0]!.element)
    await items[0]!.trigger('keydown', { key: 'End' })
    expect(document.activeElement).toBe(items[5]!.element)
  })

  it('saves what is chosen and closes', async () => {
    const menu = await openMenu()
    await menu.findAll('[role=menuitem]')[4]!.trigger('click')
    expect(menu.emitted('save')).toEqual([['csv']])
    expect(menu.find('[role=menu]').exists()).toBe(false)
  })

  it('closes when the focus leaves it', async () => {
    const menu = await openMenu()
    await menu.find('[role=menuitem]').trigger('focusout', { relatedTarget: document.body })
    expect(menu.find('[role=menu]').exists()).toBe(false)
  })

  it('does not open while it is busy', async () => {
    const menu = mount(SaveMenu, { props: { title: 'x', busy: true } })
    await menu.find('button').trigger('click')
    expect(menu.find('[role=menu]').exists()).toBe(false)
  })
})
