import { plainName } from './published-rows'
import { threePublicItem } from './three-public-table'

/** Items of the 情况说明 by the names that departments begin with and word at more length. */
export const BASIC = '基本支出'
export const PROJECT = '项目支出'
export const INCOME_TOTAL = '收入预算'
export const EXPENDITURE_TOTAL = '支出预算'
export const APPROPRIATION_INCOME = '一般公共预算财政拨款收入'
export const APPROPRIATION_EXPENDITURE = '一般公共预算财政拨款支出'
export const OPERATING_FUNDS = '机关运行经费'
export const PROCUREMENT = '政府采购预算总额'

/**
 * Whether a name means an item: it begins with the item's name, quotes and widths aside; of “三公”, it
 * is one of the words for the same item.
 */
export function isItem(name: string, item: string): boolean {
  const own = threePublicItem(item)
  if (own !== null) return threePublicItem(name) === own
  const plain = plainName(name).replace(/^项目经费/, PROJECT)
  return item !== '' && plain.startsWith(plainName(item))
}
