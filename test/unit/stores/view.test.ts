import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { keysOf, type Dimension, type Pick } from '../../../src/domain/selection'
import { BREAKDOWNS, DEFAULT_VIEW, LANGUAGES } from '../../../src/domain/view-state'
import { formatQuery, parseQuery } from '../../../src/export/link'
import { useDatasetStore } from '../../../src/stores/dataset'
import { useViewStore } from '../../../src/stores/view'
import { readBuiltIn } from '../../support/built-in'
import { RENT, select, SERVICES } from '../../support/selection'

const reading = readBuiltIn()

beforeEach(() => setActivePinia(createPinia()))

function loadedStore(): ReturnType<typeof useViewStore> {
  useDatasetStore().show(reading)
  return useViewStore()
}

function on(dimension: Dimension, key: string, additive = false): Pick {
  return { source: 'filters', dimension, key, additive }
}

describe('the view', () => {
  it('goes to the page of the tables with a cell, and leaves the cell behind', () => {
    const view = useViewStore()
    const cell = { table: 'functional', row: 1, column: '2024年总计' } as const
    view.openCell(cell)
    expect(view.state).toMatchObject({ page: 'tables', cell })
    view.setPage('overview')
    expect(view.state).toMatchObject({ page: 'overview', cell: null })
  })

  it('goes to a check among all, in the place of a cell, and leaves it behind', () => {
    const view = useViewStore()
    view.openCell({ table: 'functional', row: 1, column: '2024年总计' })
    view.openCheck('overall-weights:all')
    expect(view.state).toMatchObject({ page: 'tables', cell: null, check: 'overall-weights:all' })
    view.setPage('overview')
    expect(view.state.check).toBeNull()
  })

  it('begins as usual', () => {
    expect(useViewStore().state).toBe(DEFAULT_VIEW)
  })

  it('picks, adds and lets go', () => {
    const view = loadedStore()
    view.pick(on('project', RENT))
    expect(view.state.selection).toEqual(select('project', RENT))
    view.pick(on('project', SERVICES, true))
    expect(view.state.selection).toEqual(select('project', [RENT, SERVICES]))
    view.remove('project', RENT)
    expect(view.state.selection).toEqual(select('project', SERVICES))
    view.pick(on('project', SERVICES))
    expect(view.state.selection).toEqual([])
  })

  it('lets go of the clause that a pick contradicts', () => {
    const view = loadedStore()
    view.pick(on('kind', 'basic'))
    view.pick(on('economic', '301'))
    view.pick(on('project', RENT))
    expect(keysOf(view.state.selection, 'kind')).toBe(null)
    expect(keysOf(view.state.selection, 'economic')).toEqual(['301'])
    expect(keysOf(view.state.selection, 'project')).toEqual([RENT])
  })

  it('keeps the clauses that a breadcrumb step agrees with', () => {
    const view = loadedStore()
    view.pick(on('kind', 'project'))
    view.focus({ source: 'breakdown', dimension: 'function', key: '201' })
    view.focus({ source: 'breakdown', dimension: 'function', key: '201' })
    expect(keysOf(view.state.selection, 'kind')).toEqual(['project'])
    expect(keysOf(view.state.selection, 'function')).toEqual(['201'])
    view.focus({ source: 'breakdown', dimension: 'function', key: '208' })
    expect(keysOf(view.state.selection, 'kind')).toBe(null)
  })

  it('picks without a dataset too', () => {
    const view = useViewStore()
    view.pick(on('kind', 'basic'))
    expect(view.state.selection).toEqual(select('kind', 'basic'))
  })

  it('clears the clauses and leaves the modes', () => {
    const view = loadedStore()
    view.setBreakdown('economic')
    view.pick(on('economic', '301'))
    view.clear()
    expect(view.state).toEqual({ ...DEFAULT_VIEW, breakdown: 'economic' })
  })

  it('sets each mode by itself', () => {
    const view = useViewStore()
    view.setBreakdown('economic')
    view.setColouring('change')
    view.setCompared('threePublic')
    view.setComparisonMode('change')
    view.setTargetMode('list')
    view.setFlowMode('economic')
    view.setLanguage('en')
    expect(view.state).toEqual({
      selection: [],
      breakdown: 'economic',
      colouring: 'change',
      compared: 'threePublic',
      comparisonMode: 'change',
      targetMode: 'list',
      flowMode: 'economic',
      page: 'overview',
      cell: null,
      check: null,
      verdict: 'all',
      table: 'all',
      language: 'en',
    })
  })

  it('never changes a state that was handed out', () => {
    const view = loadedStore()
    view.pick(on('project', RENT))
    const before = view.state
    const copy = structuredClone(before)
    view.pick(on('function', '208'))
    view.setLanguage('en')
    expect(before).toEqual(copy)
  })
})

describe('two hundred quick changes', () => {
  const keys: readonly (readonly [Dimension, string])[] = [
    ['function', '201'],
    ['function', '2010302'],
    ['function', '208'],
    ['kind', 'basic'],
    ['kind', 'project'],
    ['project', RENT],
    ['project', SERVICES],
    ['economic', '301'],
    ['staffing', 'staff'],
    ['level', '产出指标'],
    ['core', 'true'],
    ['indicator', '办事窗口'],
  ]
  type Store = ReturnType<typeof useViewStore>
  const action: fc.Arbitrary<(view: Store) => void> = fc.oneof(
    fc.tuple(fc.constantFrom(...keys), fc.boolean()).map(
      ([[dimension, key], additive]) =>
        (view: Store) =>
          view.pick(on(dimension, key, additive)),
    ),
    fc.constantFrom(...keys).map(
      ([dimension, key]) =>
        (view: Store) =>
          view.focus({ source: 'breakdown', dimension, key }),
    ),
    fc.constantFrom(...keys).map(
      ([dimension, key]) =>
        (view: Store) =>
          view.remove(dimension, key),
    ),
    fc.constantFrom(...BREAKDOWNS).map(value => (view: Store) => view.setBreakdown(value)),
    fc.constantFrom(...LANGUAGES).map(value => (view: Store) => view.setLanguage(value)),
  )

  it('throw nothing, keep one clause a dimension and end in what the last ones say', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 200, maxLength: 200 }), actions => {
        setActivePinia(createPinia())
        const view = loadedStore()
        for (const act of actions) {
          act(view)
          const dimensions = view.state.selection.map(clause => clause.dimension)
          expect(new Set(dimensions).size).toBe(dimensions.length)
        }
        const { known } = useDatasetStore()
        expect(parseQuery(formatQuery(view.state), known)).toEqual({
          state: view.state,
          problems: [],
        })
        view.setBreakdown('economic')
        view.setLanguage('en')
        view.clear()
        view.focus({ source: 'breakdown', dimension: 'function', key: '2010302' })
        view.pick(on('project', RENT))
        expect(view.state).toEqual({
          ...view.state,
          selection: [
            { source: 'breakdown', dimension: 'function', keys: ['2010302'] },
            { source: 'filters', dimension: 'project', keys: [RENT] },
          ],
          breakdown: 'economic',
          language: 'en',
        })
      }),
      { numRuns: 20 },
    )
  })
})
