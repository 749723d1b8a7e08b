import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, readDescriptor, readGrid } from './published-files'

const paths = readDescriptor().resources.map(({ path }) => path)

describe.each(paths)('%s', path => {
  const bytes = readFileSync(join(folder, path))
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

  it('is UTF-8 with a byte order mark, for Excel', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(text.indexOf('\uFEFF', 1)).toBe(-1)
  })

  it('ends every line with CRLF and has no other line break', () => {
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has as many cells in every row as in its header, each without blanks around it', () => {
    const [header = [], ...rows] = readGrid(path)
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([header.length]))
    for (const cell of [header, ...rows].flat()) expect(cell).toBe(cell.trim())
  })

  it('quotes exactly the cells that need it', () => {
    const quoted = (cell: string) =>
      /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    const written = readGrid(path).map(row => `${row.map(quoted).join(',')}\r\n`)
    expect(text).toBe(`\uFEFF${written.join('')}`)
  })
})
