import type { Dataset, Project } from '../domain/dataset'
import { keysOf, type Selection } from '../domain/selection'
import { leavesOf } from '../domain/subject-code'

/**
 * The projects of table 10 that 一般公共预算 pays for: those of a subject that table 2 lists last. Others are of a
 * fund or of state capital, or can be placed nowhere. Those that no table 10 places are taken as they are.
 */
export function generalProjects({ functional, projects }: Dataset): readonly Project[] {
  const general = new Set(['', ...leavesOf(functional).map(({ code }) => code)])
  return projects.filter(({ subjectCode }) => general.has(subjectCode))
}

/** The picked projects that 一般公共预算 does not pay for: a view of table 2 knows nothing of them. */
export function projectsBeyond(dataset: Dataset, selection: Selection): readonly Project[] {
  const picked = keysOf(selection, 'project')
  if (picked === null) return []
  const general = generalProjects(dataset)
  return dataset.projects.filter(
    project => picked.includes(project.code) && !general.includes(project),
  )
}
