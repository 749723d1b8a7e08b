import { expect, test } from 'vitest'
import { singleKind } from '../../../src/domain/single-kind'

test.each([
  [10_000, null, 'basic'],
  [0, 10_000, 'project'],
  [null, -10_000, 'project'],
  [10_000, 20_000, null],
  [null, 0, null],
])('a subject with basic %j and project %j has the one kind %j', (basic, project, kind) => {
  expect(singleKind(basic, project)).toBe(kind)
})
