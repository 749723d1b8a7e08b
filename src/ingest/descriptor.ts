import type * as v from 'valibot'
import type { DatasetInfo, MoneyUnit, ReadingNote } from '../domain/dataset'
import type { Issue } from '../domain/issue'
import { TABLE_IDS, type TableId } from '../domain/source'
import {
  DESCRIPTOR_FILE,
  invalidField,
  readField,
  readList,
  readOptional,
} from './descriptor-field'
import {
  COUNT,
  DEFINITION,
  DESCRIPTOR_FIELDS,
  ENTITY,
  NOTE,
  PASSAGE,
  RESOURCE,
} from './descriptor-schema'
import { isPlainFileName } from './file-name'
import { toIssue, type Parsed } from './issue'
import { findJsonFault } from './json-fault'
import { moneyUnit } from './money-unit'
import { defaultFile, tableCode } from './tables/definition'
import { TABLES } from './tables/definitions'

export { DESCRIPTOR_FILE } from './descriptor-field'

/** One table to load: where it stands and what the descriptor says of it. */
export interface Resource {
  readonly table: TableId
  readonly file: string
  readonly title: string
  readonly notes: readonly ReadingNote[]
  readonly head: Readonly<Record<string, unknown>>
  /** What its amounts are in; absent for 万元. */
  readonly unit?: MoneyUnit
}

/** What `datapackage.json` says; the previous year is known from table 2 only. */
export interface Descriptor {
  readonly info: Omit<DatasetInfo, 'previousYear'>
  readonly resources: readonly Resource[]
  /** The file of a province's lines; null where there is none. */
  readonly factsFile: string | null
}

/** What is known without a descriptor: a folder name such as "363-2024", and the usual files. */
export function fallbackDescriptor(id: string): Descriptor {
  const [, code = '', year = ''] = /^(.*?)-?(\d{4})?$/su.exec(id) ?? []
  return {
    info: {
      id,
      title: id,
      version: '',
      created: '',
      sourceTitle: '',
      entity: { code, name: code, shortName: code, region: '', duties: null, counts: [] },
      year: Number(year),
      contact: null,
      definitions: [],
    },
    resources: TABLE_IDS.map(table => ({
      table,
      file: defaultFile(table),
      title: TABLES[table].title,
      notes: [],
      head: {},
    })),
    factsFile: null,
  }
}

/** Reads the descriptor's text. A field that is missing or broken is an issue and falls back by itself. */
export function readDescriptor(id: string, text: string): Parsed<Descriptor> {
  const fallback = fallbackDescriptor(id)
  const fields = parseObject(text)
  if (fields === null) return { value: fallback, issues: [syntaxIssue(text)] }

  const issues: Issue[] = []
  const field = <T>(
    name: keyof typeof DESCRIPTOR_FIELDS,
    schema: v.GenericSchema<unknown, T>,
    otherwise: T,
  ): T => readField(fields[name], name, schema, issues) ?? otherwise

  const shape = DESCRIPTOR_FIELDS
  const unit = field('x-unit', shape['x-unit'], '万元')
  const title = field('title', shape.title, id)
  const info: Descriptor['info'] = {
    id,
    title,
    version: field('version', shape.version, ''),
    created: field('created', shape.created, ''),
    sourceTitle: field('sources', shape.sources, [])[0]?.title ?? '',
    entity: readEntity(field<Fields | null>('x-entity', shape['x-entity'], null), fallback, issues),
    year: field('x-fiscal-year', shape['x-fiscal-year'], fallback.info.year),
    contact: field('x-contact', shape['x-contact'], null),
    definitions: readList(fields['x-definitions'], 'x-definitions', DEFINITION, issues),
  }
  const listed = field<readonly unknown[] | null>('resources', shape.resources, null)
  const listing = listed === null ? fallback : readResources(listed, unit, issues)
  return { value: { info, resources: listing.resources, factsFile: listing.factsFile }, issues }
}

type Fields = Readonly<Record<string, unknown>>

/** Whose budget it is, part by part: what is broken is what the folder's name says. */
function readEntity(
  fields: Fields | null,
  { info }: Pick<Descriptor, 'info'>,
  issues: Issue[],
): DatasetInfo['entity'] {
  if (fields === null) return info.entity
  const part = (name: keyof typeof ENTITY): string =>
    readField(fields[name], `x-entity.${name}`, ENTITY[name], issues) ?? info.entity[name]
  const name = part('name')
  return {
    code: part('code'),
    name,
    shortName: part('shortName') || name,
    region: part('region'),
    duties: readOptional(fields.duties, 'x-entity.duties', PASSAGE, issues),
    counts: readList(fields.counts, 'x-entity.counts', COUNT, issues),
  }
}

/** How the descriptor calls the file of a province's lines: the published tables end at 13. */
const FACTS_CODE = '20'

/** The entries that name a known table by a plain file name; the first one where a table is named twice. */
function readResources(
  entries: readonly unknown[],
  unit: string,
  issues: Issue[],
): Pick<Descriptor, 'resources' | 'factsFile'> {
  const resources = new Map<TableId, Resource>()
  let factsFile: string | null = null
  entries.forEach((entry, at) => {
    const place = `resources.${at}`
    const fields = readField(entry, place, RESOURCE, issues)
    if (fields === null) return
    const { path, 'x-table': code = path.slice(0, 2), 'x-unit': ownUnit = unit } = fields
    const table = tableOf(code)
    if (!isPlainFileName(path)) {
      issues.push(invalidField(`${place}.path`, path, '02-functional.csv'))
    } else if (code === FACTS_CODE && factsFile === null) {
      if (ownUnit === '万元') factsFile = path
      else issues.push(toIssue('lines-unit', { table: null, file: path }, ownUnit, '万元'))
    } else if (table === null || resources.has(table)) {
      issues.push(invalidField(`${place}.x-table`, fields['x-table'] ?? path, '00–13'))
    } else {
      resources.set(table, toResource(table, fields, place, unit, issues))
    }
  })
  return { resources: [...resources.values()], factsFile }
}

function toResource(
  table: TableId,
  fields: v.InferOutput<typeof RESOURCE>,
  place: string,
  unit: string,
  issues: Issue[],
): Resource {
  return {
    table,
    file: fields.path,
    title: fields.title || TABLES[table].title,
    notes: readList(fields['x-notes'], `${place}.x-notes`, NOTE, issues),
    head: fields['x-head'],
    unit: readUnit(fields['x-unit'] ?? (isWorded(table) ? '万元' : unit), issues),
  }
}

/** Of words (table 0), which speak of 万元, and of targets, each of which has its own unit. */
function isWorded(table: TableId): boolean {
  return table === 'statement' || table === 'overall-targets' || table === 'project-targets'
}

/** A unit that cannot be converted is an issue, one for the whole dataset. */
function readUnit(name: string, issues: Issue[]): MoneyUnit | undefined {
  const unit = moneyUnit(name)
  const place = { table: null, file: DESCRIPTOR_FILE, column: 'x-unit' }
  const isTold = issues.some(({ code, read }) => code === 'unit-unknown' && read === name)
  if (unit?.decimals === null && !isTold) issues.push(toIssue('unit-unknown', place, name, ''))
  return unit
}

function tableOf(code: string): TableId | null {
  return TABLE_IDS.find(table => tableCode(table) === code) ?? null
}

/** Where the text stops being JSON; that it is JSON of another kind where it does not. */
function syntaxIssue(text: string): Issue {
  const fault = findJsonFault(text)
  if (fault === null) return invalidField('', text, 'Object')
  const { line, column } = fault
  const read = text.split(/\r\n?|\n/)[line - 1] ?? ''
  const place = { table: null, file: DESCRIPTOR_FILE, line }
  return toIssue('descriptor-syntax', place, read.trim(), String(column))
}

function parseObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
