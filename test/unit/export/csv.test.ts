import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { DataTable } from '../../../src/derive/tables/data-table'
import { parseWan } from '../../../src/domain/money'
import { toCsv } from '../../../src/export/csv'

const table: DataTable = {
  caption: '项目支出',
  unit: '万元',
  columns: [
    { label: '科目', kind: 'text' },
    { label: '2024年', kind: 'amount' },
    { label: '增减', kind: 'signed-amount' },
    { label: '增减', kind: 'signed-percent' },
    { label: '权重', kind: 'number' },
  ],
  rows: [
    ['租赁费用', 1_058_000_000, -1_058_500_000, 0.0803, 10],
    ['2024年"一窗综办"改革经费', 20_000_000, null, null, null],
    ['零', 0, -0, -0.00001, -0],
  ],
}

function read(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data
}

function textCsv(text: string): string {
  return toCsv({ ...table, columns: [{ label: '名称', kind: 'text' }], rows: [[text]] })
}

describe('a table as CSV', () => {
  it('has a BOM, CRLF, units in its headings and bare numbers', () => {
    expect(toCsv(table)).toBe(
      '\uFEFF科目,2024年（万元）,增减（万元）,增减（%）,权重\r\n' +
        '租赁费用,1058.00,-1058.50,8.03,10\r\n' +
        '"2024年""一窗综办""改革经费",20.00,,,\r\n' +
        '零,0.00,0.00,0.00,0\r\n',
    )
  })

  it('names the unit once, in the brackets of the language', () => {
    const columns = [
      { label: 'Amount', kind: 'amount' },
      { label: '金额（万元）', kind: 'amount' },
    ] as const
    expect(toCsv({ ...table, columns, rows: [] })).toBe('\uFEFFAmount (万元),金额（万元）\r\n')
  })

  it('keeps every 分 of an amount that is finer than two decimals', () => {
    const columns = [{ label: '金额', kind: 'amount' }] as const
    const rows = [[1_234_567], [-5], [1_000_100]]
    expect(read(toCsv({ ...table, columns, rows })).slice(1)).toEqual([
      ['1.234567'],
      ['-0.000005'],
      ['1.0001'],
    ])
  })

  it('leaves the cell of an impossible number empty', () => {
    const rows = [['甲', NaN, Infinity, NaN, NaN]]
    expect(toCsv({ ...table, rows })).toContain('甲,,,,\r\n')
  })

  it('fills up a row that is too short', () => {
    expect(toCsv({ ...table, rows: [['甲']] })).toContain('甲,,,,\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['+86', "'+86"],
    ['-1058.50', "'-1058.50"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t甲', "'\t甲"],
    ['\r甲', "'\r甲"],
    ['\n甲', "'\n甲"],
    ['＝1', "'＝1"],
    ['　＋1', "'　＋1"],
    ['－1', "'－1"],
    ['＠甲', "'＠甲"],
    ['\u200B=1', "'\u200B=1"],
    ['\n=1', "'\n=1"],
  ])('disarms the text %j', (text, expected) => {
    expect(read(textCsv(text))[1]).toEqual([expected])
  })

  it.each(['甲=乙', '≥98', '−5', '2010302', "'甲", ' 甲 ', '甲,"乙"\r\n丙', '{a|x}', '__proto__'])(
    'leaves the text %j as it is',
    text => {
      expect(read(textCsv(text))[1]).toEqual([text])
    },
  )

  it.each([
    ['-1.20', '-1.20'],
    ['+5', '+5'],
    ['"-1,058.50"', '-1,058.50'],
    ['98%', '98%'],
    ["'-1-1", '-1-1'],
    ["'=1", '=1'],
  ])('writes %s for the published figure %s', (expected, text) => {
    const columns = [{ label: '增减', kind: 'text', isFigure: true }] as const
    expect(toCsv({ ...table, columns, rows: [[text]] })).toBe(`\uFEFF增减\r\n${expected}\r\n`)
  })

  it('read again gives the same 分 and the same words', () => {
    const columns = [
      { label: '名称', kind: 'text' },
      { label: '金额', kind: 'amount' },
    ] as const
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger())
    fc.assert(
      fc.property(fc.array(row), rows => {
        const [, ...records] = read(toCsv({ ...table, columns, rows }))
        expect(records.map(record => parseWan(record[1] ?? ''))).toEqual(
          rows.map(([, fen]) => (fen === 0 ? 0 : fen)),
        )
        for (const [i, [text]] of rows.entries()) {
          expect([text, `'${text}`]).toContain(records[i]?.[0])
        }
      }),
    )
  })
})
