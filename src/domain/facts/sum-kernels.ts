import type { Codes } from './facts'

// Written out for one, two and three groups: a loop over groups inside the loop over rows costs twice the time.
// Where there are rows no array is empty. Each is asked for its first value all the same: V8 looks up where an array
// stands once for the whole loop only if it was read before it, and at every row where that is behind a condition,
// which costs a third of the time.
/* eslint complexity: off -- flat loops; every read of a column counts as a branch */

/** Lets a row through or not by its code in one column: `fails` is 0 for codes that pass, 1 for the others. */
export interface Constraint {
  readonly codes: Codes
  readonly fails: Uint8Array
  /** How many codes pass. */
  readonly passing: number
}

/** Where the sums of one group come from, and where they go. */
export interface Sums {
  readonly codes: Codes
  readonly sums: number[]
}

/** What a pass reads: a row that fails `outer` gives nothing, one that fails `inner` nothing to the late groups. */
export interface Rows {
  readonly amounts: Float64Array
  readonly outer: Constraint
  readonly inner: Constraint
}

/** Adds the rows from `start` to `end` that pass both constraints to one group. */
export function addOne({ amounts, outer, inner }: Rows, late: Sums, start: number, end: number) {
  const { codes: outerCodes, fails: outerFails } = outer
  const { codes: innerCodes, fails: innerFails } = inner
  const { codes, sums } = late
  if (start >= end || amounts[0] === undefined) return
  if (outerCodes[0] === undefined || outerFails[0] === undefined) return
  if (innerCodes[0] === undefined || innerFails[0] === undefined) return
  if (codes[0] === undefined || sums[0] === undefined) return
  for (let row = start; row < end; row++) {
    if (outerFails[outerCodes[row] ?? 0] !== 0) continue
    if (innerFails[innerCodes[row] ?? 0] !== 0) continue
    const code = codes[row] ?? 0
    sums[code] = (sums[code] ?? 0) + (amounts[row] ?? 0)
  }
}

/** Adds the rows that pass both constraints to two groups. */
export function addTwo(
  { amounts, outer, inner }: Rows,
  late: Sums,
  later: Sums,
  start: number,
  end: number,
) {
  const { codes: outerCodes, fails: outerFails } = outer
  const { codes: innerCodes, fails: innerFails } = inner
  const { codes: lateCodes, sums: lateSums } = late
  const { codes: laterCodes, sums: laterSums } = later
  if (start >= end || amounts[0] === undefined) return
  if (outerCodes[0] === undefined || outerFails[0] === undefined) return
  if (innerCodes[0] === undefined || innerFails[0] === undefined) return
  if (lateCodes[0] === undefined || lateSums[0] === undefined) return
  if (laterCodes[0] === undefined || laterSums[0] === undefined) return
  for (let row = start; row < end; row++) {
    if (outerFails[outerCodes[row] ?? 0] !== 0) continue
    if (innerFails[innerCodes[row] ?? 0] !== 0) continue
    const amount = amounts[row] ?? 0
    const lateCode = lateCodes[row] ?? 0
    lateSums[lateCode] = (lateSums[lateCode] ?? 0) + amount
    const laterCode = laterCodes[row] ?? 0
    laterSums[laterCode] = (laterSums[laterCode] ?? 0) + amount
  }
}

/** Adds the rows that pass the outer constraint to the early group, and of these what passes both to the late ones. */
export function addThree(
  { amounts, outer, inner }: Rows,
  early: Sums,
  [late, later]: readonly [Sums, Sums],
  start: number,
  end: number,
) {
  const { codes: outerCodes, fails: outerFails } = outer
  const { codes: innerCodes, fails: innerFails } = inner
  const { codes: earlyCodes, sums: earlySums } = early
  const { codes: lateCodes, sums: lateSums } = late
  const { codes: laterCodes, sums: laterSums } = later
  if (start >= end || amounts[0] === undefined) return
  if (outerCodes[0] === undefined || outerFails[0] === undefined) return
  if (innerCodes[0] === undefined || innerFails[0] === undefined) return
  if (earlyCodes[0] === undefined || earlySums[0] === undefined) return
  if (lateCodes[0] === undefined || lateSums[0] === undefined) return
  if (laterCodes[0] === undefined || laterSums[0] === undefined) return
  for (let row = start; row < end; row++) {
    if (outerFails[outerCodes[row] ?? 0] !== 0) continue
    const amount = amounts[row] ?? 0
    const earlyCode = earlyCodes[row] ?? 0
    earlySums[earlyCode] = (earlySums[earlyCode] ?? 0) + amount
    if (innerFails[innerCodes[row] ?? 0] !== 0) continue
    const lateCode = lateCodes[row] ?? 0
    lateSums[lateCode] = (lateSums[lateCode] ?? 0) + amount
    const laterCode = laterCodes[row] ?? 0
    laterSums[laterCode] = (laterSums[laterCode] ?? 0) + amount
  }
}
