import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { DataTable } from '../../../src/derive/tables/data-table'
import { toXlsx } from '../../../src/export/xlsx'

const TABLE: DataTable = {
  caption: '钱花在哪里：功能科目',
  unit: '万元',
  columns: [
    { label: '编码', kind: 'text' },
    { label: '名称', kind: 'text' },
    { label: '金额', kind: 'amount' },
    { label: '占比', kind: 'percent' },
    { label: '增减额', kind: 'signed-amount' },
    { label: '权重', kind: 'number' },
  ],
  rows: [
    ['201', '一般公共服务支出', 1_979_580_000, 0.943_803_1, 132_270_000, 10],
    ['0201', '=HYPERLINK("x")', null, null, -1_058_500_000, null],
    ['', '<b>&"', 1, Number.NaN, 0, 0],
  ],
}
const NOTES = {
  sheets: ['数据', '说明'],
  lines: ['钱花在哪里', '筛选：未筛选', '网址：https://example.org/?kind=headline:project'],
} as const

const written = async (table = TABLE, notes: Parameters<typeof toXlsx>[1] = NOTES) =>
  readXlsx(await toXlsx(table, notes), { readStyles: true })

describe('a workbook', () => {
  it('has figures as numbers, codes and names as text, blanks empty', async () => {
    const { sheets } = await written()
    expect(sheets.map(({ name }) => name)).toEqual(['数据', '说明'])
    expect(sheets[0]!.rows).toEqual([
      ['编码', '名称', '金额（万元）', '占比', '增减额（万元）', '权重'],
      ['201', '一般公共服务支出', 1979.58, 0.9438, 132.27, 10],
      ['0201', '=HYPERLINK("x")', null, null, -1058.5, null],
      [null, '<b>&"', 0.000_001, null, 0, 0],
    ])
  })

  it('read again gives the same integers', async () => {
    const { sheets } = await written()
    const amounts = sheets[0]!.rows.slice(1).map(row => row[2])
    expect(amounts.map(wan => (wan === null ? null : Math.round(Number(wan) * 1e6)))).toEqual([
      1_979_580_000,
      null,
      1,
    ])
  })

  it('holds no more in a cell than Excel does, in whole characters', async () => {
    const long = `${'预'.repeat(32_766)}𠮷`
    const { sheets } = await written(
      { ...TABLE, rows: [['201', long, 1, 1, 1, 1]] },
      { ...NOTES, lines: [long] },
    )
    expect(sheets[0]!.rows[1]![1]).toBe('预'.repeat(32_766))
    expect(sheets[1]!.rows[0]![0]).toBe('预'.repeat(32_766))
  })

  it('runs nothing: what begins like a formula is text', async () => {
    const { sheets } = await written()
    expect(sheets[0]!.cells?.get('2,1')?.formula).toBeUndefined()
  })

  it('keeps its headings in sight and shows two decimals', async () => {
    const { sheets } = await written()
    const [data] = sheets
    expect(data!.freezePane).toMatchObject({ rows: 1 })
    const formatOf = (cell: string) => data!.cells?.get(cell)?.style?.numFmt
    expect(formatOf('1,2')).toBe('#,##0.00')
    expect(formatOf('1,3')).toBe('0.00%')
    expect(formatOf('1,4')).toBe('[>=0.005]+#,##0.00;[<=-0.005]-#,##0.00;0.00')
  })

  it('has no ratio that shows as −0.00 %', async () => {
    const columns = [{ label: '增减幅度', kind: 'signed-percent' }] as const
    const { sheets } = await written({ ...TABLE, columns, rows: [[-0.000_02], [-0.000_05]] })
    expect(sheets[0]!.rows.slice(1).map(([ratio]) => Object.is(ratio, 0) || ratio)).toEqual([
      true,
      -0.0001,
    ])
  })

  it('says on a second sheet what it shows and where it is from', async () => {
    const { sheets } = await written()
    expect(sheets[1]!.rows).toEqual([
      ['钱花在哪里'],
      ['筛选：未筛选'],
      ['网址：https://example.org/?kind=headline:project'],
    ])
  })

  it('is written of any words', async () => {
    const name = 'a\u0001\uD800{a|x}\u202E'.repeat(3)
    const { sheets } = await written({ ...TABLE, rows: [['1', name, 1_000_000, 1, 1, 1]] })
    expect(sheets[0]!.rows[1]?.[2]).toBe(1)
  })
})
