import type { Dataset, Project } from '../../dataset'
import type { Operand } from '../check'
import { toAtMost } from '../comparison'
import { figureOperand } from '../operand'
import { plainName } from '../../published/published-rows'
import type { Rule } from '../rule'
import { reasonOperand, statementKey, statementOperand, statementsOf } from '../statement-figure'
import { PROJECT, isItem } from '../../published/statement-items'

/** Characters in a row that a reason and a project's name share when they speak of the same. */
const SHARED = 4

/**
 * An increase of project expenditure that is explained by new projects (新增) is at most their
 * budgets; what is beyond them needs explanation.
 */
export const newProjectRules: readonly Rule[] = [
  {
    id: 'new-projects',
    tables: ['statement', 'projects', 'project-profiles'],
    run: dataset =>
      statementsOf(dataset).flatMap(statement => {
        const { name, reason, change } = statement
        if (!isItem(name, PROJECT) || !reason.includes('新增') || (change ?? 0) <= 0) return []
        const budgets = namedProjects(dataset, reason)
        if (budgets.length === 0) return []
        const increase = statementOperand(dataset, statement, 'change')
        return [
          toAtMost(statementKey(statement), increase, budgets, {
            finding: 'new-project-smaller',
            context: [reasonOperand(statement)],
          }),
        ]
      }),
  },
]

/** The budgets of the new projects (项目分类 新增) whose names the reason shares. */
function namedProjects(dataset: Dataset, reason: string): readonly Operand[] {
  const words = withoutYear(reason)
  return dataset.projects
    .filter(project => isNew(project) && sharesRun(withoutYear(project.name), words))
    .map(({ name, budget }) => figureOperand(dataset, budget, name))
}

function isNew({ profile }: Project): boolean {
  return profile?.category.includes('新增') ?? false
}

function withoutYear(text: string): string {
  return plainName(text).replace(/\d{4}年/g, '')
}

function sharesRun(name: string, words: string): boolean {
  return [...name].some((_, at) => {
    const run = name.slice(at, at + SHARED)
    return run.length === SHARED && words.includes(run)
  })
}
