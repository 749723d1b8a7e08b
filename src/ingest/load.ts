import type { FileFailure, Reading } from '../domain/dataset'
import type { Issue } from '../domain/issue'
import type { TableId } from '../domain/source'
import { finish, type Steps } from '../domain/steps'
import { assembling } from './assemble'
import { decodeText, type DecodedText } from './decode'
import {
  DESCRIPTOR_FILE,
  fallbackDescriptor,
  readDescriptor,
  type Descriptor,
  type Resource,
} from './descriptor'
import { readGrid, type TableGrid } from './grid'
import { toIssue, type Parsed, type Place } from './issue'
import { readRows } from './row-reader'
import { TABLES } from './tables/definitions'
import { CODE_COLUMN } from './tables/subjects'

/** Why a file did not arrive; `status` is the server's answer where there was one. */
export interface LoadFailure {
  readonly kind: 'missing' | 'failed'
  readonly status?: number
}

export type FileContent = Uint8Array | LoadFailure

/** What a server means that answers with a page where there is no file. */
export const NOT_FOUND = 404

const NOT_THERE: LoadFailure = { kind: 'missing' }

/** What a descriptor lists. */
export interface ListedFiles {
  /** The tables, in the descriptor's order. */
  readonly tables: readonly string[]
  /** The lines of a province, which come after the tables; null where there are none. */
  readonly facts: string | null
}

/** The tables a dataset consists of. */
export function listedTables(id: string, descriptor: FileContent): readonly string[] {
  return listedFiles(id, descriptor).tables
}

/** The files a dataset consists of besides its descriptor. */
export function listedFiles(id: string, descriptor: FileContent): ListedFiles {
  const { resources, factsFile } = loadDescriptor(id, descriptor).value
  return { tables: resources.map(resource => resource.file), facts: factsFile }
}

/**
 * Reads a dataset from its files by name, the descriptor among them. Whatever is wrong becomes an
 * issue and the rest is read; files that did not arrive are also listed as failures.
 */
export function readDataset(id: string, files: ReadonlyMap<string, FileContent>): Reading {
  return finish(reading(id, files))
}

/** The same table by table, for a page that must not stand still meanwhile. */
export function* reading(id: string, files: ReadonlyMap<string, FileContent>): Steps<Reading> {
  const content = (file: string) => files.get(file) ?? NOT_THERE
  const descriptor = withYear(loadDescriptor(id, content(DESCRIPTOR_FILE)), content)
  const { info, resources } = descriptor.value
  const grids = new Map<TableId, TableGrid>()
  const issues = [...descriptor.issues]
  for (const resource of resources) {
    yield
    const table = loadTable(resource, content(resource.file), info.year)
    issues.push(...table.issues.filter(issue => !isToldOf(issues, issue)))
    if (table.value !== null) grids.set(table.value.published.id, table.value)
  }
  yield
  const dataset = yield* assembling(descriptor.value, grids)
  const names = [DESCRIPTOR_FILE, ...resources.map(resource => resource.file)]
  return {
    dataset: dataset.value,
    issues: [...issues, ...dataset.issues],
    failures: names.flatMap(file => toFailure(file, content(file))),
    factsFile: descriptor.value.factsFile,
  }
}

/** A header may have lines above it. */
const HEADER_LINES = 5

/** Where neither the descriptor nor the folder's name has a year, it is the last one that the headings of table 2 are of. */
function withYear(
  descriptor: Parsed<Descriptor>,
  content: (file: string) => FileContent,
): Parsed<Descriptor> {
  const { info, resources } = descriptor.value
  const found = resources.find(({ table }) => table === 'functional')
  if (info.year > 0 || found === undefined) return descriptor
  const { value: text } = readText(content(found.file), { table: found.table, file: found.file })
  const top = text?.split(/\r\n?|\n/, HEADER_LINES).join() ?? ''
  const years = top.match(/\d{4}(?=\s*年)/g) ?? []
  const year = Math.max(info.year, ...years.map(Number))
  return { ...descriptor, value: { ...descriptor.value, info: { ...info, year } } }
}

/** That the years differ is told once: the descriptor has one year for all tables. */
function isToldOf(told: readonly Issue[], { code }: Issue): boolean {
  return code === 'year-differs' && told.some(issue => issue.code === code)
}

function loadDescriptor(id: string, content: FileContent): Parsed<Descriptor> {
  const { value: text, issues } = readText(content, { table: null, file: DESCRIPTOR_FILE })
  if (text === null) return { value: fallbackDescriptor(id), issues }
  const descriptor = readDescriptor(id, text)
  return { value: descriptor.value, issues: [...issues, ...descriptor.issues] }
}

function loadTable(
  resource: Resource,
  content: FileContent,
  year: number,
): Parsed<TableGrid | null> {
  const { value: text, issues } = readText(content, { table: resource.table, file: resource.file })
  if (text === null) return { value: null, issues }
  const { columns, isAmount } = TABLES[resource.table]
  const grid = readGrid(resource, text, columns(year))
  const found =
    grid.value === null || isAmount === undefined ? [] : findFaults(grid.value, isAmount)
  return { value: grid.value, issues: [...issues, ...grid.issues, ...found] }
}

/** Of a table that is typed no further: cells that are no amounts in the columns of them, and rows that repeat others. */
function findFaults(grid: TableGrid, isAmount: (column: string) => boolean): readonly Issue[] {
  const columns = [...grid.index.keys()].filter(isAmount)
  const unread = readRows(grid, row => columns.map(column => row.amount(column))).issues
  return [...unread, ...findRepeats(grid, columns)]
}

/** A code that stands twice, and rows without one that are the same in every cell; what has no amount adds up to nothing. */
function findRepeats(grid: TableGrid, amounts: readonly string[]): readonly Issue[] {
  const columns = [...grid.index.keys()]
  const taken = new Set<string>()
  return readRows(grid, row => {
    const code = row.text(CODE_COLUMN)
    const key = code || columns.map(column => row.text(column)).join('\n')
    const isRepeat = taken.has(key) && (code !== '' || amounts.some(column => row.text(column)))
    taken.add(key)
    const column = columns.find(name => row.text(name) !== '') ?? ''
    if (isRepeat) row.report(code === '' ? 'row-duplicate' : 'code-duplicate', column, '')
    return null
  }).issues
}

/** The text of a file; null when it did not arrive or is not text. */
function readText(content: FileContent, place: Place): Parsed<string | null> {
  const [failure] = toFailure(place.file, content)
  if (failure !== undefined || !(content instanceof Uint8Array)) {
    const isMissing = content instanceof Uint8Array || content.kind === 'missing'
    const code = isMissing ? 'file-missing' : 'file-unread'
    return { value: null, issues: [toIssue(code, place, statusText(failure), '')] }
  }
  const decoded = decodeText(content)
  if (decoded.kind === 'unreadable') {
    return { value: null, issues: [toIssue(decoded.flaw, place, '', 'UTF-8')] }
  }
  return { value: decoded.text, issues: findFlaw(decoded, place) }
}

/** The line on which the text is cut or first has a character that could not be read. */
function findFlaw({ text, encoding, flaw }: DecodedText, place: Place): Issue[] {
  if (flaw === null) return []
  const lines = text.split(/\r\n?|\n/)
  const damaged = flaw === 'not-text' ? lines.findIndex(line => line.includes('\uFFFD')) : -1
  const line = damaged === -1 ? lines.length : damaged + 1
  return [toIssue(flaw, { ...place, line }, lines[line - 1] ?? '', encoding.toUpperCase())]
}

function statusText(failure: FileFailure | undefined): string {
  return failure?.status == null ? '' : String(failure.status)
}

function toFailure(file: string, content: FileContent): FileFailure[] {
  if (!(content instanceof Uint8Array)) {
    return [{ file, status: content.status ?? (content.kind === 'missing' ? NOT_FOUND : null) }]
  }
  return isWebPage(content) ? [{ file, status: NOT_FOUND }] : []
}

/** The reading with the files that failed alike told together: "02.csv、03.csv", 404. */
export function joinFailures(reading: Reading): Reading {
  const { failures } = reading
  const statuses = [...new Set(failures.map(({ status }) => status))]
  const joined = statuses.map(status => {
    const alike = failures.filter(failure => failure.status === status)
    return { file: alike.map(({ file }) => file).join('、'), status }
  })
  return { ...reading, failures: joined }
}

/** Whether the bytes are an HTML page: what some servers answer with, 200, where a file is missing. */
export function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256))
  return /^\s*<(?:!doctype|html)\b/i.test(start)
}
