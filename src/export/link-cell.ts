import { TABLE_IDS, type Source } from '../domain/source'

/** Writes a cell of a published table: "functional:1:2024年总计". */
export function formatCell({ table, row, column }: Source): string {
  return `${table}:${row}:${column}`
}

/** Reads what formatCell wrote; null for anything else. Whether the table has the cell is not asked here. */
export function parseCell(text: string): Source | null {
  const [name, row, ...column] = text.split(':')
  const table = TABLE_IDS.find(id => id === name)
  const heading = column.join(':')
  if (table === undefined || row === undefined || !/^[1-9]\d{0,6}$/.test(row)) return null
  return heading === '' ? null : { table, row: Number(row), column: heading }
}
