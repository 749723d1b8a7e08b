import type { Dataset } from '../dataset'
import { finish, type Steps } from '../steps'
import { balanceTableRules } from './rules/balances'
import type { Check } from './check'
import { classNameRules } from './rules/class-names'
import { costTargetRules } from './rules/cost-targets'
import { incomeItemRules } from './rules/income-items'
import { hasFigures, toCheck, toNotApplicable } from './judge'
import { newProjectRules } from './rules/new-projects'
import { operatingFundRules } from './rules/operating-funds'
import { overallBudgetRules } from './rules/overall-budget'
import { procurementRules } from './rules/procurement'
import { projectAgreementRules } from './rules/project-agreement'
import { projectSumRules } from './rules/project-sums'
import { rowSumRules } from './rules/row-sums'
import type { Rule } from './rule'
import { sameNameTargetRules } from './rules/same-name-targets'
import { sameSubjectRules } from './rules/same-subjects'
import { staffCountRules } from './rules/staff-counts'
import { statementAmountRules } from './rules/statement-amounts'
import { statementChangeRules } from './rules/statement-changes'
import { statementPartRules } from './rules/statement-parts'
import { subjectSumRules } from './rules/subject-sums'
import { subordinateUnitRules } from './rules/subordinate-units'
import { threePublicEconomicRules } from './rules/three-public-economic'
import { threePublicSumRules } from './rules/three-public-sums'
import { economicTotalRules, emptyFundRules, totalRules } from './rules/totals'
import { weightRules } from './rules/weights'

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
  const comparisons = isThere ? rule.run(dataset).filter(hasFigures) : []
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
