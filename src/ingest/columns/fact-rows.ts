import { DETAIL_DIMENSIONS, type DetailDimension } from '../../domain/facts/detail-facts'
import { narrowCodes, type Codes } from '../../domain/facts/facts'

/** Rows of codes and amounts that grow at the end. */
export interface FactRows {
  readonly length: () => number
  /** Adds a row: its codes in the order of `DETAIL_DIMENSIONS`, its amount in 分. */
  readonly add: (codes: Int32Array, amount: number) => void
  readonly amounts: () => Float64Array
  /** A dimension's codes, as narrow as the number of its keys allows. */
  readonly codes: (dimension: DetailDimension, keys: number) => Codes
}

const FIRST_ROWS = 1 << 12

export function factRows(): FactRows {
  let columns = DETAIL_DIMENSIONS.map(() => new Uint32Array(FIRST_ROWS))
  let amounts = new Float64Array(FIRST_ROWS)
  let length = 0

  function grow(): void {
    columns = columns.map(column => {
      const wider = new Uint32Array(column.length * 2)
      wider.set(column)
      return wider
    })
    const wider = new Float64Array(amounts.length * 2)
    wider.set(amounts)
    amounts = wider
  }

  return {
    length: () => length,
    add(codes, amount) {
      if (length === amounts.length) grow()
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at]
        if (column !== undefined) column[length] = codes[at] ?? 0
      }
      amounts[length] = amount
      length++
    },
    amounts: () => amounts.slice(0, length),
    codes(dimension, keys) {
      const column = columns[DETAIL_DIMENSIONS.indexOf(dimension)] ?? new Uint32Array(0)
      return narrowCodes(column.slice(0, length), keys)
    },
  }
}
