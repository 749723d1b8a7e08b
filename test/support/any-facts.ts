import fc from 'fast-check'
import type { FactFilter } from '../../src/domain/facts/facts'

export const NAMES = ['department', 'year', 'function', 'kind', 'project'] as const
export type Dimension = (typeof NAMES)[number]

export const KEYS: Readonly<Record<Dimension, readonly string[]>> = {
  department: ['101', '102', '103', '104'],
  year: ['2023', '2024'],
  function: ['2010301', '2010302', '2080501', '__proto__'],
  kind: ['basic', 'project', ''],
  project: ['', 'A', 'B', 'C', 'D', 'E'],
}

/** Any fact, of few keys, so that many facts share them. */
export const anyFact = fc.record({
  department: fc.constantFrom(...KEYS.department),
  year: fc.constantFrom(...KEYS.year),
  function: fc.constantFrom(...KEYS.function),
  kind: fc.constantFrom(...KEYS.kind),
  project: fc.constantFrom(...KEYS.project),
  amount: fc.oneof(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }), fc.constant(0)),
})

/** Any filter of those facts; a department of it may be unknown. */
export const anyFilter: fc.Arbitrary<FactFilter<Dimension>> = fc.record(
  {
    department: fc.subarray([...KEYS.department, 'unknown']),
    year: fc.subarray([...KEYS.year]),
    function: fc.subarray([...KEYS.function]),
    kind: fc.subarray([...KEYS.kind]),
    project: fc.subarray([...KEYS.project]),
  },
  { requiredKeys: [] },
)
