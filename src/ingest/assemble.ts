import { reconciling } from '../domain/checks/reconcile'
import type {
  Dataset,
  DatasetInfo,
  Project,
  ProjectProfile,
  PublishedTable,
} from '../domain/dataset'
import type { Issue } from '../domain/issue'
import { leafAbove } from '../domain/leaf-above'
import { isNothing } from '../domain/nothing'
import type { TableId } from '../domain/source'
import type { Steps } from '../domain/steps'
import { FUNCTIONAL_LEVELS, isSubjectCode, leavesOf } from '../domain/subject-code'
import type { Descriptor } from './descriptor'
import { buildEconomicFacts, buildFunctionalFacts } from './facts'
import type { TableGrid } from './grid'
import { toIssue, type Parsed } from './issue'
import { readEconomic } from './tables/economic'
import { previousColumn, readFunctional } from './tables/functional'
import { readOverallTargets } from './tables/overall-targets'
import { readProjectProfiles } from './tables/project-profiles'
import { readProjectTargets } from './tables/project-targets'
import { withDistinctNames } from './project-names'
import { readProjects } from './tables/projects'
import { readStatements } from './tables/statement'
import { readThreePublic } from './tables/three-public'
import { unlistedProjects } from './tables/unlisted-projects'

export type Grids = ReadonlyMap<TableId, TableGrid>

/**
 * Types every table that was loaded, one a step, joins them and sets their figures against one another; an absent
 * table is an empty list or null.
 */
export function* assembling(
  { info }: Pick<Descriptor, 'info'>,
  grids: Grids,
): Steps<Parsed<Dataset>> {
  const { year } = info
  const issues: (readonly Issue[])[] = []

  /** The typed table, or what stands for it when it was not loaded. */
  function read<T>(table: TableId, parse: (grid: TableGrid) => Parsed<T>, absent: T): T {
    const grid = grids.get(table)
    if (grid === undefined) return absent
    const parsed = parse(grid)
    issues.push(parsed.issues)
    return parsed.value
  }

  const noSubjects = { subjects: [], total: null }
  const functional = read('functional', grid => readFunctional(grid, year), noSubjects)
  yield
  const economic = read('economic', readEconomic, noSubjects)
  yield
  const listed = read('projects', readProjects, [])
  yield
  const known = grids.has('projects')
    ? listed
    : unlistedProjects(grids.get('project-profiles'), grids.get('project-targets'))
  const codes = new Set(known.map(project => project.code))
  const profiles = read<ReadonlyMap<string, ProjectProfile>>(
    'project-profiles',
    grid => readProjectProfiles(grid, codes),
    new Map(),
  )
  const placeOf = leafAbove(functional.subjects)
  const projects = withDistinctNames(known).map(project => ({
    ...project,
    subjectCode: placeOf(project.subjectCode),
    profile: profiles.get(project.code) ?? null,
  }))
  yield
  const overall = read('overall-targets', readOverallTargets, [])
  yield
  const targets = read('project-targets', grid => readProjectTargets(grid, codes), [])

  yield
  const joined: Dataset = {
    info: withPreviousYear(info, grids),
    tables: publishedTables(grids),
    functional: functional.subjects,
    functionalTotal: functional.total,
    economic: economic.subjects,
    economicTotal: economic.total,
    threePublic: read('three-public', grid => readThreePublic(grid, year), null),
    projects,
    indicators: [...overall, ...targets],
    statements: read('statement', grid => readStatements(grid, year), []),
    functionalFacts: buildFunctionalFacts(functional.subjects, projects, year),
    economicFacts: buildEconomicFacts(economic.subjects),
    checks: [],
    detail: null,
  }
  yield
  issues.push(findStrayProjects(joined, grids))
  const checks = yield* reconciling(joined)
  return { value: { ...joined, checks }, issues: issues.flat() }
}

function withPreviousYear(info: Descriptor['info'], grids: Grids): DatasetInfo {
  const grid = grids.get('functional')
  const column = grid?.index.get(previousColumn(info.year))
  const isPublished =
    column !== undefined && grid?.rows.some(({ cells }) => !isNothing(cells[column] ?? ''))
  return { ...info, previousYear: isPublished === true ? info.year - 1 : null }
}

function publishedTables(grids: Grids): Partial<Record<TableId, PublishedTable>> {
  return Object.fromEntries([...grids].map(([table, grid]) => [table, grid.published]))
}

/**
 * Projects whose subject is no leaf of table 2 and not in tables 5 and 8: their money cannot be placed anywhere. What is no
 * code at all is told where table 10 is read.
 */
function findStrayProjects({ functional, projects }: Dataset, grids: Grids): Issue[] {
  const grid = grids.get('projects')
  if (grid === undefined || functional.length === 0) return []
  const known = new Set([
    ...leavesOf(functional).map(subject => subject.code),
    ...fundCodes(grids, new Set(functional.map(({ code }) => code))),
    '',
  ])
  const stray = projects.filter(
    ({ subjectCode }) => !known.has(subjectCode) && isSubjectCode(subjectCode, FUNCTIONAL_LEVELS),
  )
  return stray.map(project => toStrayIssue(project, grid))
}

/** The subjects that a government fund pays for, and those of table 8 that table 2 knows nothing of. */
function fundCodes(grids: Grids, functional: ReadonlySet<string>): readonly string[] {
  const tables = ['government-fund', 'department-expenditure'] as const
  return tables
    .flatMap(table => {
      const grid = grids.get(table)
      const column = grid?.index.get('科目编码')
      if (grid === undefined || column === undefined) return []
      return grid.rows.map(({ cells }) => cells[column] ?? '')
    })
    .filter(code => !functional.has(code))
}

function toStrayIssue({ subjectCode, source }: Project, grid: TableGrid): Issue {
  const line = grid.rows[source.row - 1]?.line
  const place = { ...grid.place, row: source.row, line, column: '科目编码' }
  return toIssue('project-unplaced', place, subjectCode, '')
}
