import type { ThreePublicItem } from '../../three-public'
import { toSame } from '../comparison'
import type { Rule } from '../rule'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'
import { threePublicOperand } from '../operand'
import { threePublicTotal } from '../../published/three-public-table'

/** Economic subjects (部门预算支出经济分类科目) that are items of "三公". */
const ITEMS: readonly { readonly code: string; readonly item: ThreePublicItem }[] = [
  { code: '30212', item: 'abroad' },
  { code: '30217', item: 'reception' },
  { code: '30231', item: 'vehicleOperation' },
]

/**
 * 30217 = 公务接待费, 30231 = 公务用车运行维护费 of this year. Table 3 has basic expenditure only:
 * where "三公" is more, the rest may be project expenditure and needs explanation; it cannot be less.
 */
export const threePublicEconomicRules: readonly Rule[] = [
  {
    id: 'three-public-economic',
    tables: ['economic', 'three-public'],
    run: dataset => {
      const economic = subjectTable(dataset, 'economic')
      const total = threePublicTotal(dataset)
      if (total === null) return []
      return ITEMS.map(({ code, item }) => {
        const left = operandOf(economic, code, '总计')
        const right = threePublicOperand(total, item, dataset.info.year)
        const isBeyond = (right.amount ?? 0) > (left?.amount ?? 0)
        return toSame(code, left, right, {
          finding: isBeyond ? 'three-public-beyond-basic' : null,
        })
      })
    },
  },
]
