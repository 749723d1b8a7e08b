import type { Dataset } from '../../domain/dataset'
import { keysOf, type Selection } from '../../domain/selection'
import { isWithinCode } from '../../domain/subject-code'
import { toComparison } from '../comparison/comparison'
import type { ComparisonRow, ComparisonView } from '../comparison/comparison-view'
import { KIND_NAMES } from '../kind-figures'
import { reasonBlocks } from './reading-reasons'
import {
  amountColumn,
  comparedColumns,
  currentOf,
  readingTable,
  shareColumn,
} from './reading-tables'
import { toldCount, toldRow, type Whole } from './reading-told'
import {
  nameRun,
  tableBlock,
  textBlock,
  type ReadingPart,
  type ReadingSection,
} from './reading-view'
import type { ReadingVoice } from './reading-words'
import { NO_FIGURE, type Cut, type NodeFigure } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** The published total of table 2, which shares are of. */
export function spendingWhole(dataset: Dataset): Whole {
  return treeOf(dataset, 'function').root.figures.total ?? NO_FIGURE
}

/** Basic and project expenditure as rows of a comparison, named in the reader's language. */
function kindRows(dataset: Dataset, { words }: ReadingVoice): ComparisonView {
  const view = toComparison(dataset, 'kind', 'paired', [])
  const nameOf = ({ key, name }: ComparisonRow): string =>
    key === 'basic' || key === 'project' ? words.columns[key] : name
  return { ...view, rows: view.rows.map(row => ({ ...row, name: nameOf(row) })) }
}

/** 基本支出 and 项目支出: two sentences, their reasons, a table. */
export function kindsSection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const view = kindRows(dataset, voice)
  const whole = spendingWhole(dataset)
  const shown = view.empty === null ? view.rows : []
  return {
    id: 'kinds',
    blocks: [
      ...shown.flatMap(row => {
        // The document knows the kinds by their published names alone. Each is the whole that is spoken of.
        const name = KIND_NAMES[row.key === 'basic' ? 'basic' : 'project']
        const published = { ...row, name, role: 'whole' } as const
        return [
          ...textBlock(voice.words.item(toldRow(row, view, whole))),
          ...reasonBlocks(dataset, { ...view, rows: [published] }, kindOnly(row.key), voice),
        ]
      }),
      ...tableBlock(
        readingTable(voice.words.captions.kinds, voice.tables.unit, shown, [
          { label: voice.tables.name, kind: 'text', cell: row => row.name },
          ...comparedColumns(view, voice, [shareColumn(voice.tables.share, currentOf, whole)]),
        ]),
      ),
    ],
    parts: [],
  }
}

/** A selection that no other view made, so that every view follows it. */
function onlySubjects(keys: readonly string[]): Selection {
  return [{ source: 'filters', dimension: 'function', keys }]
}

function kindOnly(kind: string): Selection {
  return [{ source: 'filters', dimension: 'kind', keys: [kind] }]
}

/** Every class: its sentence, the published reason, its subjects in published order. */
export function classesSection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const all = toComparison(dataset, 'function', 'paired', [])
  const whole = spendingWhole(dataset)
  if (all.empty !== null) {
    const text = [{ text: voice.words.noBreakdown, role: 'words', trace: null }] as const
    return { id: 'classes', blocks: textBlock(text), parts: [] }
  }
  const classes = all.rows.filter(row => row.current !== null || Boolean(row.previous))
  const [first] = [...classes].sort((a, b) => (b.current ?? 0) - (a.current ?? 0))
  const count = toldCount(
    voice.words.captions.classes,
    classes.flatMap(row => (row.current === null ? [] : row.sources.slice(0, 1))),
  )
  return {
    id: 'classes',
    blocks: [
      ...textBlock(
        first === undefined ? [] : voice.words.largest(count, toldRow(first, all, whole)),
      ),
      ...tableBlock(
        readingTable(voice.words.captions.classes, voice.tables.unit, classes, [
          ...nameColumns(voice),
          ...comparedColumns(all, voice, [shareColumn(voice.tables.share, currentOf, whole)]),
        ]),
      ),
    ],
    parts: classes.map(row => readClass(dataset, row, all, voice)),
  }
}

function readClass(
  dataset: Dataset,
  row: ComparisonRow,
  all: ComparisonView,
  voice: ReadingVoice,
): ReadingPart {
  const within = dataset.functional.filter(({ code }) => isWithinCode(code, row.code))
  const selection = onlySubjects(within.map(({ code }) => code))
  const view = toComparison(dataset, 'function', 'paired', selection)
  const table = readingTable(
    voice.words.captionOf('subjects', row.name),
    voice.tables.unit,
    view.rows,
    [...nameColumns(voice), ...comparedColumns(view, voice, kindColumns(dataset, voice))],
  )
  return {
    heading: [nameRun(row.name)],
    blocks: [
      ...textBlock(voice.words.item(toldRow(row, all, spendingWhole(dataset)))),
      ...reasonBlocks(dataset, view, selection, voice, row.name),
      ...(keysOf(selection, 'function')?.length === 1 ? [] : tableBlock(table)),
    ],
  }
}

function nameColumns({ tables }: ReadingVoice) {
  return [
    { label: tables.code, kind: 'text', cell: (row: ComparisonRow) => row.code },
    { label: tables.name, kind: 'text', cell: (row: ComparisonRow) => row.name },
  ] as const
}

/** What of a subject is 基本 and what 项目, as table 2 has it. */
function kindColumns(dataset: Dataset, { words }: ReadingVoice) {
  const { byId } = treeOf(dataset, 'function')
  const figureOf =
    (cut: Cut) =>
    ({ id }: ComparisonRow): NodeFigure =>
      byId.get(id)?.figures[cut] ?? NO_FIGURE
  return [
    amountColumn(words.columns.basic, figureOf('basic')),
    amountColumn(words.columns.project, figureOf('project')),
  ]
}
