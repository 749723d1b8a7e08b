import { describe, expect, it } from 'vitest'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { toReasons, type Reasons } from '../../../src/derive/comparison/reasons'
import type { Dataset } from '../../../src/domain/dataset'
import type { Selection } from '../../../src/domain/selection'
import type { Compared } from '../../../src/domain/view-state'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { select } from '../../support/selection'

function reasonsOf(
  compared: Compared,
  selection: Selection = [],
  dataset: Dataset = builtIn,
): Reasons | null {
  return toReasons(dataset, toComparison(dataset, compared, 'paired', selection), selection)
}

const brief = (reasons: Reasons | null): string[] =>
  reasons?.stated.map(({ items, text, section }) => `${items.join('、')} ${section} ${text}`) ?? []

describe('the stated reasons', () => {
  it('explain the whole and both kinds that make it up, and say which classes are not explained', () => {
    const reasons = reasonsOf('function')
    expect(brief(reasons)).toEqual([
      '支出预算 二(二) 基本支出增加 59.94万元,项目经费拨款增加 95.98万元',
      '基本支出 三 一是 2023年新招录公务员 2 名,二是薪资结构调整',
      '项目支出 三 2024年新增"一窗综办"改革办公及人员性经费',
    ])
    expect(reasons?.unexplained).toEqual(['社会保障和就业', '卫生健康', '住房保障'])
  })

  it('of a class that holds all of the projects are those of the project expenditure', () => {
    const both = reasonsOf('function', select('function', ['201', '208'], 'breakdown'))
    expect(brief(both)).toEqual(['项目支出 三 2024年新增"一窗综办"改革办公及人员性经费'])
    expect(both?.unexplained).toEqual(['社会保障和就业'])
    const projects = reasonsOf('function', select('kind', 'project', 'headline'))
    expect(brief(projects)).toEqual(['项目支出 三 2024年新增"一窗综办"改革办公及人员性经费'])
    expect(projects?.unexplained).toEqual([])
    // What is left of it is basic expenditure, of which others have a part.
    const basic = reasonsOf('function', select('kind', 'basic', 'headline'))
    expect(basic?.unexplained).toEqual(['一般公共服务', '社会保障和就业', '卫生健康', '住房保障'])
  })

  it('explain both kinds and 机关运行经费, which stands for all basic expenditure', () => {
    const reasons = reasonsOf('kind')
    expect(brief(reasons)).toEqual([
      '支出预算 二(二) 基本支出增加 59.94万元,项目经费拨款增加 95.98万元',
      '基本支出 三 一是 2023年新招录公务员 2 名,二是薪资结构调整',
      '项目支出 三 2024年新增"一窗综办"改革办公及人员性经费',
      '机关运行经费 五(1) 人员经费增加,同步增加公用经费',
    ])
    expect(reasons?.unexplained).toEqual([])
  })

  it('explain a kind of the whole only with the amount that is published of it', () => {
    const other = readBuiltIn({
      '00-statement.csv': text =>
        text.replace('三,基本支出,2024,439.45', '三,基本支出,2024,439.54'),
    }).dataset
    expect(reasonsOf('function', [], other)?.stated.map(({ items }) => items)).toEqual([
      ['支出预算'],
      ['项目支出'],
    ])
  })

  it('are found where the department words an item at more length', () => {
    const reworded = readBuiltIn({
      '00-statement.csv': text => text.replace('机关运行经费,', '机关运行经费支出,'),
    }).dataset
    expect(brief(reasonsOf('kind', [], reworded)).at(-1)).toBe(
      '机关运行经费支出 五(1) 人员经费增加,同步增加公用经费',
    )
  })

  it('quote the document and carry the cell', () => {
    const [total] = reasonsOf('kind')!.stated
    expect(total!.quotes).toEqual(['2024年年初预算数 2097.45 万元……支出较去年增加 155.92万元'])
    expect(total!.source).toEqual({ table: 'statement', row: 10, column: '主要原因' })
    expect(builtIn.tables.statement!.columns).toContain('主要原因')
  })

  it('are given once where two items share their words', () => {
    const reasons = reasonsOf('threePublic')
    expect(brief(reasons)).toEqual([
      '公务用车运行维护费、公务接待费 四 厉行节约, 严格控制接待支出和严格控制公车运行支出',
    ])
    expect(reasons?.unexplained).toEqual([])
  })

  it('are those of the kind under its clause', () => {
    const reasons = reasonsOf('function', select('kind', 'basic', 'headline'))
    expect(reasons?.stated.map(({ items }) => items)).toEqual([['基本支出'], ['机关运行经费']])
  })

  it('are those of the project expenditure for the subject that is all of it', () => {
    const reasons = reasonsOf('function', select('function', '2010302', 'breakdown'))
    expect(brief(reasons)).toEqual(['项目支出 三 2024年新增"一窗综办"改革办公及人员性经费'])
    expect(reasons?.unexplained).toEqual([])
    const siblings = reasonsOf('function', select('function', '20103', 'breakdown'))
    expect(siblings?.stated.map(({ items }) => items)).toEqual([['项目支出']])
    expect(siblings?.unexplained).toEqual(['行政运行'])
  })

  it('are not those of the project expenditure where another subject had a share of it last year', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': text =>
        text
          .replace('2010302,一般行政管理事务,"1,562.02"', '2010302,一般行政管理事务,"1,400.00"')
          .replace(/(?=208,)/, '2010303,机关服务,162.02,,,1.00\n'),
    })
    const reasons = reasonsOf('function', select('function', '2010302', 'breakdown'), dataset)
    expect(reasons?.stated).toEqual([])
    expect(reasons?.unexplained).toEqual(['一般行政管理事务'])
  })

  it.each(['208', '210', '221', '2080505'])('are none for %s', code => {
    const reasons = reasonsOf('function', select('function', code, 'breakdown'))
    expect(reasons?.stated).toEqual([])
    expect(reasons?.unexplained).not.toEqual([])
  })

  it('do not explain another amount than theirs', () => {
    const reasons = reasonsOf('kind', select('function', '208', 'breakdown'))
    expect(reasons?.stated).toEqual([])
  })

  it('are not asked for where nothing is known to have changed or no statement was read', () => {
    const single = { ...builtIn, info: { ...builtIn.info, previousYear: null } }
    expect(reasonsOf('function', [], single)).toBeNull()
    const unread = { ...builtIn, tables: { functional: builtIn.tables.functional } }
    expect(reasonsOf('function', [], unread)).toBeNull()
    expect(reasonsOf('function', select('function', '2080599', 'breakdown'))).toBeNull()
  })
})
