import { describe, expect, it } from 'vitest'
import {
  type Field,
  readCell,
  referenceProblems,
  type TableSchema,
  tableProblems,
} from '../../support/table-schema'

const amount: Field = { name: '合计', type: 'number', groupChar: ',' }
const weight: Field = { name: '指标权重', type: 'number', bareNumber: false }
const core: Field = { name: '核心', type: 'boolean', trueValues: ['是'], falseValues: ['否'] }

describe('a cell', () => {
  it.each<[string, Field, unknown]>([
    ['1,058.00', amount, 1058],
    ['2097.45', amount, 2097.45],
    ['-1.20', amount, -1.2],
    ['', amount, null],
    ['10%', weight, 10],
    ['是', core, true],
    ['否', core, false],
    ['2024', { name: '年度', type: 'year' }, 2024],
    ['12', { name: '序号', type: 'integer' }, 12],
    ['0301', { name: '科目编码', type: 'string' }, '0301'],
  ])('"%s" is read by its field', (text, field, value) => {
    expect(readCell(text, field)).toEqual({ value })
  })

  it.each<[string, Field]>([
    ['1283.0 0', amount],
    ['1,9,41.53', amount],
    ['1058.00元', amount],
    ['÷', amount],
    ['10%', amount],
    ['1.5', { name: '序号', type: 'integer' }],
    ['24', { name: '年度', type: 'year' }],
    ['yes', core],
  ])('"%s" is refused when it is not of the type', (text, field) => {
    expect(readCell(text, field).problem).toBe(`is not of type ${field.type}`)
  })
})

const schema: TableSchema = {
  fields: [
    { name: '编码', type: 'string', constraints: { unique: true, pattern: '^\\d{3}$' } },
    { name: '名称', type: 'string', constraints: { required: true } },
    { name: '性质', type: 'string', constraints: { enum: ['≥', '='] } },
    { name: '权重', type: 'integer', constraints: { minimum: 0, maximum: 100 } },
  ],
  missingValues: [''],
  primaryKey: ['名称'],
}
const header = ['编码', '名称', '性质', '权重']

describe('a table', () => {
  it('without a fault gives no problem, blanks in optional cells included', () => {
    expect(tableProblems(schema, [header, ['201', '甲', '≥', '0'], ['', '乙', '', '']])).toEqual([])
  })

  it.each<[string, string[], string]>([
    ['a missing required cell', ['202', '', '=', '1'], 'row 2, 名称: "" breaks required true'],
    ['a pattern', ['2O2', '乙', '=', '1'], 'row 2, 编码: "2O2" breaks pattern "^\\\\d{3}$"'],
    ['a list of values', ['202', '乙', '≽', '1'], 'row 2, 性质: "≽" breaks enum ["≥","="]'],
    ['a minimum', ['202', '乙', '=', '-1'], 'row 2, 权重: "-1" breaks minimum 0'],
    ['a maximum', ['202', '乙', '=', '101'], 'row 2, 权重: "101" breaks maximum 100'],
    ['a type', ['202', '乙', '=', '五'], 'row 2, 权重: "五" is not of type integer'],
    ['a unique column', ['201', '乙', '=', '1'], 'row 2 repeats 编码 ["201"]'],
    ['the primary key', ['202', '甲', '=', '1'], 'row 2 repeats 名称 ["甲"]'],
    ['the row length', ['202', '乙', '='], 'row 2 has 3 cells, not 4'],
  ])('with a row that breaks %s is refused', (_, row, problem) => {
    expect(tableProblems(schema, [header, ['201', '甲', '≥', '5'], row])).toContain(problem)
  })

  it('with a blank in its primary key is refused', () => {
    expect(tableProblems({ ...schema, primaryKey: ['编码'] }, [header, ['', '甲', '', '']])).toEqual([
      'row 1 lacks a part of the primary key 编码',
    ])
  })

  it('with a repeated unique key is refused, blank keys aside', () => {
    const keyed: TableSchema = {
      fields: [{ name: '编码', type: 'string' }],
      uniqueKeys: [['编码']],
    }
    expect(tableProblems(keyed, [['编码'], [''], [''], ['1'], ['1']])).toEqual([
      'row 4 repeats 编码 ["1"]',
    ])
  })

  it('with other headings is refused', () => {
    expect(tableProblems(schema, [['编码', '名称', '权重', '性质']])).toEqual([
      'header "编码|名称|权重|性质" is not "编码|名称|性质|权重"',
    ])
  })

  it('may refer only to rows that exist', () => {
    const subjects: TableSchema = { fields: [{ name: '编码', type: 'string' }] }
    const referring: TableSchema = {
      fields: [{ name: '科目', type: 'string' }],
      foreignKeys: [{ fields: ['科目'], reference: { resource: 'subjects', fields: ['编码'] } }],
    }
    const target = { schema: subjects, grid: [['编码'], ['201']] }
    expect(referenceProblems(referring, [['科目'], ['201'], [''], ['999']], () => target)).toEqual([
      'row 3: 科目 "999" is not in subjects',
    ])
  })
})
