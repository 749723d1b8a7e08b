import { describe, expect, it } from 'vitest'
import { toHeadline } from '../../../src/derive/headline/headline'
import type { Dataset } from '../../../src/domain/dataset'
import { textOf } from '../../../src/locales/segments'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { withFiles } from './reading-fixtures'

const HEAD = '科目编码,科目名称,2029年预算数,2030年总计,2030年基本支出,2030年项目支出'
const PROJECTS = '序号,科目编码,项目编码,项目名称,合计'

function withSubjects(rows: string, projects = ''): Dataset {
  return withFiles({
    '02-functional.csv': `${HEAD}\n${rows}`,
    '10-projects.csv': `${PROJECTS}\n${projects}`,
  })
}

function sentenceOf(dataset: Dataset): string {
  return textOf(zhCN.headline.sentence(toHeadline(dataset, []).sentence))
}

const ROADS = `,合计,100.00,100.00,40.00,60.00
214,交通运输支出,100.00,100.00,40.00,60.00
21401,公路水路运输,100.00,100.00,40.00,60.00
2140101,行政运行,40.00,40.00,40.00,
2140106,公路养护,60.00,60.00,,60.00`

describe('where 100 yuan go', () => {
  it('calls the part of the other projects by their names, as it is not all project expenditure', () => {
    const { shares } = toHeadline(builtIn, []).traces
    expect(shares.map(({ title, formula }) => [title, formula])).toEqual([
      ['2024年潼南区政务中心租赁费用', 'share'],
      ['基本支出', 'share'],
      ['购买社会服务支出 · 日常运行经费 · "一窗综办"改革经费 · …', 'share'],
      ['购买社会服务支出 · 日常运行经费 · "一窗综办"改革经费 · …', 'count'],
    ])
  })

  it('names projects of the subjects of table 2 alone: not of a fund, of state capital, or of no subject', () => {
    const dataset = withSubjects(
      ROADS,
      `1,2140106,P1,农村公路养护,50.00
2,2140106,P2,桥梁检测,10.00
3,2120801,P3,征地补偿,500.00
4,2230105,P4,国企退休人员管理,30.00
5,21401,P5,未列明细的项目,20.00`,
    )
    expect(sentenceOf(dataset)).toBe(
      '每 100 元里，50.0 元用于农村公路养护，40.0 元为基本支出（保障人员与机关运转），其余 10.0 元用于桥梁检测。',
    )
  })

  it('is not said where a part is above the whole', () => {
    const clawedBack = `,合计,100.00,30.00,40.00,-10.00
214,交通运输支出,100.00,30.00,40.00,-10.00`
    expect(sentenceOf(withSubjects(clawedBack))).toBe('')
  })

  it('is not said where the parts do not make up the whole', () => {
    expect(
      sentenceOf(withSubjects(ROADS.replace('100.00,100.00,40.00', '100.00,120.00,40.00'))),
    ).toBe('')
  })
})

describe('a total that could not be read', () => {
  const changesOf = (dataset: Dataset) => {
    const { total, change, tiles } = toHeadline(dataset, [])
    return [total, change.state, ...tiles.map(tile => [tile.id, tile.amount, tile.change.state])]
  }

  it('is not said to have ended', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace('"1,941.53","2,097.45"', '"1,941.53",2097.45万'),
      '04-three-public.csv': csv => csv.replace(/4\.30/, '4.30万'),
    })
    expect(changesOf(dataset)).toEqual([
      null,
      'none',
      ['basic', 439_450_000, 'moved'],
      ['project', 1_658_000_000, 'moved'],
      ['threePublic', null, 'none'],
    ])
  })

  it('nor where its columns are missing', () => {
    const dataset = withFiles({
      '02-functional.csv': '科目编码,科目名称,2029年预算数,2029年总计\n,合计,60.00,70.00',
    })
    expect(changesOf(dataset)).toEqual([
      null,
      'none',
      ['basic', null, 'unknown'],
      ['project', null, 'unknown'],
    ])
  })
})

describe('a kind that neither year has', () => {
  it('is not said to be unchanged', () => {
    const rows = ',合计,60.00,70.00,70.00,\n201,一般公共服务支出,60.00,70.00,70.00,'
    const [, project] = toHeadline(withSubjects(rows), []).tiles
    expect([project!.amount, project!.change.state]).toEqual([null, 'none'])
    expect(zhCN.change.phrase(project!.change)).toBe('')
  })
})
