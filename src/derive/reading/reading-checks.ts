import type { Check, Operand, Side } from '../../domain/checks/check'
import type { Dataset } from '../../domain/dataset'
import type { Source } from '../../domain/source'
import { toChecks } from '../checks/check-view'
import { groupBy } from '../group-by'
import { shortProjectNames } from '../names'
import { toPublishedTables, type PublishedTableView } from '../tables/published-table-view'
import { readingTable, type ReadingColumn } from './reading-tables'
import type { Told } from './reading-told'
import {
  figureRun,
  listBlock,
  tableBlock,
  textBlock,
  wordRun,
  nameRun,
  quoteRun,
  type ReadingPart,
  type ReadingSection,
  type ReadingText,
} from './reading-view'
import type { ReadingVoice, ToldOperand } from './reading-words'
import { traceDifference, tracePublished, type TraceOperand } from '../trace/trace'

/** Whether the figures agree: the count, then every finding in words with both places. */
export function checksSection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const { checks, counts } = toChecks(dataset)
  const of = (verdict: Check['verdict']): readonly Check[] =>
    checks.filter(check => check.verdict === verdict)
  const findings = [...groupBy(of('explained'), ({ rule }) => rule)]
  return {
    id: 'checks',
    blocks: textBlock(voice.words.counts(counts)),
    parts: [
      ...differentPart(dataset, voice, of('different')),
      ...findings.map(([rule, group]) => findingPart(dataset, voice, rule, group)),
      ...roundingPart(dataset, voice, of('rounding')),
    ],
  }
}

/** What one rule found: each finding in a sentence, below it every pair of places. */
function findingPart(
  dataset: Dataset,
  voice: ReadingVoice,
  rule: Check['rule'],
  checks: readonly Check[],
): ReadingPart {
  return {
    heading: [nameRun(voice.rules[rule])],
    blocks: [...groupBy(checks, ({ finding }) => finding)].flatMap(([finding, group]) => [
      ...textBlock(finding === null ? [] : [nameRun(voice.findings[finding])]),
      ...listBlock(group.map(check => pairText(dataset, voice, check))),
    ]),
  }
}

/** What differs by more than rounding, each with its rule. */
function differentPart(
  dataset: Dataset,
  voice: ReadingVoice,
  checks: readonly Check[],
): readonly ReadingPart[] {
  if (checks.length === 0) return []
  const items = checks.map(check => [
    nameRun(voice.rules[check.rule]),
    wordRun(voice.words.colon),
    ...pairText(dataset, voice, check),
  ])
  return [{ heading: [wordRun(voice.verdicts.different)], blocks: listBlock(items) }]
}

/** The differences of rounding as a table: they need no words. */
function roundingPart(
  dataset: Dataset,
  voice: ReadingVoice,
  checks: readonly Check[],
): readonly ReadingPart[] {
  if (checks.length === 0) return []
  const { columns, captions, roundings } = voice.words
  const sideColumn = (label: string, of: (check: Check) => Side): ReadingColumn<Check> => ({
    label,
    kind: 'amount',
    cell: check => of(check).amount,
    trace: check => tracePublished(voice.rules[check.rule], toTraceOperand(of(check))),
  })
  const table = readingTable(captions.rounding, voice.tables.unit, checks, [
    { label: columns.rule, kind: 'text', cell: ({ rule }) => voice.rules[rule] },
    { label: columns.place, kind: 'text', cell: ({ left }) => sidePlace(dataset, voice, left) },
    sideColumn(columns.left, ({ left }) => left),
    sideColumn(columns.right, ({ right }) => right),
    {
      label: columns.difference,
      kind: 'signed-amount',
      cell: ({ difference }) => difference,
      trace: check => differenceOf(check, voice)?.trace ?? null,
    },
  ])
  return [
    {
      heading: [wordRun(voice.verdicts.rounding)],
      blocks: [...textBlock([wordRun(roundings)]), ...tableBlock(table)],
    },
  ]
}

function sidePlace(dataset: Dataset, voice: ReadingVoice, { operands }: Side): string {
  const [first] = operands
  return first === undefined ? '' : placeOf(dataset, voice, first)
}

function pairText(dataset: Dataset, voice: ReadingVoice, check: Check): ReadingText {
  const { left, right, context } = check
  const side = (one: Side): readonly ToldOperand[] => sideOperands(dataset, voice, one)
  return voice.words.pair(
    side(left),
    side(right),
    differenceOf(check, voice),
    context.map(operand => toldOperand(dataset, voice, operand, left.unit)),
  )
}

/** More addends than this are told by their sum. */
const MOST_OPERANDS = 3

function sideOperands(dataset: Dataset, voice: ReadingVoice, side: Side): readonly ToldOperand[] {
  const told = side.operands.filter(({ amount }) => amount !== null)
  if (side.amount === null || told.length <= MOST_OPERANDS) {
    const shown = told.length === 0 ? side.operands : told
    return shown.map(operand => toldOperand(dataset, voice, operand, side.unit))
  }
  const operand = toTraceOperand(side)
  return [
    {
      label: '',
      figure: figureRun(
        voice.checkAmount(side.amount, side.unit),
        tracePublished(voice.words.allOf, operand),
      ),
      place: sidePlace(dataset, voice, side),
      isSum: true,
    },
  ]
}

function toTraceOperand({ operands, amount, unit }: Side): TraceOperand {
  return {
    value: amount,
    unit: unit === 'wan' ? 'amount' : 'number',
    sources: operands.flatMap(({ source, amount: part }) =>
      source === null || part === null ? [] : [source],
    ),
  }
}

function toldOperand(
  dataset: Dataset,
  voice: ReadingVoice,
  operand: Operand,
  unit: Side['unit'],
): ToldOperand {
  const { label, text, amount, source, place } = operand
  const isWords = text !== '' && (amount === null || label === text)
  const unitWord = unit === 'wan' && PLAIN.test(text) ? ` ${voice.tables.unit}` : ''
  const trace = tracePublished(label, {
    value: amount,
    unit: amount === null || isWords ? 'text' : unit === 'wan' ? 'amount' : 'number',
    sources: source === null ? [] : [source],
    place,
  })
  return {
    label: label === text ? '' : label,
    figure: (isWords ? quoteRun : figureRun)(
      text === '' ? expected(amount, unit, voice) : text + unitWord,
      trace,
    ),
    place: placeOf(dataset, voice, operand),
    isSum: false,
  }
}

/** As published it is a number alone; targets carry their unit. */
const PLAIN = /^[\d,.−-]+$/

function expected(amount: number | null, unit: Side['unit'], voice: ReadingVoice): string {
  return amount === null ? voice.blankCell : voice.checkAmount(amount, unit)
}

/** The table that holds a figure, its column, and the project that its row belongs to; else its section. */
function placeOf(dataset: Dataset, voice: ReadingVoice, { source, place }: Operand): string {
  if (source === null) return place === '' ? '' : voice.section(place)
  const title = dataset.tables[source.table]?.title ?? ''
  const project = projectAt(dataset, source)
  return [voice.tableName(source.table, title), project, source.column].filter(Boolean).join(' · ')
}

function projectAt(dataset: Dataset, { table, row }: Source): string {
  if (table !== 'project-targets') return ''
  const at = dataset.indicators.find(
    ({ source }) => source.table === table && source.row === row,
  )?.project
  return at === null || at === undefined ? '' : (shortProjectNames(dataset).get(at) ?? '')
}

function differenceOf(
  { rule, left, right, difference }: Check,
  { rules }: ReadingVoice,
): Told | null {
  if (difference === null || difference === 0) return null
  const trace = traceDifference(rules[rule], toTraceOperand(left), toTraceOperand(right))
  return left.unit === 'wan' ? { value: difference, trace } : null
}

/** The tables that were published without figures; null where all have some. */
export function emptyTablesSection(dataset: Dataset, voice: ReadingVoice): ReadingSection | null {
  const empty = toPublishedTables(dataset).filter(({ isEmpty }) => isEmpty)
  if (empty.length === 0) return null
  const nameOf = ({ table }: PublishedTableView): string => voice.tableName(table.id, table.title)
  const silent = empty.filter(({ sentence }) => sentence === '').map(nameOf)
  const worded = empty.filter(({ sentence }) => sentence !== '')
  const blocks = [
    ...(silent.length === 0 ? [] : textBlock(voice.words.emptyTables(silent))),
    ...worded.flatMap(view => textBlock(voice.words.emptyTable(nameOf(view), view.sentence))),
  ]
  return { id: 'empty', blocks, parts: [] }
}
