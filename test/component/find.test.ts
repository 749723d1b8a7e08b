import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { computed, h, nextTick, type Component } from 'vue'
import TermText from '../../src/components/overlay/TermText.vue'
import { placePopover } from '../../src/components/overlay/popover-place'
import { DEFINITIONS } from '../../src/composables/useDefinitions'
import { provideMessages } from '../../src/composables/useMessages'
import { loadMessages } from '../../src/locales/languages'
import DepartmentCard from '../../src/panels/page/DepartmentCard.vue'
import GlossaryDialog from '../../src/panels/page/GlossaryDialog.vue'
import PageDialogs from '../../src/panels/page/PageDialogs.vue'
import PageGuide from '../../src/panels/page/PageGuide.vue'
import PageHeader from '../../src/panels/page/PageHeader.vue'
import SearchDialog from '../../src/panels/search/SearchDialog.vue'
import { placeGuide } from '../../src/panels/page/guide-place'
import { useDatasetStore } from '../../src/stores/dataset'
import { useOverlayStore } from '../../src/stores/overlay'
import { useViewStore } from '../../src/stores/view'
import { TERM_IDS } from '../../src/domain/terms'
import { builtIn } from '../support/built-in'
import { RENT } from '../support/selection'

beforeEach(() => {
  setActivePinia(createPinia())
  document.body.innerHTML = '<button id="opener">open</button>'
  document.getElementById('opener')!.focus()
})

const settle = async () => {
  await new Promise(resolve => setTimeout(resolve))
  await nextTick()
}

describe('the search', () => {
  async function openSearch(query = ''): Promise<VueWrapper> {
    const dialog = mount(SearchDialog, { props: { dataset: builtIn }, attachTo: document.body })
    await settle()
    if (query !== '') await dialog.find('input').setValue(query)
    return dialog
  }

  const activeText = (dialog: VueWrapper) => {
    const id = dialog.find('input').attributes('aria-activedescendant')
    const option = document.getElementById(id!)!
    expect(option.getAttribute('aria-selected')).toBe('true')
    expect(dialog.findAll('[aria-selected=true]')).toHaveLength(1)
    return option.textContent.replace(/\s+/g, ' ').trim()
  }

  it('is a combobox over a listbox with named groups', async () => {
    const dialog = await openSearch('公积金')
    const input = dialog.find('input')
    const listbox = dialog.find('[role=listbox]')
    expect(dialog.find('dialog').element.open).toBe(true)
    expect(input.attributes()).toMatchObject({ role: 'combobox', 'aria-expanded': 'true' })
    expect(input.attributes('aria-controls')).toBe(listbox.attributes('id'))
    expect(dialog.findAll('[role=group]').map(group => group.attributes('aria-label'))).toEqual([
      '功能科目',
      '经济分类',
    ])
    expect(dialog.findAll('[role=option]').map(option => option.attributes('aria-label'))).toEqual([
      '住房公积金，2210201，28.88 万元',
      '住房公积金，30113，28.88 万元',
    ])
    expect(dialog.find('[role=status]').text()).toBe('找到 2 项')
  })

  it('moves with the arrows, round the ends, and goes with Enter', async () => {
    const dialog = await openSearch('公积金')
    const input = dialog.find('input')
    expect(activeText(dialog)).toContain('2210201')
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(activeText(dialog)).toContain('30113')
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(activeText(dialog)).toContain('2210201')
    await input.trigger('keydown', { key: 'ArrowUp' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(useViewStore().state).toMatchObject({
      page: 'overview',
      breakdown: 'economic',
      selection: [{ source: 'filters', dimension: 'economic', keys: ['30113'] }],
    })
  })

  it('leaves Enter to the input method while it composes', async () => {
    const dialog = await openSearch('公积金')
    await dialog.find('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(useViewStore().state.selection).toEqual([])
  })

  it('finds by pinyin initials once they have arrived', async () => {
    const dialog = await openSearch()
    await expect
      .poll(async () => {
        await dialog.find('input').setValue('')
        await dialog.find('input').setValue('gjj')
        return dialog.findAll('[role=option]').length
      })
      .toBe(2)
  })

  it('replaces what was picked in one step and returns from another page', async () => {
    const view = useViewStore()
    view.setPage('tables')
    view.pick({ source: 'filters', dimension: 'kind', key: 'basic', additive: false })
    const dialog = await openSearch('租赁费用')
    await dialog.find('[role=option]').trigger('click')
    expect(view.state).toMatchObject({ page: 'overview', cell: null })
    expect(view.state.selection.map(({ dimension, keys }) => [dimension, keys])).toEqual([
      ['function', ['2010302']],
      ['project', [RENT]],
    ])
  })

  it('goes to a cell, a table and a term', async () => {
    const view = useViewStore()
    const overlay = useOverlayStore()
    const choose = async (query: string, group: string) => {
      const dialog = await openSearch(query)
      await dialog.find(`[aria-label=${group}] [role=option]`).trigger('click')
      dialog.unmount()
    }
    await choose('1058', '表中的数字')
    expect(view.state.cell).toEqual({ table: 'projects', row: 5, column: '合计' })
    await choose('表9', '公布的表')
    expect(view.state.cell).toEqual({ table: 'procurement', row: 1, column: '项目' })
    await choose('勾稽', '词语')
    expect(overlay.current).toEqual({ kind: 'glossary', term: 'reconciliation' })
  })

  it('brings the picked row of a long panel into sight, and stands on a tile', async () => {
    const seen: string[] = []
    const place = (panel: string) => {
      const section = document.createElement('section')
      section.dataset.panel = panel
      section.innerHTML = `<button id="of-${panel}" aria-pressed="true"></button>`
      document.body.append(section)
      for (const element of [section, section.firstElementChild!]) {
        element.scrollIntoView = () => seen.push(element.id || panel)
      }
    }
    place('spending')
    place('headline')
    const choose = async (query: string) => {
      const dialog = await openSearch(query)
      await dialog.find('[role=option]').trigger('click')
      dialog.unmount()
    }
    await choose('公积金')
    await expect.poll(() => [...new Set(seen)].sort()).toEqual(['of-spending', 'spending'])
    await choose('项目支出')
    await expect.poll(() => document.activeElement?.id).toBe('of-headline')
    expect(useViewStore().state.selection).toEqual([
      { source: 'headline', dimension: 'kind', keys: ['project'] },
    ])
  })

  it('says that nothing was found, with the query as text, and what to try', async () => {
    const dialog = await openSearch('<b>x</b>')
    expect(dialog.find('[role=status]').text()).toBe('没有找到“<b>x</b>”')
    expect(dialog.text()).toContain('可以少输几个字')
    expect(dialog.find('input').attributes()).toMatchObject({ 'aria-expanded': 'false' })
    expect(dialog.find('input').attributes('aria-activedescendant')).toBeUndefined()
    await dialog.find('input').trigger('keydown', { key: 'Enter' })
    await dialog.find('input').trigger('keydown', { key: 'ArrowDown' })
  })

  it('closes with Esc and with a press beside it, and gives the focus back', async () => {
    const dialog = await openSearch('公积金')
    await dialog.find('input').trigger('keydown', { key: 'Escape' })
    const beside = dialog.find('dialog')
    // Selected in the dialog, and let go beside it.
    await dialog.find('input').trigger('pointerdown')
    await beside.trigger('click')
    expect(dialog.emitted('close')).toHaveLength(1)
    await beside.trigger('pointerdown')
    await beside.trigger('click')
    expect(dialog.emitted('close')).toHaveLength(2)
    dialog.unmount()
    expect(document.activeElement?.id).toBe('opener')
  })
})

describe('the keys of the search', () => {
  const press = (target: EventTarget, init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('are / and Ctrl or ⌘ K, save in a field', async () => {
    const overlay = useOverlayStore()
    useDatasetStore()
    mount(PageDialogs, { props: { dataset: builtIn }, attachTo: document.body })
    for (const init of [{ key: '/' }, { key: 'k', ctrlKey: true }, { key: 'K', metaKey: true }]) {
      overlay.close()
      expect(press(document.body, init)).toBe(true)
      expect(overlay.current).toEqual({ kind: 'search' })
      await nextTick()
      overlay.close()
      await nextTick()
    }
    const field = document.body.appendChild(document.createElement('input'))
    expect(press(field, { key: '/' })).toBe(false)
    expect(press(document.body, { key: 'k' })).toBe(false)
    expect(press(document.body, { key: '/', altKey: true })).toBe(false)
    expect(overlay.current).toBeNull()
  })
})

describe('a term', () => {
  const mountTerm = () =>
    mount(TermText, {
      props: { term: 'basicExpenditure', label: '基本支出' },
      attachTo: document.body,
      global: { provide: { [DEFINITIONS as symbol]: computed(() => builtIn.info.definitions) } },
    })

  it('opens its words and those of the document, and closes with Esc', async () => {
    const term = mountTerm()
    const button = term.find('button')
    expect(button.attributes()).toMatchObject({
      'aria-label': '解释：基本支出',
      'aria-expanded': 'false',
    })
    await button.trigger('click')
    await expect.poll(() => term.find('[role=note]').exists()).toBe(true)
    const note = term.find('[role=note]')
    expect(button.attributes()).toMatchObject({
      'aria-expanded': 'true',
      'aria-describedby': note.attributes('id'),
    })
    expect(note.text()).toContain('让机构正常运转的钱')
    expect(note.text()).toContain('文件六(三)的定义')
    let seen = false
    document.body.addEventListener('keydown', () => (seen = true), { once: true })
    await button.trigger('keydown', { key: 'Escape' })
    expect(term.find('[role=note]').exists()).toBe(false)
    expect(document.activeElement).toBe(button.element)
    expect(seen).toBe(false)
  })

  it('closes with a second press and with a press elsewhere', async () => {
    const term = mountTerm()
    const note = () => term.find('[role=note]').exists()
    await term.find('button').trigger('click')
    await expect.poll(note).toBe(true)
    await term.find('button').trigger('click')
    expect(note()).toBe(false)
    await term.find('button').trigger('click')
    await expect.poll(note).toBe(true)
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await nextTick()
    expect(note()).toBe(false)
  })

  it('stands within the narrowest page', () => {
    const size = { width: 304, height: 120 }
    const viewport = { width: 320, height: 600 }
    expect(placePopover({ left: 280, top: 100, bottom: 124 }, size, viewport)).toEqual({
      left: 8,
      top: 130,
    })
    expect(placePopover({ left: 10, top: 560, bottom: 584 }, size, viewport)).toEqual({
      left: 8,
      top: 434,
    })
  })

  it('stands whole on a phone held sideways', () => {
    const size = { width: 340, height: 289 }
    const viewport = { width: 740, height: 360 }
    expect(placePopover({ left: 300, top: 300, bottom: 327 }, size, viewport).top).toBe(8)
    expect(placePopover({ left: 300, top: 100, bottom: 144 }, size, viewport).top).toBe(8)
    expect(placePopover({ left: 300, top: 10, bottom: 54 }, size, viewport).top).toBe(60)
  })
})

describe('the glossary', () => {
  it('opens at the term that was looked for', async () => {
    const dialog = mount(GlossaryDialog, {
      props: { dataset: builtIn, term: 'threePublic' },
      attachTo: document.body,
    })
    await settle()
    expect(document.activeElement?.getAttribute('data-term')).toBe('threePublic')
    expect(dialog.findAll('dt')).toHaveLength(TERM_IDS.length)
    expect(dialog.find('[data-term=threePublic]').text()).toContain('文件六(五)的定义')
  })
})

describe('the department card', () => {
  const textOf = (dataset: typeof builtIn) =>
    mount(DepartmentCard, { props: { dataset }, attachTo: document.body })
      .text()
      .replace(/\s+/g, '')

  it('gives duties, staff, vehicle and contact, each with its place', () => {
    const text = textOf(builtIn)
    expect(text).toContain('重庆市潼南区政务服务管理办公室')
    expect(text).toMatch(/职责负责统筹推进.*等工作。情况说明一\(一\)职能职责/)
    expect(text).toContain('在职在编职工17人退休5人')
    expect(text).toContain('劳务派遣人员35名=税务服务厅20+行政服务中心15')
    expect(text).toContain('在编公务车1辆')
    expect(text.split('情况说明一(二)单位构成')).toHaveLength(2)
    expect(text).toContain('机关运行经费439.45万元情况说明五(1)')
    expect(text).toContain('林星妤023-44578028情况说明六、专业性名词解释之后')
  })

  it('says that nothing is published where nothing is', () => {
    const entity = { ...builtIn.info.entity, duties: null, counts: [] }
    const info = { ...builtIn.info, entity, contact: null }
    expect(textOf({ ...builtIn, info, statements: [] })).toContain('没有列出部门的职责')
  })
})

describe('published names on an English page', () => {
  it('say that they are Chinese: the department’s in the head, the items of its card', async () => {
    await loadMessages('en')
    const inEnglish = (part: Component) =>
      mount({
        setup() {
          provideMessages('en', () => undefined)
          return () => h(part, { dataset: builtIn })
        },
      })
    const name = inEnglish(PageHeader).get('.entity-button [lang=zh-CN]')
    expect(name.text()).toBe('潼南区政务服务管理办公室')
    const items = inEnglish(DepartmentCard).findAll('dt[lang=zh-CN]')
    expect(items.map(item => item.text())).toContain('机关运行经费')
  })
})

describe('the guide', () => {
  it('walks three questions by button and arrow and changes nothing', async () => {
    const before = useViewStore().state
    const guide = mount(PageGuide, { attachTo: document.body })
    await settle()
    const title = () => guide.find('h2').text()
    expect(title()).toBe('一看：钱花在哪里')
    expect(guide.find('.progress').text()).toBe('第 1 步，共 3 步')
    await guide.find('.primary').trigger('click')
    expect(title()).toBe('二看：比上年多了还是少了')
    await guide.find('dialog').trigger('keydown', { key: 'ArrowRight' })
    expect(title()).toBe('三看：要办成什么')
    await guide.find('dialog').trigger('keydown', { key: 'ArrowRight' })
    expect(title()).toBe('三看：要办成什么')
    await guide.find('dialog').trigger('keydown', { key: 'ArrowLeft' })
    expect(title()).toBe('二看：比上年多了还是少了')
    await guide.find('dialog').trigger('keydown', { key: 'Escape' })
    expect(guide.emitted('close')).toHaveLength(1)
    guide.unmount()
    expect(document.activeElement?.id).toBe('opener')
    expect(useViewStore().state).toBe(before)
  })

  it('stands below the panel, else above it, else at the foot', () => {
    const card = { width: 480, height: 160 }
    const viewport = { width: 1440, height: 1080 }
    const at = (top: number, height: number) =>
      placeGuide({ left: 0, top, width: 800, height }, card, viewport)
    expect(at(100, 400)).toEqual({ left: 160, top: 512 })
    expect(at(600, 400)).toEqual({ left: 160, top: 428 })
    expect(at(20, 1040)).toEqual({ left: 160, top: 912 })
  })
})
