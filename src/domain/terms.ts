/** The words of a budget that the page explains, by subject, in the order of the glossary. */
export const TERM_GROUPS = {
  money: [
    ...(['generalBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation'] as const),
    ...(['serviceIncome', 'businessIncome', 'specialAccount', 'superiorSubsidy'] as const),
    ...(['affiliateIncome', 'otherIncome', 'carryOver', 'wanYuan'] as const),
  ],
  spending: [
    ...(['basicExpenditure', 'projectExpenditure', 'staffExpenses', 'operatingExpenses'] as const),
    ...(['administrativeOperation', 'administrativeAffairs'] as const),
    ...(['operatingFunds', 'threePublic', 'procurement'] as const),
  ],
  classification: ['functional', 'economic', 'codeLevels', 'department'],
  targets: [
    ...(['performanceTarget', 'targetValue', 'indicatorLevel', 'qualitative'] as const),
    ...(['core', 'weight', 'executionWeight'] as const),
  ],
  page: ['reconciliation', 'rounding', 'derived', 'judged', 'blank'],
} as const

export type TermGroup = keyof typeof TERM_GROUPS
export type TermId = (typeof TERM_GROUPS)[TermGroup][number]

export const TERM_IDS: readonly TermId[] = Object.values(TERM_GROUPS).flat()
