import { describe, expect, test } from 'vitest'
import type { FunctionalSubject } from '../../../src/domain/dataset'
import { previousLeaves, singleKind } from '../../../src/domain/single-kind'

test.each([
  [10_000, null, 'basic'],
  [0, 10_000, 'project'],
  [null, -10_000, 'project'],
  [10_000, 20_000, null],
  [null, 0, null],
])('a subject with basic %j and project %j has the one kind %j', (basic, project, kind) => {
  expect(singleKind(basic, project)).toBe(kind)
})

describe('the leaves that make up a kind of the year before', () => {
  const leaf = (
    code: string,
    previous: number | null,
    basic: number | null,
    project: number | null,
  ): FunctionalSubject => {
    const figure = (amount: number | null) => ({
      amount,
      source: { table: 'functional', row: 1, column: '' } as const,
    })
    return {
      code,
      name: '',
      previous: figure(previous),
      total: figure(null),
      basic: figure(basic),
      project: figure(project),
    }
  }
  const codes = (leaves: readonly FunctionalSubject[] | null) => leaves?.map(({ code }) => code)

  test('have that kind alone now', () => {
    const leaves = [leaf('201', 1, 2, null), leaf('208', 3, null, 4), leaf('210', null, 5, 6)]
    expect(codes(previousLeaves(leaves, 'basic'))).toEqual(['201'])
    expect(codes(previousLeaves(leaves, 'project'))).toEqual(['208'])
  })

  test('are not known where one with an amount has both kinds or none', () => {
    expect(previousLeaves([leaf('201', 1, 2, 3)], 'basic')).toBeNull()
    expect(previousLeaves([leaf('201', 1, null, null)], 'project')).toBeNull()
  })

  test('include a printed 0, which is 0 of either kind', () => {
    const leaves = [leaf('201', 1, 2, null), leaf('208', 0, 3, 4), leaf('210', 0, null, null)]
    expect(codes(previousLeaves(leaves, 'basic'))).toEqual(['201', '208', '210'])
    expect(codes(previousLeaves(leaves, 'project'))).toEqual(['208', '210'])
  })
})
