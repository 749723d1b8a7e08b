import type { Codes } from './facts'
import { BLOCK, blockRanges } from './code-ranges'
import { addOne, addThree, addTwo } from './sum-kernels'

/** Lets a row through or not by its code in one column: `fails` is 0 for codes that pass, `bit` for the others. */
export interface Constraint {
  readonly bit: number
  readonly codes: Codes
  readonly fails: Uint8Array
}

/** Sums to make: by the codes of a column, under the constraints whose bits it heeds. */
export interface SumGroup {
  readonly codes: Codes
  readonly size: number
  readonly heeds: number
}

/** At most this many constraints fit a byte of bits. */
export const MAX_CONSTRAINTS = 8

/**
 * Adds the amounts up for every group in one pass over the rows; blocks of rows that no group can take anything
 * from are not read. A sum of nothing is −0, a sum of zeros +0, since no amount is −0.
 */
export function addGroups(
  amounts: Float64Array,
  constraints: readonly Constraint[],
  groups: readonly SumGroup[],
): readonly Float64Array[] {
  const sums = groups.map(group => new Float64Array(group.size).fill(-0))
  for (let at = 0; at < groups.length; at += 3) {
    const some = groups.slice(at, at + 3)
    const heeded = some.reduce((bits, group) => bits | group.heeds, 0)
    const own = constraints.filter(({ bit }) => (bit & heeded) !== 0)
    addSome(amounts, joinBeyondTwo(own), some, sums.slice(at, at + 3))
  }
  return sums
}

/** The kernels read two columns of constraints, the strictest first; those beyond are joined into one of bits. */
function joinBeyondTwo(constraints: readonly Constraint[]): readonly Constraint[] {
  const [first, ...rest] = [...constraints].sort((a, b) => passShare(a) - passShare(b))
  if (first === undefined || rest.length < 2) return first === undefined ? [] : [first, ...rest]
  const codes = new Uint16Array(first.codes.length)
  for (const constraint of rest) joinBits(codes, constraint)
  const bit = rest.reduce((bits, constraint) => bits | constraint.bit, 0)
  return [first, { bit, codes, fails: Uint8Array.from({ length: 256 }, (_, bits) => bits) }]
}

function joinBits(joined: Uint16Array, { codes, fails }: Constraint): void {
  for (let row = 0; row < joined.length; row++) {
    joined[row] = (joined[row] ?? 0) | (fails[codes[row] ?? 0] ?? 0)
  }
}

function passShare({ fails }: Constraint): number {
  let passing = 0
  for (const fail of fails) if (fail === 0) passing++
  return passing / fails.length
}

type Sums = readonly Float64Array[]

function addSome(
  amounts: Float64Array,
  constraints: readonly Constraint[],
  groups: readonly SumGroup[],
  sums: Sums,
): void {
  const [one, two, three] = groups
  const [oneSums, twoSums, threeSums] = sums
  if (one === undefined || oneSums === undefined) return
  const common = groups.reduce((bits, group) => bits & group.heeds, 0xff)
  const [first = unrestricted(one), second = unrestricted(one)] = constraints
  const base = { amounts, first, second, common, one, oneSums }
  for (const [start, end] of rangesToRead(amounts.length, constraints, common)) {
    if (two === undefined || twoSums === undefined) addOne(base, start, end)
    else if (three === undefined || threeSums === undefined) {
      addTwo({ ...base, two, twoSums }, start, end)
    } else addThree({ ...base, two, twoSums, three, threeSums }, start, end)
  }
}

/** Stands in for a constraint that is not there: every code of a column that is read anyhow passes. */
function unrestricted({ codes, size }: SumGroup): Constraint {
  return { bit: 0, codes, fails: new Uint8Array(size) }
}

/** Stretches of rows of which some may pass what all groups heed. */
function rangesToRead(
  length: number,
  constraints: readonly Constraint[],
  common: number,
): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = []
  const strict = constraints.filter(({ bit }) => (bit & common) !== 0 && bit === (bit & -bit))
  const tests = strict.map(({ codes, fails }) => ({
    ranges: blockRanges(codes),
    passed: countPassed(fails),
  }))
  for (let start = 0, block = 0; start < length; start += BLOCK, block++) {
    const isEmpty = tests.some(
      ({ ranges: { least, most }, passed }) =>
        passed[(most[block] ?? 0) + 1] === passed[least[block] ?? 0],
    )
    if (isEmpty) continue
    const end = Math.min(length, start + BLOCK)
    const last = ranges[ranges.length - 1]
    if (last?.[1] === start) last[1] = end
    else ranges.push([start, end])
  }
  return ranges
}

/** How many codes below each one pass. */
function countPassed(fails: Uint8Array): Uint32Array {
  const passed = new Uint32Array(fails.length + 1)
  for (let code = 0; code < fails.length; code++) {
    passed[code + 1] = (passed[code] ?? 0) + (fails[code] === 0 ? 1 : 0)
  }
  return passed
}
