/** The words that stand on charts; everything else on them comes from data. */
export interface ChartWords {
  /** 新增 */
  readonly isNew: string
  /** 无上年数 */
  readonly unknown: string
  /** 持平 */
  readonly unchanged: string
  /** 推算 */
  readonly derived: string
  /** What stands for a published blank: "—". */
  readonly blank: string
  /** 其他 (n 项) */
  readonly others: (count: number) => string
  /** 2024 年 */
  readonly yearOf: (year: number) => string
  /** 四舍五入: the step that closes a bridge whose parts were rounded. */
  readonly rounding: string
  /** 其他差额: as rounding, where rounding does not explain it. */
  readonly difference: string
  /** 柱未从零起 …: said below bars that are cut. */
  readonly cut: string
}
