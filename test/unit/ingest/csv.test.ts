import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenizeCsv } from '../../../src/ingest/csv'

const cellsOf = (text: string) => tokenizeCsv(text).records.map(record => record.cells)

describe('records', () => {
  test('codes and amounts stay text', () => {
    expect(cellsOf('0301,1E5,"1,058.00",true\n')).toEqual([['0301', '1E5', '1,058.00', 'true']])
  })

  test('doubled quotes are one quote', () => {
    expect(cellsOf('"2024年""一窗综办""改革经费",20.00')).toEqual([
      ['2024年"一窗综办"改革经费', '20.00'],
    ])
  })

  test('a quote inside an unquoted cell is text', () => {
    expect(cellsOf('a"b,c\nd,e"\n')).toEqual([
      ['a"b', 'c'],
      ['d', 'e"'],
    ])
  })

  test('mixed line ends part records and stay as they are inside quotes', () => {
    expect(cellsOf('a,1\r\nb,2\nc,3\r"d\r\nd",4\r\n"e\re","5"\r\n')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d\r\nd', '4'],
      ['e\re', '5'],
    ])
  })

  test('blank records are skipped and keep their lines', () => {
    expect(tokenizeCsv('a,b\n\n,,\n  ,\n1,2').records).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1', '2'], line: 5 },
    ])
  })

  test('the line of a record counts the lines inside the cells before it', () => {
    expect(tokenizeCsv('a\r\n"b\r\nb\nb"\r\nc').records.map(record => record.line)).toEqual([
      1, 2, 5,
    ])
  })

  test('a byte order mark is not part of the first cell', () => {
    expect(cellsOf('\uFEFF"a",b')).toEqual([['a', 'b']])
  })

  test('empty text has no records', () => {
    expect(tokenizeCsv('')).toEqual({ records: [], broken: [], unread: null })
  })

  test('names of object members are plain text', () => {
    expect(cellsOf('__proto__,hasOwnProperty\nconstructor,toString')).toEqual([
      ['__proto__', 'hasOwnProperty'],
      ['constructor', 'toString'],
    ])
  })

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a', '合') }),
  )
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const bare = (text: string) => (/^\uFEFF|[",\r\n]/.test(text) ? quoted(text) : text)

  test('any grid is read back, whatever the line ends', () => {
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
    const lineEnds = fc.infiniteStream(fc.constantFrom('\r\n', '\n', '\r'))
    fc.assert(
      fc.property(grid, lineEnds, fc.boolean(), (grid, lineEnds, quoteAll) => {
        const rows = grid.filter(row => row.some(cell => cell.trim() !== ''))
        const text = rows
          .map(row => row.map(quoteAll ? quoted : bare).join(',') + lineEnds.next().value)
          .join('')
        expect(tokenizeCsv(text)).toMatchObject({ broken: [] })
        expect(cellsOf(text)).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})

describe('an unclosed quote', () => {
  test('costs its own line and no other', () => {
    expect(tokenizeCsv('a,b\r\n"c,1\r\nd,2\r\n"e",3\r\n')).toEqual({
      records: [
        { cells: ['a', 'b'], line: 1 },
        { cells: ['d', '2'], line: 3 },
        { cells: ['e', '3'], line: 4 },
      ],
      broken: [{ line: 2, read: '"c,1' }],
      unread: null,
    })
  })

  test('at the end of a file cut short leaves what came before', () => {
    expect(tokenizeCsv('a,b\nc,1\nd,"1,0')).toEqual({
      records: [
        { cells: ['a', 'b'], line: 1 },
        { cells: ['c', '1'], line: 2 },
      ],
      broken: [{ line: 3, read: 'd,"1,0' }],
      unread: null,
    })
  })

  test('text after a closing quote breaks the record too', () => {
    expect(tokenizeCsv('a,b\n"c"d,1\ne,2')).toMatchObject({
      records: [{ line: 1 }, { cells: ['e', '2'], line: 3 }],
      broken: [{ line: 2, read: '"c"d,1' }],
    })
  })

  test('on every line stops the reading after ten', () => {
    const { records, broken, unread } = tokenizeCsv(`a,b\n${'"x"y\n'.repeat(100_000)}`)
    expect(records).toHaveLength(1)
    expect(broken.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(unread).toBe(12)
  })

  test('never makes reading throw', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') })
    fc.assert(
      fc.property(text, text => {
        const { records, broken } = tokenizeCsv(text)
        const lines = [...records, ...broken].map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
      }),
      { numRuns: 1000 },
    )
  })
})
