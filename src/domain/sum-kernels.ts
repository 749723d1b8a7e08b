import type { Constraint, SumGroup } from './fact-sums'

// Written out for one, two and three groups: a loop over groups inside the loop over rows costs twice the time.

export interface OneGroup {
  readonly amounts: Float64Array
  /** The stricter one: where a row fails it for all groups, nothing else of the row is read. */
  readonly first: Constraint
  readonly second: Constraint
  /** The bits that every group heeds. */
  readonly common: number
  readonly one: SumGroup
  readonly oneSums: Float64Array
}

export interface TwoGroups extends OneGroup {
  readonly two: SumGroup
  readonly twoSums: Float64Array
}

export interface ThreeGroups extends TwoGroups {
  readonly three: SumGroup
  readonly threeSums: Float64Array
}

/** Adds the rows from `start` to `end` to the sums of one group. */
export function addOne(pass: OneGroup, start: number, end: number): void {
  const { amounts, common, oneSums } = pass
  const { codes: firstCodes, fails: firstFails } = pass.first
  const { codes: secondCodes, fails: secondFails } = pass.second
  const { codes: oneCodes } = pass.one
  for (let row = start; row < end; row++) {
    if (((firstFails[firstCodes[row] ?? 0] ?? 0) & common) !== 0) continue
    if (((secondFails[secondCodes[row] ?? 0] ?? 0) & common) !== 0) continue
    const code = oneCodes[row] ?? 0
    oneSums[code] = (oneSums[code] ?? 0) + (amounts[row] ?? 0)
  }
}

/** Adds the rows from `start` to `end` to the sums of two groups. */
// eslint-disable-next-line complexity -- one flat loop; every read of a column counts as a branch
export function addTwo(pass: TwoGroups, start: number, end: number): void {
  const { amounts, common, oneSums, twoSums } = pass
  const { codes: firstCodes, fails: firstFails } = pass.first
  const { codes: secondCodes, fails: secondFails } = pass.second
  const { codes: oneCodes, heeds: oneHeeds } = pass.one
  const { codes: twoCodes, heeds: twoHeeds } = pass.two
  for (let row = start; row < end; row++) {
    let failed = firstFails[firstCodes[row] ?? 0] ?? 0
    if ((failed & common) !== 0) continue
    failed |= secondFails[secondCodes[row] ?? 0] ?? 0
    if ((failed & common) !== 0) continue
    const amount = amounts[row] ?? 0
    if ((failed & oneHeeds) === 0) {
      const code = oneCodes[row] ?? 0
      oneSums[code] = (oneSums[code] ?? 0) + amount
    }
    if ((failed & twoHeeds) === 0) {
      const code = twoCodes[row] ?? 0
      twoSums[code] = (twoSums[code] ?? 0) + amount
    }
  }
}

/** Adds the rows from `start` to `end` to the sums of three groups. */
// eslint-disable-next-line complexity -- one flat loop; every read of a column counts as a branch
export function addThree(pass: ThreeGroups, start: number, end: number): void {
  const { amounts, common, oneSums, twoSums, threeSums } = pass
  const { codes: firstCodes, fails: firstFails } = pass.first
  const { codes: secondCodes, fails: secondFails } = pass.second
  const { codes: oneCodes, heeds: oneHeeds } = pass.one
  const { codes: twoCodes, heeds: twoHeeds } = pass.two
  const { codes: threeCodes, heeds: threeHeeds } = pass.three
  for (let row = start; row < end; row++) {
    let failed = firstFails[firstCodes[row] ?? 0] ?? 0
    if ((failed & common) !== 0) continue
    failed |= secondFails[secondCodes[row] ?? 0] ?? 0
    if ((failed & common) !== 0) continue
    const amount = amounts[row] ?? 0
    if ((failed & oneHeeds) === 0) {
      const code = oneCodes[row] ?? 0
      oneSums[code] = (oneSums[code] ?? 0) + amount
    }
    if ((failed & twoHeeds) === 0) {
      const code = twoCodes[row] ?? 0
      twoSums[code] = (twoSums[code] ?? 0) + amount
    }
    if ((failed & threeHeeds) === 0) {
      const code = threeCodes[row] ?? 0
      threeSums[code] = (threeSums[code] ?? 0) + amount
    }
  }
}
