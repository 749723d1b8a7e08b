import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteTokenizer } from '../../../../src/ingest/columns/byte-tokenizer'
import { tokenizeCsv, type CsvGrid } from '../../../../src/ingest/csv'
import { gb18030Encoder } from '../../../support/gb18030'

type Encoding = 'utf-8' | 'gb18030'
const encode: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': text => new TextEncoder().encode(text),
  gb18030: gb18030Encoder(),
}

/** What the byte tokenizer finds in a file that comes in pieces, as `tokenizeCsv` would put it. */
function tokenize(bytes: Uint8Array, encoding: Encoding, piece = bytes.length || 1): CsvGrid {
  const records: { cells: string[]; line: number }[] = []
  const broken: { line: number; read: string }[] = []
  let unread: number | null = null
  const decode = (part: Uint8Array) => new TextDecoder(encoding, { ignoreBOM: true }).decode(part)
  const tokenizer = byteTokenizer({
    record(source, { count, starts, ends, escaped }, line) {
      const cells = Array.from({ length: count }, (_, at) => {
        const text = decode(source.subarray(starts[at], ends[at]))
        return escaped[at] === 1 ? text.replaceAll('""', '"') : text
      })
      if (cells.some(cell => cell.trim() !== '')) records.push({ cells, line })
    },
    broken(source, start, end, line) {
      broken.push({ line, read: decode(source.subarray(start, end)).replace(/\r\n?$|\n$/, '') })
    },
    giveUp(line) {
      unread = line
    },
  })
  for (let at = 0; at < bytes.length; at += piece) tokenizer.push(bytes.slice(at, at + piece))
  tokenizer.finish()
  return { records, broken, unread }
}

/** After a broken record `tokenizeCsv` has line feeds in cells where the file has other line ends. */
function withLineFeeds({ records, broken, unread }: CsvGrid): CsvGrid {
  const clean = (text: string) => text.replace(/\r\n?/g, '\n')
  return {
    records: records.map(({ cells, line }) => ({ cells: cells.map(clean), line })),
    broken: broken.map(({ line, read }) => ({ line, read: clean(read) })),
    unread,
  }
}

describe('records in bytes', () => {
  test('of UTF-8 and GB18030 are found in pieces of any length', () => {
    const text = '科目编码,名称\r\n2010301,"行政""运行"\n\r"2,1",合\r'
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      for (let piece = 1; piece < 20; piece++) {
        expect(tokenize(encode[encoding](text), encoding, piece).records).toEqual([
          { cells: ['科目编码', '名称'], line: 1 },
          { cells: ['2010301', '行政"运行'], line: 2 },
          { cells: ['2,1', '合'], line: 4 },
        ])
      }
    }
  })

  test('leave a byte order mark out, even one that comes in two pieces', () => {
    const bytes = encode['utf-8']('\uFEFFa,b\n')
    expect(tokenize(bytes, 'utf-8', 2).records).toEqual([{ cells: ['a', 'b'], line: 1 }])
  })

  test('are those that PapaParse finds, whatever the text, its encoding and the pieces', () => {
    const unit = fc.constantFrom('"', '"', ',', '\r', '\n', '\r\n', ' ', 'a', '7', '合', '，', '縺')
    const text = fc.array(unit, { maxLength: 60 }).map(units => units.join(''))
    const encoding = fc.constantFrom<Encoding>('utf-8', 'gb18030')
    fc.assert(
      fc.property(text, encoding, fc.integer({ min: 1, max: 70 }), (text, encoding, piece) => {
        const found = tokenize(encode[encoding](text), encoding, piece)
        expect(withLineFeeds(found)).toEqual(withLineFeeds(tokenizeCsv(text)))
      }),
      { numRuns: 5000 },
    )
  })

  test('are those that PapaParse finds in sound files with ragged rows', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '1', '.', '预', '算'),
    })
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
    const lineEnd = fc.infiniteStream(fc.constantFrom('\r\n', '\n', '\r'))
    const mark = fc.constantFrom('', '\uFEFF')
    fc.assert(
      fc.property(grid, lineEnd, mark, fc.boolean(), (grid, lineEnd, mark, quoteAll) => {
        const write = (cell: string) =>
          quoteAll || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
        const lines = grid.map(row => row.map(write).join(',') + lineEnd.next().value)
        const text = mark + lines.join('')
        expect(tokenize(encode['utf-8'](text), 'utf-8', 11)).toEqual(tokenizeCsv(text))
      }),
      { numRuns: 1000 },
    )
  })
})

test('a cell of more than a megabyte is taken for an unclosed quote and costs its first line', () => {
  const text = `a,b\n"${'x'.repeat(1_200_000)}\n",1\nc,2\n`
  const { records, broken } = tokenize(encode['utf-8'](text), 'utf-8', 65_536)
  expect(broken.map(({ line }) => line)).toEqual([2, 3])
  expect(records).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['c', '2'], line: 4 },
  ])
})
