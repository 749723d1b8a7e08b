import { toSum } from '../comparison'
import { countOperand } from '../entity-counts'
import type { Rule } from '../rule'

/** A count in the statement's words = the counts it is parted into: 35 = 20 + 15. */
export const staffCountRules: readonly Rule[] = [
  {
    id: 'staff-counts',
    tables: ['statement'],
    run: dataset => {
      const { counts } = dataset.info.entity
      return counts.flatMap(whole => {
        const parts = counts.filter(({ partOf }) => partOf === whole.label)
        if (parts.length === 0) return []
        return [toSum(whole.label, countOperand(whole), parts.map(countOperand), { unit: 'count' })]
      })
    },
  },
]
