import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import TargetsPanel from '../../src/panels/targets/TargetsPanel.vue'
import { useDatasetStore } from '../../src/stores/dataset'
import { useViewStore } from '../../src/stores/view'
import { builtIn, readBuiltIn } from '../support/built-in'
import { RENT, RUNNING } from '../support/selection'

const reading = readBuiltIn()

beforeEach(() => {
  setActivePinia(createPinia())
  useDatasetStore().show(reading)
  document.body.replaceChildren()
})

const show = () => mount(TargetsPanel, { props: { dataset: builtIn }, attachTo: document.body })

const pick = (key: string, additive = false) =>
  useViewStore().pick({ source: 'targets', dimension: 'project', key, additive })

/** The scopes in sight, and those kept out of it, by name. */
function scopesOf(panel: ReturnType<typeof show>) {
  const groups = panel.findAll('.group')
  const nameOf = (group: (typeof groups)[number]) => group.attributes('aria-label')
  return {
    shown: groups.filter(group => group.attributes('aria-hidden') === undefined).map(nameOf),
    away: groups.filter(group => group.attributes('aria-hidden') === 'true').map(nameOf),
  }
}

const RENT_NAME = '2024年潼南区政务中心租赁费用'
const RUNNING_NAME = '2024年潼南区政务中心日常运行经费'

describe('the targets that a change of the view takes away', () => {
  it('are not made before they are asked for', () => {
    expect(scopesOf(show())).toEqual({ shown: ['整体'], away: [] })
  })

  it('of a project stand under its goal of the year, those of the whole have none', async () => {
    const panel = show()
    expect(panel.find('.goal').exists()).toBe(false)
    pick(RENT)
    await nextTick()
    const group = panel.get(`[aria-label="${RENT_NAME}"]`)
    expect(group.get('.goal').text()).toBe(
      '年度目标：保障行政服务中心正常运行,顺利开展行政审批服务工作;推进行政审批服务便利化、网络化,方便企业、群众办事。',
    )
  })

  it('stay out of sight and come back as they were', async () => {
    const panel = show()
    const whole = panel.get('.group').element
    const dial = panel.get('.group .dial').element
    pick(RENT)
    await nextTick()
    expect(scopesOf(panel)).toEqual({ shown: [RENT_NAME], away: ['整体'] })
    pick(RENT)
    await nextTick()
    expect(scopesOf(panel)).toEqual({ shown: ['整体'], away: [RENT_NAME] })
    expect(panel.get('[aria-label=整体]').element).toBe(whole)
    expect(panel.get('[aria-label=整体] .dial').element).toBe(dial)
  })

  it('are passed over by the keyboard: one tab stop, and it is in sight', async () => {
    const panel = show()
    pick(RENT)
    await nextTick()
    const stops = panel
      .findAll('.group [data-roving][tabindex="0"]')
      .filter(stop => stop.element.closest('[data-away]') === null)
    expect(stops).toHaveLength(1)
    await stops[0]!.trigger('keydown', { key: 'End' })
    const focused = document.activeElement!.closest('.group')
    expect(focused?.getAttribute('aria-label')).toBe(RENT_NAME)
    await stops[0]!.trigger('keydown', { key: 'Home' })
    expect(document.activeElement!.closest('.group')).toBe(focused)
  })

  it('take the focus along to what is in sight', async () => {
    const panel = show()
    panel.get<HTMLElement>('.group [data-roving]').element.focus()
    pick(RENT)
    await nextTick()
    expect(document.activeElement!.closest('.group')?.getAttribute('aria-label')).toBe(RENT_NAME)
  })

  it('stand in the published order however they were picked', async () => {
    const panel = show()
    pick(RENT)
    pick(RUNNING, true)
    await nextTick()
    await new Promise(resolve => setTimeout(resolve, 50))
    const { shown } = scopesOf(panel)
    expect(shown).toEqual([RUNNING_NAME, RENT_NAME])
  })
})

it.each(['Escape', 'Backspace'])('%s lets go of what was picked in the targets', async key => {
  const view = useViewStore()
  view.pick({ source: 'headline', dimension: 'kind', key: 'project', additive: false })
  pick(RENT)
  const panel = show()
  await panel.get('.group .pick').trigger('click')
  const left = async () => {
    await panel.get('.group .pick').trigger('keydown', { key })
    return view.state.selection.map(clause => clause.dimension)
  }
  expect(view.state.selection.map(clause => clause.dimension)).toContain('indicator')
  expect(await left()).toEqual(['kind', 'project'])
  expect(await left()).toEqual(['kind'])
  expect(await left()).toEqual(['kind'])
})
