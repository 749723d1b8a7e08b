/** A small validator for Data Package 2.0 descriptors and Table Schema rows, for what our datasets use. */

export type FieldType = 'string' | 'integer' | 'number' | 'year' | 'boolean'

export interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly description?: string
  readonly columnType?: string
  readonly groupChar?: string
  readonly bareNumber?: boolean
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
  readonly constraints?: Constraints
}

export interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: string; readonly fields: readonly string[] }
}

export interface TableSchema {
  readonly fields: readonly Field[]
  readonly missingValues?: readonly string[]
  readonly primaryKey?: readonly string[]
  readonly uniqueKeys?: readonly (readonly string[])[]
  readonly foreignKeys?: readonly ForeignKey[]
}

export type Grid = readonly (readonly string[])[]
export type Value = string | number | boolean | null

interface Reading {
  readonly value: Value
  readonly problem?: string
}

type Read = (text: string, field: Field) => Value | undefined

const decimal = /^[+-]?\d+(\.\d+)?$/
const grouped = /^[+-]?\d{1,3}(,\d{3})*(\.\d+)?$/

const readers: Record<FieldType, Read> = {
  string: text => text,
  integer: text => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined),
  year: text => (/^\d{4}$/.test(text) ? Number(text) : undefined),
  boolean: readBoolean,
  number: readNumber,
}

function readBoolean(text: string, field: Field): boolean | undefined {
  if ((field.trueValues ?? ['true', 'True', 'TRUE', '1']).includes(text)) return true
  if ((field.falseValues ?? ['false', 'False', 'FALSE', '0']).includes(text)) return false
  return undefined
}

function readNumber(text: string, field: Field): number | undefined {
  const bare = field.bareNumber === false ? text.replace(/^[^\d+-]+|[^\d]+$/g, '') : text
  if (field.groupChar === undefined || !bare.includes(field.groupChar)) {
    return decimal.test(bare) ? Number(bare) : undefined
  }
  const commas = bare.replaceAll(field.groupChar, ',')
  return grouped.test(commas) ? Number(commas.replaceAll(',', '')) : undefined
}

/** Reads one cell by its field: null when missing, a problem when the text is not of the type. */
export function readCell(
  text: string,
  field: Field,
  missingValues: readonly string[] = [''],
): Reading {
  if (missingValues.includes(text)) return { value: null }
  const value = readers[field.type](text, field)
  if (value === undefined) return { value: null, problem: `is not of type ${field.type}` }
  return { value }
}

type Check<T> = (limit: T, value: Value, text: string) => boolean

const constraintChecks: { readonly [K in keyof Required<Constraints>]: Check<never> } = {
  required: ((limit, value) => !limit || value !== null) satisfies Check<boolean>,
  // A whole column decides this one: see repeatedKeys.
  unique: () => true,
  enum: ((limit, value, text) => value === null || limit.includes(text)) satisfies Check<
    readonly string[]
  >,
  pattern: ((limit, value, text) =>
    value === null || new RegExp(limit, 'u').test(text)) satisfies Check<string>,
  minimum: ((limit, value) => value === null || Number(value) >= limit) satisfies Check<number>,
  maximum: ((limit, value) => value === null || Number(value) <= limit) satisfies Check<number>,
}

/** What is wrong with one cell, as sentences that quote it; row is the 1-based data row. */
export function cellProblems(
  text: string,
  field: Field,
  row: number,
  missing?: readonly string[],
): string[] {
  const place = `row ${row}, ${field.name}: "${text}"`
  const { value, problem } = readCell(text, field, missing)
  if (problem !== undefined) return [`${place} ${problem}`]
  return Object.entries(field.constraints ?? {})
    .filter(([name, limit]) => {
      const check = constraintChecks[name as keyof Constraints] as Check<unknown>
      return !check(limit, value, text)
    })
    .map(([name, limit]) => `${place} breaks ${name} ${JSON.stringify(limit)}`)
}

/** What is wrong with a table (header first) by its schema, apart from references to other tables. */
export function tableProblems(schema: TableSchema, grid: Grid): string[] {
  const [header = [], ...rows] = grid
  const names = schema.fields.map(field => field.name)
  if (header.join('|') !== names.join('|')) {
    return [`header "${header.join('|')}" is not "${names.join('|')}"`]
  }
  return [
    ...rows.flatMap((row, index) => rowProblems(schema, row, index + 1)),
    ...keyProblems(schema, rows),
  ]
}

function rowProblems(schema: TableSchema, row: readonly string[], number: number): string[] {
  if (row.length !== schema.fields.length) {
    return [`row ${number} has ${row.length} cells, not ${schema.fields.length}`]
  }
  return schema.fields.flatMap((field, column) =>
    cellProblems(row[column] ?? '', field, number, schema.missingValues),
  )
}

function keyProblems(schema: TableSchema, rows: Grid): string[] {
  const single = schema.fields.filter(field => field.constraints?.unique).map(({ name }) => [name])
  const unique = [...single, ...(schema.uniqueKeys ?? [])].flatMap(key =>
    repeatedKeys(schema, key, rows),
  )
  if (schema.primaryKey === undefined) return unique
  return [
    ...unique,
    ...repeatedKeys(schema, schema.primaryKey, rows),
    ...incompleteKeys(schema, schema.primaryKey, rows),
  ]
}

function keyCells(
  schema: TableSchema,
  key: readonly string[],
  row: readonly string[],
): readonly string[] | null {
  const cells = key.map(name => row[schema.fields.findIndex(field => field.name === name)] ?? '')
  const missing = schema.missingValues ?? ['']
  return cells.some(cell => missing.includes(cell)) ? null : cells
}

function repeatedKeys(schema: TableSchema, key: readonly string[], rows: Grid): string[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const cells = keyCells(schema, key, row)
    if (cells === null) return []
    const id = JSON.stringify(cells)
    if (seen.has(id)) return [`row ${index + 1} repeats ${key.join(', ')} ${id}`]
    seen.add(id)
    return []
  })
}

function incompleteKeys(schema: TableSchema, key: readonly string[], rows: Grid): string[] {
  return rows.flatMap((row, index) =>
    keyCells(schema, key, row) === null
      ? [`row ${index + 1} lacks a part of the primary key ${key.join(', ')}`]
      : [],
  )
}

/** Rows of one table that point at no row of the table they refer to; a blank key points nowhere. */
export function referenceProblems(
  schema: TableSchema,
  grid: Grid,
  tableNamed: (resource: string) => { readonly schema: TableSchema; readonly grid: Grid },
): string[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = tableNamed(reference.resource)
    const known = new Set(
      target.grid
        .slice(1)
        .map(row => JSON.stringify(keyCells(target.schema, reference.fields, row))),
    )
    return grid.slice(1).flatMap((row, index) => {
      const cells = keyCells(schema, fields, row)
      if (cells === null || known.has(JSON.stringify(cells))) return []
      return [
        `row ${index + 1}: ${fields.join(', ')} "${cells.join()}" is not in ${reference.resource}`,
      ]
    })
  })
}
