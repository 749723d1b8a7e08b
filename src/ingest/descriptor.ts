import type * as v from 'valibot'
import type { DatasetInfo, ReadingNote } from '../domain/dataset'
import type { Issue } from '../domain/issue'
import { TABLE_IDS, type TableId } from '../domain/source'
import { invalidField, readField, readList, readOptional } from './descriptor-field'
import { COUNT, DEFINITION, DESCRIPTOR_FIELDS, NOTE, PASSAGE, RESOURCE } from './descriptor-schema'
import { isPlainFileName } from './file-name'
import type { Parsed } from './issue'
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
  if (fields === null) return { value: fallback, issues: [invalidField('', text, 'JSON')] }

  const issues: Issue[] = []
  const field = <T>(
    name: keyof typeof DESCRIPTOR_FIELDS,
    schema: v.GenericSchema<unknown, T>,
    otherwise: T,
  ): T => readField(fields[name], name, schema, issues) ?? otherwise

  const shape = DESCRIPTOR_FIELDS
  field('x-unit', shape['x-unit'], '万元')
  const title = field('title', shape.title, id)
  const entity = field('x-entity', shape['x-entity'], fallback.info.entity)
  const info: Descriptor['info'] = {
    id,
    title,
    version: field('version', shape.version, ''),
    created: field('created', shape.created, ''),
    sourceTitle: field('sources', shape.sources, [])[0]?.title ?? '',
    entity: {
      ...entity,
      shortName: entity.shortName || entity.name,
      duties: readOptional(entity.duties, 'x-entity.duties', PASSAGE, issues),
      counts: readList(entity.counts, 'x-entity.counts', COUNT, issues),
    },
    year: field('x-fiscal-year', shape['x-fiscal-year'], fallback.info.year),
    contact: field('x-contact', shape['x-contact'], null),
    definitions: readList(fields['x-definitions'], 'x-definitions', DEFINITION, issues),
  }
  const listed = field<readonly unknown[] | null>('resources', shape.resources, null)
  const listing = listed === null ? fallback : readResources(listed, issues)
  return { value: { info, resources: listing.resources, factsFile: listing.factsFile }, issues }
}

/** How the descriptor calls the file of a province's lines: the published tables end at 13. */
const FACTS_CODE = '20'

/** The entries that name a known table by a plain file name; the first one where a table is named twice. */
function readResources(
  entries: readonly unknown[],
  issues: Issue[],
): Pick<Descriptor, 'resources' | 'factsFile'> {
  const resources = new Map<TableId, Resource>()
  let factsFile: string | null = null
  entries.forEach((entry, at) => {
    const place = `resources.${at}`
    const fields = readField(entry, place, RESOURCE, issues)
    if (fields === null) return
    const { path, title, 'x-table': code, 'x-notes': notes, 'x-head': head } = fields
    const table = tableOf(code ?? path.slice(0, 2))
    if (!isPlainFileName(path)) {
      issues.push(invalidField(`${place}.path`, path, '02-functional.csv'))
    } else if ((code ?? path.slice(0, 2)) === FACTS_CODE && factsFile === null) {
      factsFile = path
    } else if (table === null || resources.has(table)) {
      issues.push(invalidField(`${place}.x-table`, code ?? path, '00–13'))
    } else {
      resources.set(table, {
        table,
        file: path,
        title: title || TABLES[table].title,
        notes: readList(notes, `${place}.x-notes`, NOTE, issues),
        head,
      })
    }
  })
  return { resources: [...resources.values()], factsFile }
}

function tableOf(code: string): TableId | null {
  return TABLE_IDS.find(table => tableCode(table) === code) ?? null
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
