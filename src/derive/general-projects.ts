import { subjectTable } from '../domain/checks/subject-table'
import type { Dataset, Project } from '../domain/dataset'

/** The projects of table 10 that 一般公共预算 pays for: not those whose subject table 5 alone lists, a fund's. */
export function generalProjects(dataset: Dataset): readonly Project[] {
  const general = new Set(dataset.functional.map(({ code }) => code))
  const { subjects } = subjectTable(dataset, 'government-fund')
  const ofFund = new Set(subjects.map(({ code }) => code).filter(code => !general.has(code)))
  return dataset.projects.filter(({ subjectCode }) => !ofFund.has(subjectCode))
}
