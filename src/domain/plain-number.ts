/** Whole numbers as they are; others (weights such as 2.4) without the dust of binary fractions. */
export function toPlain(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(12))
}

/** What weights (or other numbers) add up to, blanks as 0, without that dust. */
export function plainSum(values: readonly (number | null)[]): number {
  return toPlain(values.reduce<number>((sum, value) => sum + (value ?? 0), 0))
}
