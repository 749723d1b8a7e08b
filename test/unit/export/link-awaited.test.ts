import { describe, expect, it } from 'vitest'
import type { Dimension } from '../../../src/domain/selection'
import { DEFAULT_VIEW, type ViewState } from '../../../src/domain/view-state'
import { formatQuery, parseQuery, type KnownKeys } from '../../../src/export/link'
import { awaitedClauses } from '../../../src/export/link-awaited'

const waiting: KnownKeys = new Map<Dimension, ReadonlySet<string> | null>([
  ['function', new Set(['201', '208'])],
  ['department', null],
])

/** What stands in the address after a change made while lines are awaited. */
function rewrite(query: string, change: (state: ViewState) => ViewState): string {
  const { state } = parseQuery(query, waiting)
  return formatQuery(change(state), awaitedClauses(query, waiting))
}

const toEnglish = (state: ViewState): ViewState => ({ ...state, language: 'en' })

describe('what an address says of lines that are still to come', () => {
  it.each([
    ['?department=breakdown:101,~2', '?department=breakdown:101,~2&lang=en'],
    ['?function=breakdown:999', '?function=breakdown:999&lang=en'],
    ['?function=breakdown:201,999', '?function=breakdown:201,999&lang=en'],
    ['?function=breakdown:201', '?function=breakdown:201&lang=en'],
    ['?department=<b>', '?department=%3Cb%3E&lang=en'],
    ['', '?lang=en'],
  ])('stays as it is with any other change: %s', (query, expected) => {
    expect(rewrite(query, toEnglish)).toBe(expected)
  })

  it('gives way to what was picked instead, or let go', () => {
    const query = '?function=breakdown:201,999&department=breakdown:101'
    const pick = (keys: readonly string[]) => (state: ViewState) => ({
      ...state,
      selection: [{ source: 'breakdown', dimension: 'function', keys } as const],
    })
    expect(rewrite(query, pick(['208']))).toBe('?department=breakdown:101&function=breakdown:208')
    expect(rewrite(query, () => DEFAULT_VIEW)).toBe('?department=breakdown:101')
  })

  it('is nothing where no lines are awaited', () => {
    const all: KnownKeys = new Map([['department' as const, new Set(['101'])]])
    expect(awaitedClauses('?department=breakdown:999', all)).toEqual([])
    expect(awaitedClauses('?department=breakdown:999', new Map())).toEqual([])
  })
})
