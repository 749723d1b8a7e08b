import type { Check, Operand } from '../../domain/checks/check'
import type { Dataset } from '../../domain/dataset'
import { isTotalName } from '../../domain/published/published-rows'
import type { Source, TableId } from '../../domain/source'
import { shortProjectNames } from '../names'
import { cellText, publishedCell } from '../trace/published-cell'

/** What a figure of a check is called, so that it is told from the others. */
export interface FigureName {
  /** Its label as published; with its column or its project where another figure has the same label; "" for none. */
  readonly label: string
  /** Set where a figure of that label stands in another table, too. */
  readonly table: TableId | null
}

/** A table of a check, with what all of its figures there share and their names do not say: section, column. */
export interface CheckPlace {
  readonly table: TableId
  readonly shared: readonly string[]
}

/** What the words of a check need besides its figures. */
export interface CheckNames {
  readonly places: readonly CheckPlace[]
  /** The row or project that all figures are of; "" where there are several, or a name says it. */
  readonly scope: string
  readonly nameOf: (operand: Operand) => FigureName
  /** The tables that a side without figures should have had them in. */
  readonly missing: readonly TableId[]
}

/** The names by which the figures of a check are told apart, and the check from others of its rule. */
export function toCheckNames(dataset: Dataset, check: Check): CheckNames {
  const compared = [...check.left.operands, ...check.right.operands]
  const toName = namer(dataset, [...compared, ...check.context].flatMap(toPlaced))
  const nameOf = (operand: Operand): FigureName =>
    toPlaced(operand).map(toName)[0] ?? { label: operand.label, table: null }
  return {
    places: check.tables.map(table => toPlace(dataset, table, compared, nameOf)),
    scope: scopeOf(dataset, compared, nameOf),
    nameOf,
    missing: check.tables.filter(table => !compared.some(one => one.source?.table === table)),
  }
}

/** A named figure of a published cell. */
type Placed = Source & Pick<Operand, 'label'>

function toPlaced({ label, source }: Operand): readonly Placed[] {
  return label === '' || source === null ? [] : [{ ...source, label }]
}

/** Names a figure among those it is shown with. */
function namer(dataset: Dataset, shown: readonly Placed[]): (figure: Placed) => FigureName {
  const tables = gather(shown, ({ label }) => label, 'table')
  const columns = gather(shown, ({ table }) => table, 'column')
  const columnsOfLabel = gather(shown, ({ table, label }) => `${table}:${label}`, 'column')
  const targets = shown.filter(({ table }) => /-targets$/.test(table))
  const areApart = new Set(targets.map(target => rowKey(dataset, target))).size > 1
  return figure => {
    const { table, label, column } = figure
    const own = isTotalName(label) ? columns.get(table) : columnsOfLabel.get(`${table}:${label}`)
    const isOwned = areApart && table === 'project-targets'
    const named = (own?.size ?? 0) > 1 ? withColumn(label, column) : label
    return {
      label: isOwned ? `${rowName(dataset, figure).name} · ${named}` : named,
      table: (tables.get(label)?.size ?? 0) > 1 ? table : null,
    }
  }
}

function gather(
  shown: readonly Placed[],
  keyOf: (figure: Placed) => string,
  field: 'table' | 'column',
): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>()
  for (const figure of shown) {
    const key = keyOf(figure)
    sets.set(key, (sets.get(key) ?? new Set()).add(figure[field]))
  }
  return sets
}

/** In a total row the column alone tells what the figure is. */
function withColumn(label: string, column: string): string {
  return isTotalName(label) || column.includes(label) ? column : `${label} · ${column}`
}

function toPlace(
  dataset: Dataset,
  table: TableId,
  compared: readonly Operand[],
  nameOf: CheckNames['nameOf'],
): CheckPlace {
  const figures = compared.flatMap(one => (one.source?.table === table ? [one] : []))
  const section = only(figures.map(({ source }) => textOf(dataset, source, '章节')))
  const column = only(figures.map(({ source }) => source?.column ?? ''))
  const labels = figures.map(one => nameOf(one).label)
  const isSaid = labels.some(label => !isTotalName(label) && label.includes(column))
  return { table, shared: [section, isSaid ? '' : column].filter(Boolean) }
}

function scopeOf(
  dataset: Dataset,
  compared: readonly Operand[],
  nameOf: CheckNames['nameOf'],
): string {
  const sources = compared.flatMap(({ source }) => source ?? [])
  const [first] = sources
  const rows = new Set(sources.map(source => rowKey(dataset, source)))
  if (first === undefined || rows.size > 1) return ''
  // One figure names its row itself, but not the project that it is of.
  if (sources.length === 1 && textOf(dataset, first, PROJECT) === '') return ''
  const { name, heading } = rowName(dataset, first)
  const isSaid = compared.some(one => {
    const { label } = nameOf(one)
    return label !== '' && label !== one.source?.column && heading.endsWith(label)
  })
  return isSaid ? '' : name
}

/** All rows of a project are one. */
function rowKey(dataset: Dataset, source: Source): string {
  return textOf(dataset, source, PROJECT) || `${source.table}:${source.row}`
}

const PROJECT = '项目编码'

/** What a row is called, in short and as published. */
function rowName(
  dataset: Dataset,
  source: Source,
): { readonly name: string; readonly heading: string } {
  const code = textOf(dataset, source, PROJECT)
  const project = dataset.projects.find(one => one.code === code)
  const heading = project?.name ?? publishedCell(dataset, source)?.rowLabel ?? ''
  return { name: shortProjectNames(dataset).get(code) ?? heading, heading }
}

function textOf({ tables }: Dataset, source: Source | null, column: string): string {
  const table = source === null ? undefined : tables[source.table]
  return table === undefined || source === null ? '' : cellText(table, source.row, column)
}

/** What all say alike; "" where they differ. */
function only(texts: readonly string[]): string {
  const [first = ''] = texts
  return texts.every(text => text === first) ? first : ''
}
