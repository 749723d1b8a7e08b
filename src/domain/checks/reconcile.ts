import type { Dataset } from '../dataset'
import { finish, type Steps } from '../steps'
import { balanceTableRules } from './balances'
import type { Check } from './check'
import { classNameRules } from './class-names'
import { costTargetRules } from './cost-targets'
import { incomeItemRules } from './income-items'
import { isPublished, toCheck, toNotApplicable } from './judge'
import { newProjectRules } from './new-projects'
import { operatingFundRules } from './operating-funds'
import { overallBudgetRules } from './overall-budget'
import { procurementRules } from './procurement'
import { projectAgreementRules } from './project-agreement'
import { projectSumRules } from './project-sums'
import { rowSumRules } from './row-sums'
import type { Rule } from './rule'
import { sameNameTargetRules } from './same-name-targets'
import { sameSubjectRules } from './same-subjects'
import { staffCountRules } from './staff-counts'
import { statementAmountRules } from './statement-amounts'
import { statementChangeRules } from './statement-changes'
import { statementPartRules } from './statement-parts'
import { subjectSumRules } from './subject-sums'
import { subordinateUnitRules } from './subordinate-units'
import { threePublicEconomicRules } from './three-public-economic'
import { threePublicSumRules } from './three-public-sums'
import { economicTotalRules, emptyFundRules, totalRules } from './totals'
import { weightRules } from './weights'

/** Every rule on its tables, in the order the checks are shown. */
export const RULES: readonly Rule[] = [
  ...subjectSumRules,
  ...rowSumRules,
  ...economicTotalRules,
  ...threePublicSumRules,
  ...threePublicEconomicRules,
  ...balanceTableRules,
  ...incomeItemRules,
  ...sameSubjectRules,
  ...classNameRules,
  ...totalRules,
  ...emptyFundRules,
  ...statementAmountRules,
  ...statementChangeRules,
  ...statementPartRules,
  ...operatingFundRules,
  ...newProjectRules,
  ...procurementRules,
  ...projectSumRules,
  ...projectAgreementRules,
  ...costTargetRules,
  ...weightRules,
  ...sameNameTargetRules,
  ...overallBudgetRules,
  ...staffCountRules,
  ...subordinateUnitRules,
]

/**
 * 勾稽: sets the dataset's published figures against one another by every rule. Ids are unique; a rule
 * that has nothing to compare yields one check, 不适用. Nothing is repaired, nothing thrown.
 */
export function reconcile(dataset: Dataset): readonly Check[] {
  return finish(reconciling(dataset))
}

/** The reconciliation rule by rule, for a page that must not stand still meanwhile. */
export function* reconciling(dataset: Dataset): Steps<readonly Check[]> {
  const checks: Check[] = []
  for (const rule of RULES) {
    checks.push(...runRule(rule, dataset))
    yield
  }
  return withUniqueIds(checks)
}

function runRule(rule: Rule, dataset: Dataset): readonly Check[] {
  const isThere = rule.tables.every(id => (dataset.tables[id]?.rows.length ?? 0) > 0)
  const comparisons = isThere ? rule.run(dataset).filter(isPublished) : []
  if (comparisons.length === 0) return [toNotApplicable(rule)]
  return comparisons.map(comparison => toCheck(rule, comparison))
}

/** Rows that a faulty table repeats keep their checks apart: "…", "…#2". */
function withUniqueIds(checks: readonly Check[]): readonly Check[] {
  const seen = new Map<string, number>()
  return checks.map(check => {
    const times = (seen.get(check.id) ?? 0) + 1
    seen.set(check.id, times)
    return times === 1 ? check : { ...check, id: `${check.id}#${times}` }
  })
}
