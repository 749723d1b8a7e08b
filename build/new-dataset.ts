import Papa from 'papaparse'
import { TABLE_IDS, type TableId } from '../src/domain/source.ts'
import { DESCRIPTOR_FILE } from '../src/ingest/descriptor-field.ts'
import { defaultFile, tableCode } from '../src/ingest/tables/definition.ts'
import { dataFault } from './dataset-plugin.ts'

/** Whose budget of which year a new dataset is for. */
export interface NewDataset {
  /** The name of its folder: "401-2025". */
  readonly id: string
  readonly code: string
  readonly year: number
  readonly name: string
}

type Fields = Readonly<Record<string, unknown>>

/** A descriptor that names the columns of all fourteen tables: what a new one takes its schema from. */
export interface Template {
  readonly year: number
  readonly descriptor: Fields
  readonly tables: readonly { readonly table: TableId; readonly resource: Fields }[]
}

const USAGE = 'npm run new -- 401-2025 某某局'

/** Reads the words after the command: "401-2025" and the department's name. */
export function parseRequest(args: readonly string[]): NewDataset {
  const [given = '', ...words] = args
  const id = given.normalize('NFKC').trim()
  const [, code, year] = /^([0-9A-Za-z]+)-((?:19|2\d)\d{2})$/.exec(id) ?? []
  if (code === undefined || year === undefined) {
    throw dataFault(
      `新建数据：${given === '' ? '没有写' : `“${given}”不是`}“部门编码-年度”；编码用字母和数字，年度用四位数字，例如 ${USAGE}。` +
        '(expected <department code>-<year> and a name)',
    )
  }
  const [name = '', ...others] = words.map(word => word.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim())
  if (name === '' || others.length > 0) {
    throw dataFault(
      `新建数据：${id} 之后要写一个部门名称，名称中有空格时放在引号里，例如 ${USAGE}。` +
        '(expected one name of the department after it, in quotes where it has spaces)',
    )
  }
  return { id, code, year: Number(year), name }
}

/** The first descriptor that tells the columns of all tables. */
export function findTemplate(descriptors: readonly unknown[]): Template {
  const found = descriptors.map(toTemplate).find(template => template !== null)
  if (found == null) {
    throw dataFault(
      '新建数据：data/ 里没有一个 datapackage.json 写全了年度和 14 张表的列（schema），没有可以照着新建的；请放回原有的 data/363-2024。' +
        '(no descriptor under data/ has a year and the schema of all 14 tables: put data/363-2024 back)',
    )
  }
  return found
}

function toTemplate(descriptor: unknown): Template | null {
  const { 'x-fiscal-year': year, resources } = fieldsOf(descriptor)
  const entries = Array.isArray(resources) ? resources.map(fieldsOf) : []
  const tables = TABLE_IDS.flatMap(table => {
    const resource = entries.find(entry => entry['x-table'] === tableCode(table))
    return resource === undefined || columnsOf(resource.schema).length === 0
      ? []
      : [{ table, resource }]
  })
  if (typeof year !== 'number' || tables.length < TABLE_IDS.length) return null
  return { year, descriptor: fieldsOf(descriptor), tables }
}

/**
 * The files of a dataset that is still to be filled in, by name: each table with its header alone, and a descriptor with
 * the schema of the template. What was the template's own is empty; the build names what is left so. `created`: now.
 */
export function newFiles(
  { id, code, year, name }: NewDataset,
  template: Template,
  created: string,
): ReadonlyMap<string, string> {
  const { $schema, 'x-conventions': conventions, licenses } = template.descriptor
  const resources = template.tables.map(({ table, resource }) => {
    const shifted = fieldsOf(shiftYears(resource, template.year, year))
    return newResource(table, shifted)
  })
  const descriptor = {
    $schema,
    name: id.toLowerCase(),
    title: `${name}${year}年部门预算`,
    description: `${name}${year}年部门预算公开文件的各表和说明中的金额，逐表照录。空白表示未公布，0表示公布为零。`,
    'x-conventions': conventions,
    version: '1.0.0',
    created,
    keywords: ['部门预算', '预算公开'],
    licenses,
    sources: [{ title: '' }],
    'x-entity': {
      code,
      name,
      shortName: name,
      region: '',
      level: '',
      duties: { text: '', place: '' },
      counts: [{ label: '', count: 0, unit: '', place: '' }],
    },
    'x-fiscal-year': year,
    'x-unit': '万元',
    'x-contact': { name: '', phone: '', place: '' },
    'x-definitions': [{ term: '', place: '', text: '' }],
    resources,
  }
  return new Map([
    ...resources.map(({ path, schema }) => [path, headerOf(schema)] as const),
    [DESCRIPTOR_FILE, `${JSON.stringify(descriptor, null, 2)}\n`],
  ])
}

/** What a table is and what its columns are; what was said of a print is not. */
function newResource(table: TableId, { name, title, schema, ...more }: Fields) {
  return {
    name,
    path: defaultFile(table),
    type: 'table',
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    'x-table': tableCode(table),
    ...('x-head' in more ? { 'x-head': emptied(more['x-head']) } : {}),
    schema,
  }
}

function headerOf(schema: unknown): string {
  return `\uFEFF${Papa.unparse([columnsOf(schema)])}\r\n`
}

function columnsOf(schema: unknown): readonly string[] {
  const { fields } = fieldsOf(schema)
  const names = Array.isArray(fields) ? fields.map(field => fieldsOf(field).name) : []
  return names.filter(name => typeof name === 'string')
}

/** A year's columns and titles are of the new year, those of the year before it of the new one's. */
function shiftYears(value: unknown, from: number, to: number): unknown {
  return mapTexts(value, text =>
    text.replace(/\d{4}(?=年)/g, year =>
      Number(year) === from || Number(year) === from - 1 ? String(Number(year) - from + to) : year,
    ),
  )
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])
  return Object.fromEntries(entries)
}

/** The form alone: its parts with nothing in them. */
function emptied(head: unknown): Fields {
  const parts = Object.entries(fieldsOf(head))
  return Object.fromEntries(parts.map(([key, part]) => [key, Array.isArray(part) ? [] : '']))
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
