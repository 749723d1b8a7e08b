import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import {
  publishedDataTable,
  toPublishedTables,
} from '../../../src/derive/tables/published-table-view'
import type { Dataset, PublishedTable } from '../../../src/domain/dataset'
import { parseWan } from '../../../src/domain/money'
import { toCsv } from '../../../src/export/csv'
import { builtIn } from '../../support/built-in'
import { bytesOf, readWith } from './dataset-files'

const tables = Object.values(builtIn.tables)

/** Codes and running numbers, which hold no figure. */
const NO_FIGURE = /编码|序号/

/** Every published cell that holds a figure. */
const figures = tables.flatMap(table =>
  table.rows.flatMap((cells, row) =>
    table.columns.flatMap((column, at) =>
      NO_FIGURE.test(column) || parseWan(cells[at] ?? '') === null ? [] : [{ table, row, column }],
    ),
  ),
)

/** All of it but the columns of facts, which are made of the rest. */
function dataOf({ functionalFacts, economicFacts, ...data }: Dataset) {
  return { ...data, facts: [functionalFacts.length, economicFacts.length] }
}

function toText({ columns, rows }: Pick<PublishedTable, 'columns' | 'rows'>): string {
  return Papa.unparse([[...columns], ...rows.map(cells => [...cells])])
}

function withCell(table: PublishedTable, row: number, column: string, text: string): string {
  const at = table.columns.indexOf(column)
  const rows = table.rows.map((cells, index) => (index === row ? cells.with(at, text) : cells))
  return toText({ ...table, rows })
}

describe('whatever table a figure stands in', () => {
  test('there are figures in all tables but two, which are published empty', () => {
    const filled = new Set(figures.map(({ table }) => table.id))
    const empty = tables.filter(({ id }) => !filled.has(id)).map(({ id }) => id)
    expect([tables.length, empty]).toEqual([14, ['government-fund', 'procurement']])
  })

  test('what is no figure is an issue at its row and column', () => {
    // A target may be a date or other words.
    const numbers = figures.filter(({ column }) => column !== '指标值')
    fc.assert(
      fc.property(fc.constantFrom(...numbers), ({ table, row, column }) => {
        const { issues } = readWith({ [table.file]: withCell(table, row, column, '六十') })
        expect(issues).toContainEqual(
          expect.objectContaining({ file: table.file, row: row + 1, column, read: '六十' }),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('spaces around it change nothing', () => {
    const spaced = Object.fromEntries(
      tables.map(table => [
        table.file,
        toText({ ...table, rows: table.rows.map(cells => cells.map(cell => ` ${cell}　`)) }),
      ]),
    )
    const reading = readWith(spaced)
    expect(reading.issues).toEqual([])
    expect(dataOf(reading.dataset)).toEqual(dataOf(builtIn))
  })

  test('a published table that was downloaded reads as the table itself', () => {
    const downloaded = Object.fromEntries(
      toPublishedTables(builtIn).map(view => [
        view.table.file,
        bytesOf(toCsv(publishedDataTable(view))),
      ]),
    )
    const reading = readWith(downloaded)
    expect(reading.issues).toEqual([])
    expect(dataOf(reading.dataset)).toEqual(dataOf(builtIn))
  })
})
