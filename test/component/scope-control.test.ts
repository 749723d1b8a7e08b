import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { toTargets } from '../../src/derive/targets/targets'
import ScopeControl from '../../src/panels/targets/ScopeControl.vue'
import { useViewStore } from '../../src/stores/view'
import { builtIn } from '../support/built-in'

const indicators = builtIn.indicators.filter(({ project }) => project !== null)
const withoutOverall = { ...builtIn, indicators }

beforeEach(() => setActivePinia(createPinia()))

it('takes a project for one whatever its code is', async () => {
  const view = useViewStore()
  const scopes = [null, 'overall', 'several'].map(project => ({
    name: '',
    count: 1,
    project,
    short: project ?? '',
    state: project === null ? ('active' as const) : ('available' as const),
  }))
  const control = mount(ScopeControl, { props: { scopes } })
  expect(control.findAll('[aria-checked=true]')).toHaveLength(1)
  for (const [at, code] of [
    [1, 'overall'],
    [2, 'several'],
  ] as const) {
    await control.findAll('[role=radio]')[at]!.trigger('click')
    expect(view.state.selection).toEqual([
      { source: 'targets', dimension: 'project', keys: [code] },
    ])
  }
})

it('leads from one project back to all of them where the department has no targets as a whole', async () => {
  const view = useViewStore()
  const scopes = () => toTargets(withoutOverall, 'gauges', view.state.selection).scopes
  const control = mount(ScopeControl, { props: { scopes: scopes() } })
  const chosen = () => control.get('[aria-checked=true]').text()
  const choose = async (name: string) => {
    const radio = control.findAll('[role=radio]').find(one => one.text() === name)
    await radio!.trigger('click')
    await control.setProps({ scopes: scopes() })
    await nextTick()
  }
  expect(chosen()).toBe('全部')
  await choose('租赁费用')
  expect([chosen(), view.state.selection.length]).toEqual(['租赁费用', 1])
  await choose('全部')
  expect([chosen(), view.state.selection]).toEqual(['全部', []])
})

it('is a list to choose from where the projects are many', async () => {
  const view = useViewStore()
  const [overall, first] = toTargets(builtIn, 'gauges', []).scopes
  const more = Array.from({ length: 8 }, (_, at) => ({
    ...first!,
    project: `p${at}`,
    short: `项目${at}`,
    state: 'available' as const,
  }))
  const control = mount(ScopeControl, { props: { scopes: [overall!, ...more] } })
  expect(control.find('select').exists()).toBe(false)
  await control.setProps({ scopes: [overall!, first!, ...more] })
  expect(control.findAll('[role=radio]')).toEqual([])
  const select = control.get('select')
  expect(select.attributes('aria-label')).toBe('看谁的目标')
  expect(select.findAll('option').map(option => option.text())).toEqual([
    '整体',
    first!.short,
    ...['项目0', '项目1', '项目2', '项目3', '项目4', '项目5', '项目6', '项目7'],
  ])
  await select.setValue(':p7')
  expect(view.state.selection).toMatchObject([{ dimension: 'project', keys: ['p7'] }])
})
