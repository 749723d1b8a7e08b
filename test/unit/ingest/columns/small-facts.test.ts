import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DETAIL_DIMENSIONS, NAMED_DIMENSIONS } from '../../../../src/domain/detail-facts'
import { allKeys } from '../../../../src/domain/key-book'
import { factReader } from '../../../../src/ingest/columns/fact-reader'
import { unpackFacts, type PackedFacts } from '../../../../src/ingest/columns/packed-facts'
import { readFactStream } from '../../../../src/ingest/columns/read-stream'
import { readSmallFacts } from '../../../../src/ingest/columns/small-facts'
import { gb18030Encoder } from '../../../support/gb18030'
import { makeProvince } from '../../../support/province'
import { provinceCsv, PROVINCE_FILE, PROVINCE_HEADER } from '../../../support/province-csv'

const HEADER = `${PROVINCE_HEADER.join(',')}\n`
const utf8 = (text: string) => new TextEncoder().encode(text)
const encoders = { 'utf-8': utf8, gb18030: gb18030Encoder() }

function byBytes(bytes: Uint8Array) {
  const reader = factReader(PROVINCE_FILE)
  reader.push(bytes)
  return reader.finish()
}

/** All that a file says, in texts and numbers. */
function told(packed: PackedFacts | null) {
  if (packed === null) return null
  const { table, names } = unpackFacts(packed)
  return {
    amounts: [...table.amounts],
    codes: DETAIL_DIMENSIONS.map(name => [...table.dimensions[name].codes]),
    keys: DETAIL_DIMENSIONS.map(name => allKeys(table.dimensions[name].keys)),
    names: NAMED_DIMENSIONS.map(name => allKeys(names[name])),
  }
}

describe('a small file', () => {
  test.each(['utf-8', 'gb18030'] as const)('in %s is read as one of any size is', encoding => {
    const bytes = provinceCsv(makeProvince(3000), encoding)
    const facts = readSmallFacts(bytes)
    expect(facts?.table.length).toBe(3000)
    expect(told(facts)).toEqual(told(byBytes(bytes).facts))
  })

  test('becomes columns of keys, names and 分', () => {
    const text =
      '101,省教育厅,2023,2050101,行政运行,基本支出,,,"1,058.00"\n' +
      ' 101 ,省教育厅,2024年,2050102,一般行政管理事务,项目支出,P1,"“一窗”, ""改革""",-0.5\n' +
      ',,,,,,,,\n102,省公安厅,2024,2050101,行政运行,基本,,,\n\n'
    for (const line of ['\n', '\r\n']) {
      const facts = readSmallFacts(utf8(`\uFEFF${HEADER}${text}`.replaceAll('\n', line)))
      expect(told(facts)).toEqual({
        amounts: [1_058_000_000, -500_000],
        codes: [
          [0, 0],
          [0, 1],
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        keys: [
          ['101', '102'],
          ['2023', '2024'],
          ['2050101', '2050102'],
          ['basic', 'project'],
          ['', 'P1'],
        ],
        names: [
          ['省教育厅', '省公安厅'],
          ['行政运行', '一般行政管理事务'],
          ['', '“一窗”, "改革"'],
        ],
      })
    }
  })

  test.each([
    ['a bad amount', '101,甲,2024,2050101,运行,基本支出,,,一百\n'],
    [
      'another name',
      '101,甲,2024,2050101,运行,基本支出,,,1\n101,乙,2024,2050101,运行,基本支出,,,1\n',
    ],
    ['a row too short', '101,甲,2024\n'],
    ['a quote that is not closed', '101,"甲,2024,2050101,运行,基本支出,,,1\n'],
    ['line ends of two kinds', '101,甲,2024,2050101,运行,基本支出,,,1\r\n'],
    ['a wide space after a quote', '101,"甲"　,2024,2050101,运行,基本支出,,,1\n'],
    ['a character that is none', '101,甲\u0000,2024,2050101,\uFFFF,基本支出,,,x\n'],
  ])('with %s is left to the reader of bytes', (_, line) => {
    expect(readSmallFacts(utf8(HEADER + line))).toBeNull()
  })

  test('without a column, or without anything, is left to it too', () => {
    expect(readSmallFacts(utf8(HEADER.replace(',金额', '')))).toBeNull()
    expect(readSmallFacts(utf8(''))).toBeNull()
    expect(readSmallFacts(utf8(`\n${HEADER}`))).toBeNull()
  })
})

test('whatever the file says, it is read as by bytes or left to them', () => {
  const cell = fc.string({
    unit: fc.constantFrom(
      '"',
      '"',
      ',',
      '\r',
      '\n',
      ' ',
      '\t',
      '　',
      '\u00a0',
      '甲',
      '1',
      '.',
      '\u0001',
    ),
    maxLength: 4,
  })
  const or = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: rare })
  const quoted = cell.map(text => `"${text.replaceAll('"', '""')}"`)
  const line = fc.tuple(
    or(fc.constantFrom('101', '102', ' 101', '"101"', '101 '), cell),
    or(fc.constantFrom('甲', ' 甲'), cell),
    or(fc.constantFrom('2023', '2024', '2024年', '"2024" '), cell),
    or(fc.constantFrom('2050101', '2050102'), cell),
    fc.constant('运行'),
    or(fc.constantFrom('基本支出', '项目', '基本'), cell),
    or(fc.constantFrom('', 'P1', 'P2'), cell),
    fc.oneof(fc.constant('乙'), fc.constant('乙'), quoted, cell),
    or(fc.constantFrom('1', '"1,058.00"', '-0.5', '', '０.０１', '12.345678'), cell),
  )
  const blank = fc.constantFrom<string[]>(
    [''],
    [' '],
    ['', '', ''],
    ['', '', '', '', '', '', '', '', ''],
  )
  const file = fc.record({
    rows: fc.array(or<readonly string[]>(line, blank), { maxLength: 8 }),
    newline: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n', '\r\n', ' '),
    encoding: fc.constantFrom('utf-8', 'gb18030'),
  })
  let sound = 0
  fc.assert(
    fc.property(file, ({ rows, newline, end, encoding }) => {
      const text = [PROVINCE_HEADER, ...rows].map(cells => cells.join(',')).join(newline) + end
      // U+00A0 has four bytes in GB18030, which the encoder of the tests does not write.
      const bytes = encoders[text.includes('\u00a0') ? 'utf-8' : (encoding as 'utf-8')](text)
      const small = readSmallFacts(bytes)
      if (small === null) return
      sound++
      const { facts, issues } = byBytes(bytes)
      expect(issues).toEqual([])
      expect(told(small)).toEqual(told(facts))
    }),
    { numRuns: 3000 },
  )
  expect(sound).toBeGreaterThan(300)
})

test('a stream gives the same for a small file and a large one', async () => {
  for (const rows of [2000, 20_000]) {
    const bytes = provinceCsv(makeProvince(rows))
    const pieces = [bytes.slice(0, 70_000), bytes.slice(70_000)]
    const read = () => Promise.resolve({ done: pieces.length === 0, value: pieces.shift() })
    const { facts, issues } = await readFactStream(PROVINCE_FILE, { read }, () => undefined)
    expect(issues).toEqual([])
    expect(told(facts)).toEqual(told(byBytes(bytes).facts))
  }
})
