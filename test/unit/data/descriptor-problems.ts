import type { Field, TableSchema } from '../../support/table-schema'

type Loose = Readonly<Record<string, unknown>>

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'
const identifier = /^[a-z0-9][a-z0-9._-]*$/
const relativePath = /^(?!.*\.\.)[\w-][\w./-]*$/
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

const fieldTypes = ['string', 'integer', 'number', 'year', 'boolean']
const constraintTypes: Readonly<Record<string, readonly string[]>> = {
  required: fieldTypes,
  unique: fieldTypes,
  enum: fieldTypes,
  pattern: ['string'],
  minimum: ['integer', 'number', 'year'],
  maximum: ['integer', 'number', 'year'],
}
const fieldOptions: Readonly<Record<string, readonly string[]>> = {
  groupChar: ['integer', 'number'],
  bareNumber: ['integer', 'number'],
  trueValues: ['boolean'],
  falseValues: ['boolean'],
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isList = (value: unknown): value is readonly Loose[] =>
  Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'object')
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value)

const packageProperties: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: value => value === profile,
  name: matches(identifier),
  title: isText,
  description: isText,
  version: matches(/^\d+\.\d+\.\d+$/),
  created: matches(dateTime),
  licenses: value => isList(value) && value.every(({ name, path }) => isText(name) || isText(path)),
  sources: value => isList(value) && value.every(({ title }) => isText(title)),
  resources: isList,
  'x-entity': value => typeof value === 'object' && value !== null,
  'x-fiscal-year': value => Number.isInteger(value),
  'x-unit': value => value === '万元',
}

const resourceProperties: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: matches(identifier),
  path: matches(relativePath),
  title: isText,
  type: value => value === 'table',
  format: value => value === 'csv',
  mediatype: value => value === 'text/csv',
  encoding: value => value === 'utf-8',
  'x-table': matches(/^\d{2}$/),
  schema: value => typeof value === 'object' && value !== null,
}

/** What is wrong with a Data Package descriptor, as sentences that quote the bad property. */
export function descriptorProblems(descriptor: Loose): string[] {
  const broken = brokenProperties('package', descriptor, packageProperties)
  if (broken.length > 0) return broken
  const resources = descriptor['resources'] as readonly Loose[]
  const ownProblems = resources.flatMap(resource =>
    brokenProperties(`resource ${String(resource['name'])}`, resource, resourceProperties),
  )
  if (ownProblems.length > 0) return ownProblems
  return [
    ...repeated('resource name', resources.map(({ name }) => String(name))),
    ...repeated('resource path', resources.map(({ path }) => String(path))),
    ...resources.flatMap(resource => schemaProblems(resource, resources)),
  ]
}

function brokenProperties(
  place: string,
  object: Loose,
  checks: Readonly<Record<string, (value: unknown) => boolean>>,
): string[] {
  return Object.entries(checks)
    .filter(([name, check]) => !check(object[name]))
    .map(([name]) => `${place}: ${name} is ${JSON.stringify(object[name])}`)
}

function schemaProblems(resource: Loose, resources: readonly Loose[]): string[] {
  const place = `resource ${String(resource['name'])}`
  const schema = resource['schema'] as TableSchema
  if (!isList(schema.fields)) return [`${place} has no fields`]
  const names = schema.fields.map(({ name }) => name)
  return [
    ...repeated(`${place}: field`, names),
    ...schema.fields.flatMap(field => fieldProblems(place, field)),
    ...unknownNames(`${place}: key field`, keyFields(schema), names),
    ...(schema.foreignKeys ?? []).flatMap(({ reference }) => {
      const target = resources.find(({ name }) => name === reference.resource)
      if (target === undefined) return [`${place} refers to no resource "${reference.resource}"`]
      const known = (target['schema'] as TableSchema).fields.map(({ name }) => name)
      return unknownNames(`${place}: field of ${reference.resource}`, reference.fields, known)
    }),
  ]
}

function keyFields(schema: TableSchema): readonly string[] {
  const foreign = (schema.foreignKeys ?? []).flatMap(({ fields }) => fields)
  return [...(schema.primaryKey ?? []), ...(schema.uniqueKeys ?? []).flat(), ...foreign]
}

function fieldProblems(place: string, field: Field): string[] {
  const here = `${place}, field ${field.name}`
  if (!fieldTypes.includes(field.type)) return [`${here}: unknown type "${field.type}"`]
  return [
    ...misplaced(here, field.type, Object.keys(field.constraints ?? {}), constraintTypes, true),
    ...misplaced(here, field.type, Object.keys(field), fieldOptions, false),
  ]
}

function misplaced(
  here: string,
  type: string,
  names: readonly string[],
  allowed: Readonly<Record<string, readonly string[]>>,
  closed: boolean,
): string[] {
  return names
    .filter(name => !(allowed[name]?.includes(type) ?? !closed))
    .map(name => `${here}: ${name} does not fit type ${type}`)
}

function unknownNames(what: string, names: readonly string[], known: readonly string[]): string[] {
  return names.filter(name => !known.includes(name)).map(name => `${what} "${name}" is unknown`)
}

function repeated(what: string, names: readonly string[]): string[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map(name => `${what} "${name}" repeats`)
}
