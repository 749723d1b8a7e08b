/** Items of the "三公" table in its order; `vehicles` is the subtotal of purchase and operation. */
export type ThreePublicItem =
  'total' | 'abroad' | 'vehicles' | 'vehiclePurchase' | 'vehicleOperation' | 'reception'

interface ItemWords {
  /** The heading of table 4 without its year. */
  readonly column: string
  /** What it is called by itself, where its heading does not say it. */
  readonly name?: string
  /** The plain names that mean it, however the 情况说明 words it. */
  readonly words: RegExp
}

/** The items of "三公" and their names; of two that a name could mean, the first. */
export const THREE_PUBLIC: Readonly<Record<ThreePublicItem, ItemWords>> = {
  total: { column: '总计', name: '“三公”经费', words: /^三公经费/ },
  abroad: { column: '因公出国(境)费用', words: /^因公出国/ },
  vehicles: {
    column: '公务用车小计',
    name: '公务用车购置及运行维护费',
    words: /^公务用车(?:购置及运行|小计)/,
  },
  vehiclePurchase: { column: '公务用车购置', name: '公务用车购置费', words: /^公务用车购置/ },
  vehicleOperation: { column: '公务用车运行维护费', words: /^公务用车运行/ },
  reception: { column: '公务接待费', words: /^公务接待/ },
}

export const THREE_PUBLIC_ITEMS = Object.keys(THREE_PUBLIC) as readonly ThreePublicItem[]
