import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clauseOn,
  clausesFor,
  DIMENSIONS,
  keysOf,
  reduceSelection,
  VIEW_IDS,
  without,
  type Dimension,
  type Selection,
  type SelectionAction,
  type ViewId,
} from '../../../src/domain/selection'

const pick = (
  source: ViewId,
  dimension: Dimension,
  key: string,
  additive = false,
): SelectionAction => ({ type: 'pick', source, dimension, key, additive })

const run = (...actions: SelectionAction[]) => actions.reduce(reduceSelection, [] as Selection)

describe('picking', () => {
  test('makes a clause that knows its view', () => {
    expect(run(pick('breakdown', 'function', '201'))).toEqual([
      { source: 'breakdown', dimension: 'function', keys: ['201'] },
    ])
  })

  test('another key replaces the clause', () => {
    const selection = run(pick('breakdown', 'function', '201'), pick('headline', 'function', '208'))
    expect(selection).toEqual([{ source: 'headline', dimension: 'function', keys: ['208'] }])
  })

  test('what is selected removes it', () => {
    expect(run(pick('headline', 'kind', 'basic'), pick('targets', 'kind', 'basic'))).toEqual([])
  })

  test('with Ctrl adds a key and takes it away again', () => {
    const both = run(
      pick('comparison', 'function', '201'),
      pick('comparison', 'function', '208', true),
    )
    expect(keysOf(both, 'function')).toEqual(['201', '208'])
    const one = reduceSelection(both, pick('comparison', 'function', '201', true))
    expect(keysOf(one, 'function')).toEqual(['208'])
    expect(reduceSelection(one, pick('comparison', 'function', '208', true))).toEqual([])
  })

  test('one of several keys without Ctrl leaves that one', () => {
    const selection = run(
      pick('comparison', 'function', '201'),
      pick('comparison', 'function', '208', true),
      pick('comparison', 'function', '201'),
    )
    expect(keysOf(selection, 'function')).toEqual(['201'])
  })

  test('a subject lets go of the project and the indicator below the last one', () => {
    const selection = run(
      pick('headline', 'kind', 'project'),
      pick('breakdown', 'project', '50015224T000004336688'),
      pick('targets', 'indicator', '水电费'),
      pick('breakdown', 'function', '2010302'),
    )
    expect(selection.map(({ dimension }) => dimension)).toEqual(['kind', 'function'])
  })

  test('a department lets go of the subject in the last one, and takes its own along', () => {
    const inside = run(
      pick('headline', 'kind', 'project'),
      pick('breakdown', 'department', '101'),
      pick('breakdown', 'function', '205'),
    )
    expect(inside.map(({ dimension }) => dimension)).toEqual(['kind', 'department', 'function'])
    const next = reduceSelection(inside, pick('breakdown', 'department', '102'))
    expect(next.map(({ dimension, keys }) => [dimension, ...keys])).toEqual([
      ['kind', 'project'],
      ['department', '102'],
    ])
    const none = reduceSelection(inside, { type: 'remove', dimension: 'department' })
    expect(none.map(({ dimension }) => dimension)).toEqual(['kind'])
  })
})

describe('other steps', () => {
  const selection = run(
    pick('breakdown', 'function', '201'),
    pick('comparison', 'function', '208', true),
    pick('headline', 'kind', 'basic'),
  )

  test('going to a key never removes it', () => {
    const focus: SelectionAction = {
      type: 'focus',
      source: 'breakdown',
      dimension: 'function',
      key: '201',
    }
    expect(keysOf(run(focus, focus), 'function')).toEqual(['201'])
  })

  test('a chip takes away its key, or its clause', () => {
    const remove = { type: 'remove', dimension: 'function' } as const
    expect(keysOf(reduceSelection(selection, { ...remove, key: '201' }), 'function')).toEqual([
      '208',
    ])
    expect(keysOf(reduceSelection(selection, remove), 'function')).toBeNull()
    expect(reduceSelection(selection, { ...remove, key: '999' })).toEqual(selection)
  })

  test('clearing leaves nothing', () => {
    expect(reduceSelection(selection, { type: 'clear' })).toEqual([])
  })

  test('clauses are found by dimension', () => {
    expect(clauseOn(selection, 'kind')).toEqual({
      source: 'headline',
      dimension: 'kind',
      keys: ['basic'],
    })
    expect(clauseOn(selection, 'economic')).toBeNull()
    expect(without(selection, ['kind', 'function'])).toEqual([])
  })

  test('a view is not filtered by its own clause', () => {
    expect(clausesFor('headline', selection).map(({ dimension }) => dimension)).toEqual([
      'function',
    ])
    expect(clausesFor('targets', selection)).toEqual(selection)
  })
})

describe('laws of selection', () => {
  const dimension = fc.constantFrom(...DIMENSIONS)
  const key = fc.constantFrom('a', 'b', '__proto__')
  const source = fc.constantFrom(...VIEW_IDS)
  const picked = fc.record({ source, dimension, key })
  const action: fc.Arbitrary<SelectionAction> = fc.oneof(
    fc
      .tuple(picked, fc.boolean())
      .map(([target, additive]) => ({ type: 'pick' as const, ...target, additive })),
    picked.map(target => ({ type: 'focus' as const, ...target })),
    fc.record({ type: fc.constant('remove' as const), dimension, key }),
    fc.constant({ type: 'clear' }),
  )
  const selection = fc.array(action).map(actions => run(...actions))

  test('there is one clause a dimension, with at least one key and no key twice', () => {
    fc.assert(
      fc.property(selection, selection => {
        const dimensions = selection.map(clause => clause.dimension)
        expect(new Set(dimensions).size).toBe(dimensions.length)
        for (const { keys } of selection) {
          expect(keys.length).toBeGreaterThan(0)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
    )
  })

  test('picking twice leaves that dimension free', () => {
    fc.assert(
      fc.property(selection, picked, (selection, picked) => {
        const action = { type: 'pick', additive: false, ...picked } as const
        const once = reduceSelection(without(selection, [picked.dimension]), action)
        expect(keysOf(once, picked.dimension)).toEqual([picked.key])
        expect(keysOf(reduceSelection(once, action), picked.dimension)).toBeNull()
      }),
    )
  })

  test('no view is narrowed by a clause of its own', () => {
    fc.assert(
      fc.property(selection, source, (selection, viewer) => {
        expect(clausesFor(viewer, selection).every(clause => clause.source !== viewer)).toBe(true)
      }),
    )
  })
})
