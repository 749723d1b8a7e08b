import { describe, expect, it } from 'vitest'
import type { DataTable } from '../../../src/derive/tables/data-table'
import { publishedCell } from '../../../src/derive/trace/published-cell'
import type { TextRun } from '../../../src/derive/reading/reading-view'
import type { Dataset } from '../../../src/domain/dataset'
import { formatSignedPercent } from '../../../src/domain/ratio'
import { LANGUAGES } from '../../../src/domain/view-state'
import { formulaText } from '../../../src/panels/source/trace-text'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { second } from '../../support/fixture-files'
import { withFundProjects, withFunds } from './fund-fixture'
import {
  allBlocks,
  nothing,
  plainText,
  read,
  sectionOf,
  sentences,
  shrinking,
  small,
  tablesOf,
  textsOf,
  withFiles,
} from './reading-fixtures'

const DATASETS: readonly (readonly [string, Dataset])[] = [
  ['the built-in budget', builtIn],
  ['a department of one year without projects', second],
  ['a budget that did not move', small],
  ['a budget that went down', shrinking],
  ['a budget with other funds', withFunds()],
  ['nothing at all', nothing],
]

const CASES = DATASETS.flatMap(([name, dataset]) =>
  LANGUAGES.map(language => [name, language, dataset] as const),
)

describe.each(CASES)('the reading version of %s in %s', (_, language, dataset) => {
  const document = read(dataset, language)
  const blocks = allBlocks(document)

  it('says nothing undefined, empty or doubled', () => {
    const said = textsOf(blocks).map(plainText)
    expect(said.filter(text => text.trim() === '')).toEqual([])
    expect(said.filter(text => /undefined|null|NaN|−0\.00|  |，，|。。|\.\./.test(text))).toEqual(
      [],
    )
    expect(said.filter(text => /\s[，。、；）,.;)]/.test(text))).toEqual([])
  })

  it('has a source for every figure of its sentences', () => {
    const runs = textsOf(blocks).flat()
    const untraced = runs.filter(
      ({ role, trace }) => (role === 'figure' || role === 'quote') && trace === null,
    )
    expect(untraced).toEqual([])
    expect(runs.filter(run => hasLooseFigure(run, dataset)).map(({ text }) => text)).toEqual([])
  })

  it('has a source for every figure of its tables', () => {
    expect(tablesOf(blocks).flatMap(untracedCells)).toEqual([])
  })

  it('opens cells that are there', () => {
    const traces = [
      ...textsOf(blocks).flatMap(text => text.flatMap(({ trace }) => trace ?? [])),
      ...tablesOf(blocks).flatMap(({ traces: all }) =>
        (all ?? []).flat().flatMap(one => one ?? []),
      ),
    ]
    const sources = traces.flatMap(({ operands }) => operands.flatMap(operand => operand.sources))
    expect(sources.filter(source => publishedCell(dataset, source) === null)).toEqual([])
  })
})

/** Digits in plain words other than a year, "100 yuan" and the number of a table. */
function hasLooseFigure({ text, role }: TextRun, { info }: Dataset): boolean {
  if (role !== 'words') return false
  const known = [String(info.year), String(info.previousYear), '每 100 元', '100 yuan']
  return /\d/.test(known.reduce((rest, part) => rest.split(part).join(''), text))
}

const NAMES = new Set([
  ...['编码', '名称', '指标', '核对', '所在'],
  ...['Code', 'Name', 'Indicator', 'Check', 'Place'],
])

/** Cells with a number in them and no source; what names a row needs none. */
function untracedCells(table: DataTable): readonly string[] {
  const isFigure = (cell: unknown, column: number): boolean =>
    typeof cell === 'number' ||
    (/\d/.test(String(cell)) && !NAMES.has(table.columns[column]?.label ?? ''))
  return table.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const isTraced = table.traces?.[at]?.[column] != null
      return isFigure(cell, column) && !isTraced ? [`${table.caption}: ${String(cell)}`] : []
    }),
  )
}

describe('the answer, first', () => {
  it('tells the total, its change, the published reason and 100 yuan', () => {
    expect(sentences(sectionOf(read(builtIn), 'summary')).slice(0, 3)).toEqual([
      '潼南区政务服务管理办公室 2024 年安排支出 2,097.45 万元，比 2023 年的 1,941.53 万元增加 155.92 万元（8.03%）。',
      '原因：基本支出增加 59.94万元,项目经费拨款增加 95.98万元（情况说明二(二)）。',
      '每 100 元里，50.4 元用于租赁费用，21.0 元是基本支出，28.6 元用于其他项目。',
    ])
    expect(sentences(sectionOf(read(builtIn, 'en'), 'summary'))[0]).toBe(
      'The expenditure of 潼南区政务服务管理办公室 in 2024 is 2,097.45 wan yuan, 155.92 wan yuan (8.03%) more than the 1,941.53 wan yuan of 2023.',
    )
  })

  it('opens the change as a formula', () => {
    const [text] = textsOf(sectionOf(read(builtIn), 'summary').blocks)
    const formulas = text!.flatMap(({ trace }) => (trace === null ? [] : [formulaText(trace)]))
    expect(formulas).toEqual([
      '',
      '',
      '155.92 = 2,097.45 − 1,941.53',
      '8.03% = (2,097.45 − 1,941.53) ÷ 1,941.53',
    ])
  })

  it('says that there is no year before, and which funds stand beside', () => {
    expect(sentences(sectionOf(read(second), 'summary')).slice(0, 3)).toEqual([
      '青禾区教育服务中心 2025 年安排支出 600.00 万元。文件没有公布上年的数，不作比较。',
      '这只是一般公共预算；另有政府性基金预算 60.00 万元，见“钱从哪来”。',
      '每 100 元里，80.0 元是基本支出，20.0 元是项目支出。',
    ])
  })

  it('says 持平 where nothing moved', () => {
    expect(sentences(sectionOf(read(small), 'summary')).slice(0, 2)).toEqual([
      '900 2030 年安排支出 50.00 万元，与 2029 年持平。',
      '每 100 元里，100.0 元用于巡逻车辆租赁。',
    ])
    expect(sentences(sectionOf(read(small, 'en'), 'summary'))[0]).toBe(
      'The expenditure of 900 in 2030 is 50.00 wan yuan, the same as in 2029.',
    )
  })

  it('says a decrease as one', () => {
    expect(sentences(sectionOf(read(shrinking), 'summary'))[0]).toBe(
      '900 2030 年安排支出 40.00 万元，比 2029 年的 60.00 万元减少 20.00 万元（33.33%）。',
    )
    expect(sentences(sectionOf(read(shrinking, 'en'), 'summary'))[0]).toBe(
      'The expenditure of 900 in 2030 is 40.00 wan yuan, 20.00 wan yuan (33.33%) less than the 60.00 wan yuan of 2029.',
    )
  })

  it('says where no total is published', () => {
    expect(sentences(sectionOf(read(nothing), 'summary'))[0]).toContain('支出合计没有公布。')
  })
})

function percent(cell: unknown): unknown {
  return typeof cell === 'number' ? formatSignedPercent(cell) : cell
}

describe('kinds and classes', () => {
  it('give each kind with its reason', () => {
    expect(sentences(sectionOf(read(builtIn), 'kinds'))).toEqual([
      '基本支出 439.45 万元，占全部支出 20.95%，比 2023 年的 379.51 万元增加 59.94 万元（15.79%）（上年数为推算）。',
      '原因：一是 2023年新招录公务员 2 名,二是薪资结构调整（情况说明三）。',
      '机关运行经费的原因：人员经费增加,同步增加公用经费（情况说明五(1)）。',
      '项目支出 1,658.00 万元，占全部支出 79.05%，比 2023 年的 1,562.02 万元增加 95.98 万元（6.14%）（上年数为推算）。',
      '原因：2024年新增"一窗综办"改革办公及人员性经费（情况说明三）。',
    ])
  })

  it('give each class with its subjects in published order', () => {
    const section = sectionOf(read(builtIn), 'classes')
    expect(sentences(section)).toEqual([
      '按功能分为 4 类，最大的是一般公共服务支出，1,979.58 万元，占全部支出 94.38%。',
    ])
    expect(section.parts.map(part => plainText(part.heading))).toEqual([
      '一般公共服务支出',
      '社会保障和就业支出',
      '卫生健康支出',
      '住房保障支出',
    ])
    const [, social] = section.parts
    expect(sentences(social!)).toEqual([
      '社会保障和就业支出 62.24 万元，占全部支出 2.97%，比 2023 年的 51.39 万元增加 10.85 万元（21.11%）。',
      '文件未说明原因。',
    ])
    const [table] = tablesOf(social!.blocks)
    expect(table!.rows.map(row => [row[0], row[2], row[3], percent(row[7])])).toEqual([
      ['208', 51_390_000, 62_240_000, '+21.11%'],
      ['20805', 51_390_000, 62_240_000, '+21.11%'],
      ['2080505', 28_820_000, 32_630_000, '+13.22%'],
      ['2080506', 9_270_000, 16_310_000, '+75.94%'],
      ['2080599', 13_300_000, 13_300_000, '持平'],
    ])
  })

  it('have no column for a year that was not published', () => {
    const [table] = tablesOf(sectionOf(read(second), 'classes').blocks)
    expect(table!.columns.map(column => column.label)).toEqual(['编码', '名称', '2025 年', '占比'])
  })

  it('say that a single class holds all, and that a class ended', () => {
    expect(sentences(sectionOf(read(small), 'classes'))).toEqual(['全部列在公共安全支出一类。'])
    expect(sentences(sectionOf(read(small, 'en'), 'classes'))).toEqual([
      'All of it is in one class, 公共安全支出.',
    ])
    const [, ended] = sectionOf(read(shrinking), 'classes').parts
    expect(sentences(ended!)[0]).toBe('社会保障和就业支出今年没有公布金额；2029 年为 10.00 万元。')
  })
})

describe('what a budget takes back', () => {
  const clawedBack = withFiles({
    '02-functional.csv': `科目编码,科目名称,2029年预算数,2030年总计,2030年基本支出,2030年项目支出
,合计,60.00,40.00,50.00,-10.00
204,公共安全支出,60.00,40.00,50.00,-10.00
20402,公安,60.00,40.00,50.00,-10.00
2040201,行政运行,40.00,50.00,50.00,
2040202,一般行政管理事务,20.00,-10.00,,-10.00`,
    '10-projects.csv': `序号,科目编码,项目编码,项目名称,合计
1,2040202,P1,收回结余资金,-10.00`,
  })

  it('has its minus sign, and no percentage', () => {
    expect(sentences(sectionOf(read(clawedBack), 'kinds'))).toContain(
      '项目支出 −10.00 万元，比 2029 年的 20.00 万元减少 30.00 万元（上年数为推算）。',
    )
    const [project] = sectionOf(read(clawedBack, 'en'), 'projects').parts
    expect(sentences(project!)[0]).toBe(
      'The budget is −10.00 wan yuan. It is listed under 2040202 一般行政管理事务.',
    )
  })

  it('is said once to have no stated reason', () => {
    const stated = withFiles({
      '00-statement.csv': '章节,项目,年度,金额,比上年增减,主要原因,原文\n三,说明,2030,1.00,,,说明',
      '02-functional.csv': `科目编码,科目名称,2029年预算数,2030年总计,2030年基本支出,2030年项目支出
,合计,60.00,70.00,70.00,
204,公共安全支出,60.00,70.00,70.00,`,
    })
    expect(sentences(sectionOf(read(stated), 'kinds'))).toEqual([
      '基本支出 70.00 万元，占全部支出 100.00%，比 2029 年的 60.00 万元增加 10.00 万元（16.67%）（上年数为推算）。',
      '文件未说明原因。',
    ])
  })
})

describe('the tables of both years', () => {
  const derivedIn = (id: 'kinds' | 'threePublic') => {
    const [table] = tablesOf(sectionOf(read(builtIn), id).blocks)
    const at = table!.columns.findIndex(({ label }) => label === '状态')
    return table!.rows.map(row => [row[0], row[at - 1], row[at]])
  }

  it('mark each derived figure where it stands', () => {
    expect(derivedIn('kinds')).toEqual([
      ['基本支出', 379_510_000, '推算'],
      ['项目支出', 1_562_020_000, '推算'],
    ])
    expect(derivedIn('threePublic')).toEqual([
      ['“三公”经费', 5_500_000, ''],
      ['因公出国(境)费用', 0, '推算'],
      ['公务用车购置费', 0, '推算'],
      ['公务用车运行维护费', 4_000_000, ''],
      ['公务接待费', 1_500_000, ''],
    ])
  })
})

describe('projects and targets', () => {
  it('count the projects of the stated sum apart from others', () => {
    const dataset = withFiles({
      '02-functional.csv': `科目编码,科目名称,2030年总计,2030年基本支出,2030年项目支出
,合计,60.00,,60.00
2140106,公路养护,60.00,,60.00`,
      '10-projects.csv': `序号,科目编码,项目编码,项目名称,合计
1,2140106,P1,农村公路养护,50.00
2,2120801,P2,征地补偿,500.00
3,2230105,P3,国企退休人员管理,30.00`,
    })
    const told = sectionOf(read(dataset), 'projects')
    expect(sentences(told)).toEqual([
      '项目支出 60.00 万元，用于 1 个项目。',
      '其中 10.00 万元没有列入任何项目。',
      '另有 2 个项目不列在一般公共预算的科目下，不在其中。',
    ])
    expect(sentences(sectionOf(read(dataset, 'en'), 'projects'))).toContain(
      '2 more projects are listed under no subject of the general public budget, and are not part of it.',
    )
    expect(sentences(told.parts[2]!)[0]).toBe('安排 30.00 万元。')
    const titles = textsOf(told.blocks).flatMap(text => text.flatMap(run => run.trace?.title ?? []))
    expect(new Set(titles)).toEqual(new Set(['项目支出']))
  })

  it('tell cost, place, goal and how many targets there are', () => {
    const rent = sectionOf(read(builtIn), 'projects').parts[3]
    expect(sentences(rent!)).toEqual([
      '安排 1,058.00 万元，占全部支出 50.44%。列在 2010302 一般行政管理事务科目下。',
      '内容：保障行政服务中心正常运行,顺利开展行政审批服务工作;推进行政审批服务便利化、网络化,方便企业、群众办事。',
      '当年目标：保障行政服务中心正常运行,顺利开展行政审批服务工作;推进行政审批服务便利化、网络化,方便企业、群众办事。',
      '立项依据：潼南委发〔2018〕12 号、潼委办〔2018〕21 号、潼委编〔2019〕110 号',
      '设 13 项指标，其中核心指标 9 项，权重合计 90。以下为目标值，非完成值。',
    ])
    const [table] = tablesOf(rent!.blocks)
    expect(table!.rows).toHaveLength(13)
    expect(table!.rows[3]!.slice(0, 5)).toEqual([
      '政务服务事项',
      '产出指标 · 数量指标',
      '≥1,456 项',
      5,
      '是',
    ])
  })

  it('count one as one', () => {
    const [project] = sectionOf(read(small, 'en'), 'projects').parts
    expect(sentences(sectionOf(read(small, 'en'), 'projects'))).toEqual([
      'Project expenditure is 50.00 wan yuan, for 1 project.',
    ])
    expect(sentences(project!)).toEqual([
      'The budget is 50.00 wan yuan, 100.00% of all expenditure. It is listed under 2040202 一般行政管理事务.',
      'There is 1 target (1 core), with a weight of 90. Results that are published stand beside their targets.',
    ])
    const [table] = tablesOf(project!.blocks)
    expect(table!.columns.map(column => column.label)).toContain('Actual')
  })

  it('say where projects or targets are not listed', () => {
    expect(sentences(sectionOf(read(second), 'projects'))).toEqual([
      '项目支出 120.00 万元，文件没有列出各个项目。',
    ])
    expect(sentences(sectionOf(read(shrinking), 'projects'))).toEqual(['文件没有列出项目。'])
    const bare = readBuiltIn({
      '12-project-targets.csv': csv => csv.split('\r\n')[0] ?? '',
    }).dataset
    const [project] = sectionOf(read(bare), 'projects').parts
    expect(sentences(project!)).toContain('没有公布绩效目标。')
  })
})

describe('the other sections', () => {
  it('list a government fund by subject, without projects and what is left of them', () => {
    const table = tablesOf(sectionOf(read(withFundProjects()), 'funds').blocks).at(-1)!
    expect(table.rows.map(([code, name]) => `${String(code)} ${String(name)}`)).toEqual([
      '212 城乡社区支出',
      '21208 国有土地使用权出让收入安排的支出',
      '2120801 征地和拆迁补偿支出',
    ])
  })

  it('tell basic expenditure by staff and operating', () => {
    expect(sentences(sectionOf(read(builtIn), 'basic'))).toEqual([
      '基本支出 439.45 万元，其中人员经费 359.61 万元，日常公用经费 79.83 万元。因四舍五入，分项之和与合计可能略有差异。',
    ])
    expect(sentences(sectionOf(read(small), 'basic'))).toEqual([
      '文件没有公布（或未能读取）基本支出的经济分类。',
    ])
  })

  it('tell the three public expenses, new ones as new', () => {
    expect(sentences(sectionOf(read(builtIn), 'threePublic'))).toEqual([
      '“三公”经费 4.30 万元，比 2023 年的 5.50 万元减少 1.20 万元（21.82%）。',
      '公务用车运行维护费、公务接待费的原因：厉行节约, 严格控制接待支出和严格控制公车运行支出（情况说明四）。',
    ])
    expect(sentences(sectionOf(read(small), 'threePublic'))[0]).toBe(
      '“三公”经费 1.00 万元，为新增（2029 年没有安排）。',
    )
  })

  it('name the sources that are zero or blank', () => {
    expect(sentences(sectionOf(read(builtIn), 'funds'))).toEqual([
      '收入合计 2,097.45 万元，全部来自一般公共预算。',
      '公布为零：政府性基金预算、国有资本经营预算、事业收入、事业单位经营收入、其他收入。',
      '表中空白，没有公布：上年结转结余资金、财政专户管理收入、上级补助收入、附属单位上缴收入。',
    ])
    expect(sentences(sectionOf(read(second), 'funds'))[0]).toBe(
      '收入合计 660.00 万元，来自：一般公共预算 600.00 万元（90.91%）、政府性基金预算 60.00 万元（9.09%）。',
    )
  })

  it('tell duties, staff and contact with their place', () => {
    const section = sectionOf(read(builtIn), 'department')
    expect(sentences(section).slice(1, 4)).toEqual([
      '在职在编职工 17 人',
      '退休 5 人',
      '劳务派遣人员 35 名（其中税务服务厅 20 名、行政服务中心 15 名）',
    ])
    const [, staff] = textsOf(section.blocks)
    expect(staff!.find(({ role }) => role === 'figure')!.trace!.operands[0]!.place).toBe(
      '一(二)单位构成',
    )
    expect(sentences(sectionOf(read(small), 'department'))).toEqual([
      '公开的文件没有列出部门的职责、人员和联系方式。',
    ])
  })

  it('tell every finding with both places', () => {
    const { parts } = sectionOf(read(builtIn), 'checks')
    const said = parts.flatMap(sentences)
    expect(said).toContain(
      '一处是按时办结率 ≥99.6%（表11 整体绩效目标表 · 指标值）；另一处是按时办结率 ≥99.95%（表12 2024年预算项目绩效目标表 · 日常运行经费 · 指标值）。',
    )
    expect(said).toContain(
      '各项之和 190（表12 2024年预算项目绩效目标表 · 租赁费用 · 指标权重），应为 100。',
    )
    expect(said.filter(text => text.startsWith('一处是') || text.includes('应为'))).toHaveLength(17)
    const [rounding] = tablesOf(parts[parts.length - 1]!.blocks)
    expect(rounding!.rows).toHaveLength(14)
  })

  it('name the tables that were published empty', () => {
    expect(sentences(sectionOf(read(builtIn), 'empty'))).toEqual([
      '表5 政府性基金预算支出表、表9 政府采购预算明细表：公布时只有表头，没有填列数字。',
    ])
  })
})
