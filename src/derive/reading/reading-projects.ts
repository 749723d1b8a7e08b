import type { Dataset, Project } from '../../domain/dataset'
import type { Indicator } from '../../domain/indicator'
import { plainSum } from '../../domain/plain-number'
import { targetsTable } from '../tables/data-tables'
import { generalProjects } from '../general-projects'
import type { DataTable } from '../tables/data-table'
import { targetCellTrace } from '../targets/target-traces'
import { spendingWhole } from './reading-spending'
import { amountColumn, readingTable, shareColumn } from './reading-tables'
import {
  toldAmount,
  toldCount,
  toldShare,
  UNKNOWN_CHANGE,
  type Told,
  type ToldItem,
} from './reading-told'
import {
  listBlock,
  nameRun,
  quoteRun,
  tableBlock,
  textBlock,
  wordRun,
  type ReadingBlock,
  type ReadingPart,
  type ReadingSection,
  type ReadingText,
} from './reading-view'
import type { ReadingVoice } from './reading-words'
import { figureOf, NO_FIGURE, type NodeFigure } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'
import { toTargets } from '../targets/targets'
import type { TargetsView } from '../targets/targets-view'
import { amountOperand, tracePassage, tracePublished, type Trace } from '../trace/trace'

/** Every project: what it costs and what it must achieve. Null where there is nothing of projects at all. */
export function projectsSection(dataset: Dataset, voice: ReadingVoice): ReadingSection | null {
  const { root } = treeOf(dataset, 'function')
  const { amount, sources } = root.figures.project ?? NO_FIGURE
  const title = voice.words.columns.project
  const project = toldAmount(title, amount, sources)
  const { projects } = dataset
  if (projects.length === 0) {
    return { id: 'projects', blocks: textBlock(voice.words.noProjects(project)), parts: [] }
  }
  const whole = spendingWhole(dataset)
  const counted = (of: readonly Project[]): Told =>
    toldCount(
      title,
      of.map(({ source }) => ({ ...source, column: '项目名称' })),
    )
  const within = project === null ? projects : generalProjects(dataset)
  const beside = projects.filter(one => !within.includes(one))
  return {
    id: 'projects',
    blocks: [
      ...textBlock(voice.words.projects(project, counted(within))),
      ...residualBlocks(dataset, voice),
      ...textBlock(beside.length === 0 ? [] : voice.words.projectsBeside(counted(beside))),
      ...tableBlock(
        readingTable(voice.words.captions.projects, voice.tables.unit, projects, [
          { label: voice.tables.name, kind: 'text', cell: ({ name }) => name },
          amountColumn(voice.tables.amount, ({ budget }) => figureOf(budget)),
          shareColumn(voice.tables.share, project => generalFigure(dataset, project), whole),
        ]),
      ),
    ],
    parts: projects.map(one => readProject(dataset, one, voice)),
  }
}

/** Project expenditure that no project explains, where there are some for its subject. */
function residualBlocks(dataset: Dataset, { words }: ReadingVoice): readonly ReadingBlock[] {
  const { byId } = treeOf(dataset, 'function')
  return [...byId.values()].flatMap(({ kind, key, figures }) => {
    if (kind !== 'residual' || key !== 'subject') return []
    const { amount, sources } = figures.project ?? NO_FIGURE
    const rest = toldAmount(words.columns.project, amount, sources)
    return rest === null ? [] : textBlock(words.notInProjects(rest))
  })
}

function readProject(dataset: Dataset, project: Project, voice: ReadingVoice): ReadingPart {
  const view = toTargets(dataset, 'gauges', [
    { source: 'filters', dimension: 'project', keys: [project.code] },
  ])
  const subject = dataset.functional.find(({ code }) => code === project.subjectCode)
  return {
    heading: [nameRun(project.name)],
    blocks: [
      ...textBlock([
        ...voice.words.item(projectItem(dataset, project)),
        ...(subject === undefined ? [] : voice.words.listedUnder(subject.code, subject.name)),
      ]),
      ...listBlock(profileTexts(dataset, project, voice)),
      ...targetBlocks(view, project.name, voice),
    ],
  }
}

/** What a project takes of 一般公共预算; nothing where a fund pays for it, which is no part of that whole. */
function generalFigure(dataset: Dataset, project: Project): NodeFigure {
  return generalProjects(dataset).includes(project) ? figureOf(project.budget) : NO_FIGURE
}

function projectItem(dataset: Dataset, project: Project): ToldItem {
  const { name, budget } = project
  const figure = figureOf(budget)
  return {
    name: '',
    amount: toldAmount(name, figure.amount, figure.sources),
    before: null,
    share: toldShare(name, generalFigure(dataset, project), spendingWhole(dataset)),
    change: UNKNOWN_CHANGE,
    previousYear: null,
    derived: false,
  }
}

const PROFILE = [
  { part: 'summary', column: '项目概述' },
  { part: 'goal', column: '当年绩效目标' },
  { part: 'basis', column: '立项依据' },
] as const

function profileTexts(
  { tables }: Dataset,
  { code, name, profile }: Project,
  { words }: ReadingVoice,
): readonly ReadingText[] {
  const table = tables['project-profiles']
  if (profile === null || table === undefined) return []
  const at = table.rows.findIndex(row => row[table.columns.indexOf('项目编码')] === code)
  return PROFILE.flatMap(({ part, column }) => {
    if (profile[part] === '') return []
    const source = { table: 'project-profiles', row: at + 1, column } as const
    return [words.profile(part, quoteRun(profile[part], tracePassage(name, [source])))]
  })
}

/** The targets of the whole department; null where none are published. */
export function overallSection(dataset: Dataset, voice: ReadingVoice): ReadingSection | null {
  const view = toTargets(dataset, 'gauges', [])
  if (view.groups.length === 0) return null
  return { id: 'targets', blocks: targetBlocks(view, voice.overall, voice), parts: [] }
}

/** How many targets, that they are no results, and the table of them. */
function targetBlocks(
  view: TargetsView,
  name: string,
  voice: ReadingVoice,
): readonly ReadingBlock[] {
  const items = view.groups.flatMap(group => group.items.map(({ indicator }) => indicator))
  if (items.length === 0) return textBlock([wordRun(voice.words.noTargets)])
  const cells = (column: string, of = items) => of.map(({ source }) => ({ ...source, column }))
  const core = items.filter(indicator => indicator.core === true)
  const weighed = items.filter(({ weight }) => weight !== null)
  const weight = plainSum(view.groups.map(group => group.weight))
  const operand = {
    ...amountOperand(weight, cells('指标权重', weighed)),
    unit: 'number' as const,
  }
  return [
    ...textBlock([
      ...voice.words.targets(
        toldCount(name, cells('指标值')),
        core.length === 0 ? null : toldCount(name, cells('是否核心指标', core)),
        weighed.length === 0 ? null : { value: weight, trace: tracePublished(name, operand) },
      ),
      wordRun(view.hasActuals ? voice.words.withResults : voice.words.notResults),
    ]),
    ...tableBlock(targetsOf(view, items, name, voice)),
  ]
}

/** The table of targets with the source of readings and results, too. */
function targetsOf(
  view: TargetsView,
  items: readonly Indicator[],
  name: string,
  { words, tables }: ReadingVoice,
): DataTable {
  const table = targetsTable(view, words.captionOf('targets', name), tables)
  const passage = ({ name: title, source }: Indicator, column: string): Trace =>
    tracePassage(title, [{ ...source, column }])
  const traces = items.map((indicator, at) =>
    table.columns.map(({ label }, column) => {
      if (label === tables.reading) return passage(indicator, '指标值')
      if (label === tables.actual) return passage(indicator, '实际值')
      if (label === tables.target) return targetCellTrace(indicator)
      return table.traces?.[at]?.[column] ?? null
    }),
  )
  return withoutEmpty({ ...table, traces }, [tables.scope])
}

/** The table without the columns that are named and those that hold no text at all. */
function withoutEmpty(table: DataTable, left: readonly string[]): DataTable {
  const kept = table.columns.flatMap(({ label }, at) => {
    const isBlank = table.rows.every(row => row[at] === '' || row[at] === null)
    return left.includes(label) || isBlank ? [] : [at]
  })
  return {
    ...table,
    columns: kept.flatMap(at => table.columns[at] ?? []),
    rows: table.rows.map(row => kept.map(at => row[at] ?? null)),
    traces: table.traces?.map(row => kept.map(at => row[at] ?? null)),
  }
}
