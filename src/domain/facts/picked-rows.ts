import { BLOCK } from './code-ranges'
import type { Codes } from './facts'
import type { Constraint, Rows, Sums } from './sum-kernels'

// Where rows pass or fail in no order, a branch for each costs more than its work: the rows that pass are listed
// without one, a block at a time, and the list is gone through once for each group.

/** Adds as the kernels do, for rows in no order: what passes `outer` to the early groups, what passes both to the late. */
export function addPicked(
  { amounts, outer, inner }: Rows,
  early: readonly Sums[],
  late: readonly Sums[],
  start: number,
  end: number,
): void {
  const picked = new Uint32Array(BLOCK)
  for (let from = start; from < end; from += BLOCK) {
    const outerCount = listRows(picked, outer, from, Math.min(end, from + BLOCK))
    for (const sums of early) addListed(amounts, sums, picked, outerCount)
    const innerCount = keepRows(picked, inner, outerCount)
    for (const sums of late) addListed(amounts, sums, picked, innerCount)
  }
}

/** Lists the rows that pass and answers with their number. A row that fails is overwritten by the next. */
function listRows(
  picked: Uint32Array,
  { codes, fails }: Constraint,
  start: number,
  end: number,
): number {
  let count = 0
  for (let row = start; row < end; row++) {
    picked[count] = row
    count += 1 - failOf(fails, codes, row)
  }
  return count
}

/** Keeps of the listed rows those that pass, and answers with their number. */
export function keepRows(
  picked: Uint32Array,
  { codes, fails }: Constraint,
  listed: number,
): number {
  let count = 0
  for (let at = 0; at < listed; at++) {
    const row = picked[at] ?? 0
    picked[count] = row
    count += 1 - failOf(fails, codes, row)
  }
  return count
}

function failOf(fails: Uint8Array, codes: Codes, row: number): number {
  return fails[codes[row] ?? 0] ?? 0
}

function addListed(
  amounts: Float64Array,
  { codes, sums }: Sums,
  picked: Uint32Array,
  listed: number,
): void {
  for (let at = 0; at < listed; at++) {
    const row = picked[at] ?? 0
    const code = codes[row] ?? 0
    sums[code] = (sums[code] ?? 0) + (amounts[row] ?? 0)
  }
}
