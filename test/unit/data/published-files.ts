import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { TableSchema } from '../../support/table-schema'

export const folder = join(import.meta.dirname, '../../../data/363-2024')

export interface Note {
  readonly row: number
  readonly column: string
  readonly printed: string
  readonly read: string
  readonly reason: string
}

export interface Resource {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly schema: TableSchema
  readonly 'x-table': string
  readonly 'x-notes'?: readonly Note[]
  readonly 'x-remark'?: string
  readonly 'x-head'?: Readonly<Record<string, unknown>>
}

export interface Descriptor {
  readonly resources: readonly Resource[]
  readonly [property: string]: unknown
}

export function readDescriptor(): Descriptor {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor
}

export function resourceNamed(name: string): Resource {
  return readDescriptor().resources.find(resource => resource.name === name)!
}

/** The cells of a published file, header first, without the byte order mark. */
export function readGrid(path: string): string[][] {
  const text = readFileSync(join(folder, path), 'utf8').slice(1)
  const options = { header: false, dynamicTyping: false, delimiter: ',', newline: '\r\n' } as const
  return Papa.parse<string[]>(text, { ...options, skipEmptyLines: true }).data
}

/** The data rows of a published file, by heading. */
export function readRecords(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readGrid(path)
  return rows.map(row => Object.fromEntries(header.map((name, column) => [name, row[column]!])))
}

/** A table typed out as text: one line a row, cells between bars, blanks around a cell are layout. */
export function typedGrid(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
}

/** An amount text such as "1,058.00" as whole hundredths of 万元; anything else throws. */
export function hundredths(text: string | undefined): number {
  const match = /^(-?)(\d+)\.(\d{2})$/.exec((text ?? '').replaceAll(',', ''))
  if (match === null) throw new Error(`not an amount: ${text}`)
  return Number(`${match[1]}${match[2]}${match[3]}`)
}
