import { BLOCK, blockRanges } from './code-ranges'
import { addPicked } from './picked-rows'
import { addOne, addThree, addTwo, type Constraint, type Rows, type Sums } from './sum-kernels'
import { planPasses, type Pass, type SumGroup } from './sum-plan'

/**
 * Adds the amounts up for every group; blocks of rows that no group can take anything from are not read. A sum of
 * nothing is −0, a sum of zeros +0, since no amount is −0.
 */
export function addGroups(
  amounts: Float64Array,
  constraints: readonly Constraint[],
  groups: readonly SumGroup[],
): readonly (readonly number[])[] {
  const made = groups.map(({ codes, size }) => ({ codes, sums: emptySums(size) }))
  for (const pass of planPasses(groups)) runPass(amounts, constraints, made, pass)
  return made.map(({ sums }) => sums)
}

/** Nothing in a plain array of doubles, which is there in a fifth of the time that a typed one takes. */
const nothing: number[] = []

/** A sum of nothing for each code. */
function emptySums(size: number): number[] {
  while (nothing.length < size) nothing.push(-0)
  return nothing.slice(0, size)
}

function runPass(
  amounts: Float64Array,
  constraints: readonly Constraint[],
  made: readonly Sums[],
  pass: Pass,
): void {
  const early = pass.early === null ? undefined : made[pass.early]
  const [late, later] = pass.late.map(at => made[at])
  if (late === undefined) return
  const outer = pick(constraints, pass.outer)
  const rows = toRows(amounts, outer, pick(constraints, pass.inner), late)
  const isScattered = amounts.length > BLOCK && passAtRandom(outer)
  for (const [start, end] of rangesToRead(amounts.length, outer)) {
    if (isScattered) addPicked(rows, listed(early), [late, ...listed(later)], start, end)
    else if (later === undefined) addOne(rows, late, start, end)
    else if (early === undefined) addTwo(rows, late, later, start, end)
    else addThree(rows, early, [late, later], start, end)
  }
}

function listed(sums: Sums | undefined): readonly Sums[] {
  return sums === undefined ? [] : [sums]
}

/** Shares of passing codes between which a row's fate cannot be foretold; beyond them, branches cost little. */
const UNFORETOLD = { least: 1 / 5, most: 3 / 4 } as const

/** Whether about as many rows pass as fail, in no order. */
function passAtRandom(constraints: readonly Constraint[]): boolean {
  const share = constraints.reduce((product, one) => product * passShare(one), 1)
  if (share < UNFORETOLD.least || share > UNFORETOLD.most) return false
  return constraints.some(({ codes }) => blockRanges(codes).isMixed)
}

/** The constraints of some bits, the strictest first. */
function pick(constraints: readonly Constraint[], bits: number): readonly Constraint[] {
  const picked = constraints.filter((_, at) => (bits & (1 << at)) !== 0)
  return picked.length < 2 ? picked : picked.sort((a, b) => passShare(a) - passShare(b))
}

function passShare({ fails, passing }: Constraint): number {
  return passing / fails.length
}

/** The kernels read two columns of constraints: those beyond are joined into one. */
function toRows(
  amounts: Float64Array,
  outer: readonly Constraint[],
  inner: readonly Constraint[],
  any: Sums,
): Rows {
  if (inner.length > 0) return { amounts, outer: join(outer, any), inner: join(inner, any) }
  const [first, ...rest] = outer
  return { amounts, outer: first ?? join([], any), inner: join(rest, any) }
}

const JOINED_FAILS = Uint8Array.of(0, 1)

function join(constraints: readonly Constraint[], any: Sums): Constraint {
  const [only, ...more] = constraints
  if (only === undefined) return unrestricted(any)
  if (more.length === 0) return only
  const codes = new Uint16Array(only.codes.length)
  for (const constraint of constraints) markFailed(codes, constraint)
  return { codes, fails: JOINED_FAILS, passing: 1 }
}

function markFailed(failed: Uint16Array, { codes, fails }: Constraint): void {
  for (let row = 0; row < failed.length; row++) {
    failed[row] = (failed[row] ?? 0) | (fails[codes[row] ?? 0] ?? 0)
  }
}

/** Stands in for a constraint that is not there: every code of a column that is read anyhow passes. */
function unrestricted({ codes, sums }: Sums): Constraint {
  return { codes, fails: new Uint8Array(sums.length), passing: sums.length }
}

type Range = readonly [start: number, end: number]

/** Stretches of rows of which some may pass all constraints. */
export function rangesToRead(length: number, constraints: readonly Constraint[]): readonly Range[] {
  if (length <= BLOCK || constraints.length === 0) return [[0, length]]
  const tests = constraints.map(({ codes, fails }) => ({
    ranges: blockRanges(codes),
    passed: countPassed(fails),
  }))
  const ranges: [number, number][] = []
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
