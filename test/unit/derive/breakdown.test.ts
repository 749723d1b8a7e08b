import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatWan } from '../../../src/domain/money'
import { DIMENSIONS, VIEW_IDS, type Selection } from '../../../src/domain/selection'
import { BREAKDOWNS } from '../../../src/domain/view-state'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { isPublished } from '../../../src/derive/trees/spending-tree'
import type { BreakdownNode, BreakdownView } from '../../../src/derive/breakdown/breakdown-view'
import { noteText } from '../../../src/locales/note-text'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, RUNNING, REFORM, select } from '../../support/selection'

const wan = (amount: number | null): string => (amount === null ? '—' : formatWan(amount))
const brief = (nodes: readonly BreakdownNode[]): string[] =>
  nodes.map(node => `${node.code || node.short} ${wan(node.amount)}`)

describe('the functional breakdown', () => {
  it('shows the four classes at the top, largest first, on the published total', () => {
    const view = toBreakdown(builtIn, 'function', [])
    expect(wan(view.total)).toBe('2,097.45')
    expect(brief(view.nodes)).toEqual(['201 1,979.58', '208 62.24', '221 28.88', '210 26.74'])
  })

  it('draws every leaf and project inside its class', () => {
    const [first] = toBreakdown(builtIn, 'function', []).nodes
    expect(brief(first!.children)).toEqual([
      '租赁费用 1,058.00',
      '购买社会服务支出 375.00',
      '2010301 321.58',
      '日常运行经费 200.00',
      '"一窗综办"改革经费 20.00',
      '工作人员培训服务经费 5.00',
    ])
  })

  it('says that the classes shown add to 0.01 less than the published total', () => {
    const ids = toBreakdown(builtIn, 'function', []).notes.map(note => note.id)
    expect(ids).toEqual(['rounding'])
  })

  it('steps over 20103, the only child of 201, and names it in the path', () => {
    const view = toBreakdown(builtIn, 'function', select('function', '201', 'breakdown'))
    expect(view.path.map(crumb => crumb.label)).toEqual([
      '',
      '201 一般公共服务',
      '20103 政府办公厅(室)及相关机构事务',
    ])
    expect(brief(view.nodes)).toEqual(['2010302 1,658.00', '2010301 321.58'])
  })

  it('hangs the five projects below 2010302', () => {
    const view = toBreakdown(builtIn, 'function', select('function', '2010302', 'breakdown'))
    expect(wan(view.total)).toBe('1,658.00')
    expect(view.nodes.map(node => wan(node.amount))).toEqual([
      '1,058.00',
      '375.00',
      '200.00',
      '20.00',
      '5.00',
    ])
    expect(view.notes).toEqual([])
  })

  it('refines daily running by its six cost indicators, which add to 200', () => {
    const view = toBreakdown(builtIn, 'function', select('project', RUNNING, 'breakdown'))
    expect(brief(view.nodes)).toEqual([
      '水电费 75.00',
      '物业管理费 54.00',
      '办公业务费 23.00',
      '中心维修维护费 20.00',
      '其他商品服务费 15.00',
      '通信费、网络宽带租用 13.00',
    ])
    expect(view.notes.map(note => note.id)).toEqual(['costs-are-targets'])
  })

  it('reads a cost target whose unit stands in its cell, as its check does', () => {
    const { dataset, issues } = readBuiltIn({
      '12-project-targets.csv': text =>
        text.replace('水电费,1,万元,≥,75,', '水电费,1,万元,≥,75 万元,'),
    })
    expect(issues).toEqual([])
    const view = toBreakdown(dataset, 'function', select('project', RUNNING, 'breakdown'))
    expect(brief(view.nodes)[0]).toBe('水电费 75.00')
    const check = dataset.checks.find(({ id }) => id === `cost-targets:${RUNNING}`)
    expect([check?.verdict, check?.right.amount]).toEqual(['equal', 200_000_000])
  })

  it('of figures that are all 0 says so, and blames no filter', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace(/(?<=,)(?:"[\d,.]+"|\d+\.\d\d)(?=[,\r\n])/g, '0'),
    })
    expect(toBreakdown(dataset, 'function', []).empty).toEqual({
      note: { id: 'no-amounts', params: {} },
      wayOut: [],
    })
  })

  it('keeps 5.00 of the reform project visible as not listed in cost indicators', () => {
    const view = toBreakdown(builtIn, 'function', select('project', REFORM, 'breakdown'))
    const rest = view.nodes.find(node => node.kind === 'residual')
    expect(wan(rest!.amount)).toBe('5.00')
    expect(rest!.dimension).toBeNull()
  })

  it('of a project under a subject without 项目支出 invents no rest below zero, and says that the parts differ', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': csv =>
        csv.replace('2,363001-政务服务管理办(本级),2010302', '2,363001,2010301'),
    })
    const { nodes, notes } = toBreakdown(dataset, 'function', select('function', '2010301'))
    expect(brief(nodes)).toEqual(['2010301 321.58', '日常运行经费 200.00'])
    expect(notes.find(({ id }) => id === 'parts-do-not-add')?.params).toEqual({
      difference: '+200.00',
    })
  })

  it('highlights a project picked elsewhere where the view stands', () => {
    const view = toBreakdown(builtIn, 'function', select('project', RUNNING, 'targets'))
    expect(view.path).toHaveLength(1)
    const tiles = view.nodes.flatMap(node => node.children)
    expect(tiles.filter(tile => tile.emphasis === 'selected').map(tile => tile.key)).toEqual([
      RUNNING,
    ])
    expect(view.nodes.map(node => node.emphasis)).toEqual(['normal', 'faded', 'faded', 'faded'])
  })

  it('highlights a leaf in place, inside its parent', () => {
    const view = toBreakdown(builtIn, 'function', select('function', '2080506', 'breakdown'))
    expect(view.path.map(crumb => crumb.key)).toEqual(['', '208', '20805'])
    expect(view.nodes.map(node => [node.code, node.emphasis])).toEqual([
      ['2080505', 'faded'],
      ['2080506', 'selected'],
      ['2080599', 'faded'],
    ])
  })

  it('treats a chain without a choice as a leaf: 221 is highlighted at the top', () => {
    const view = toBreakdown(builtIn, 'function', select('function', '221', 'breakdown'))
    expect(view.path).toHaveLength(1)
    expect(view.nodes.find(node => node.code === '221')?.emphasis).toBe('selected')
    expect(view.nodes.find(node => node.code === '221')?.opens).toBe(false)
  })

  it('leads up past levels that were stepped over', () => {
    const upFrom = (key: string) =>
      toBreakdown(builtIn, 'function', select('function', key, 'breakdown')).up?.key
    expect(upFrom('2010302')).toBe('201')
    expect(upFrom('201')).toBe('')
    expect(upFrom('2080506')).toBe('208')
    expect(toBreakdown(builtIn, 'function', []).up).toBeNull()
  })

  it.each<[string, Selection, string]>([
    ['a leaf that was picked from the top', select('function', '2010301', 'breakdown'), '201'],
    [
      'a project to the subject that was gone to',
      [...select('function', '2010302', 'comparison'), ...select('project', RENT, 'breakdown')],
      '2010302',
    ],
    [
      'a project to the whole, where nothing was gone to',
      [...select('kind', 'project', 'headline'), ...select('project', RENT, 'breakdown')],
      '',
    ],
    [
      'a project that was entered from the whole',
      [...select('kind', 'project', 'headline'), ...select('project', RUNNING, 'breakdown')],
      '',
    ],
    [
      'a class that shows no more than the whole',
      [...select('kind', 'project', 'headline'), ...select('function', '201', 'breakdown')],
      '',
    ],
  ])('leads up to where a pick leads, too: from %s', (_, selection, key) => {
    expect(toBreakdown(builtIn, 'function', selection).up?.key).toBe(key)
  })

  it('shows the amounts of one kind under that clause', () => {
    const basic = toBreakdown(builtIn, 'function', select('kind', 'basic', 'headline'))
    expect(wan(basic.total)).toBe('439.45')
    expect(brief(basic.nodes)).toEqual(['201 321.58', '208 62.24', '221 28.88', '210 26.74'])
    const project = toBreakdown(builtIn, 'function', select('kind', 'project', 'headline'))
    expect(wan(project.total)).toBe('1,658.00')
    expect(project.path.map(crumb => crumb.key)).toEqual(['', '201', '20103', '2010302'])
    expect(project.nodes).toHaveLength(5)
  })

  it('lights nothing where what is picked has no amount of the kind, and says so', () => {
    const under = (code: string, kind: string) =>
      toBreakdown(builtIn, 'function', [
        ...select('function', code, 'breakdown'),
        ...select('kind', kind, 'headline'),
      ])
    const emphases = ({ nodes }: BreakdownView) => nodes.map(node => [node.code, node.emphasis])
    const basic = under('2010302', 'basic')
    expect(basic.notes[0]).toEqual({
      id: 'picked-absent',
      params: { kind: 'basic' },
      names: ['一般行政管理事务'],
    })
    expect(noteText(basic.notes[0]!, zhCN)).toBe(
      '“一般行政管理事务”没有基本支出的金额：可清除这项筛选',
    )
    expect(basic.path.map(crumb => crumb.key)).toEqual([''])
    expect(emphases(basic)).toEqual([
      ['201', 'faded'],
      ['208', 'faded'],
      ['221', 'faded'],
      ['210', 'faded'],
    ])
    const project = under('208', 'project')
    expect(project.notes.map(note => note.names)).toEqual([['社会保障和就业支出']])
    expect(project.path.map(crumb => crumb.key)).toEqual([''])
    expect(emphases(project)).toEqual([
      ['201', 'faded'],
      ['208', 'selected'],
      ['210', 'faded'],
      ['221', 'faded'],
    ])
    const both = toBreakdown(builtIn, 'function', [
      ...select('function', ['201', '208'], 'breakdown'),
      ...select('kind', 'project', 'headline'),
    ])
    expect(both.path.map(crumb => crumb.key)).toEqual([''])
    expect(emphases(both).slice(0, 2)).toEqual([
      ['201', 'selected'],
      ['208', 'selected'],
    ])
  })

  it('says so of a picked project in 基本支出, and of 302 in 人员经费', () => {
    const rent = toBreakdown(builtIn, 'function', [
      ...select('project', RENT, 'targets'),
      ...select('kind', 'basic', 'headline'),
    ])
    expect(rent.notes[0]?.names).toEqual(['2024年潼南区政务中心租赁费用'])
    expect(rent.nodes.map(node => node.emphasis)).toEqual(['faded', 'faded', 'faded', 'faded'])
    const goods = toBreakdown(builtIn, 'economic', [
      ...select('economic', '302', 'breakdown'),
      ...select('staffing', 'staff'),
    ])
    expect(noteText(goods.notes[0]!, zhCN)).toBe(
      '“商品和服务支出”没有人员经费的金额：可清除这项筛选',
    )
  })

  it('is unaffected by an economic clause, says so, and outlines the counterpart', () => {
    const view = toBreakdown(builtIn, 'function', select('economic', '30113', 'breakdown'))
    expect(wan(view.total)).toBe('2,097.45')
    expect(view.notes[0]).toEqual({ id: 'function-unaffected-by-economic', params: {} })
    expect(view.notes[1]).toEqual({
      id: 'function-counterpart',
      params: {},
      names: ['2210201 = 30113 住房公积金'],
    })
    const housing = view.nodes.find(node => node.code === '221')
    expect(housing!.outlined).toBe(true)
  })

  it('highlights the projects that have a target of the picked level', () => {
    const selection = select('level', '产出指标/质量指标')
    const tiles = toBreakdown(builtIn, 'function', selection).nodes.flatMap(node => node.children)
    const held = tiles.filter(tile => tile.emphasis === 'selected').map(tile => wan(tile.amount))
    expect(held).toEqual(['375.00', '20.00', '5.00'])
  })

  it('says so when no project meets all target filters, and fades everything', () => {
    const selection = [...select('level', '产出指标/质量指标'), ...select('indicator', '办事窗口')]
    const view = toBreakdown(builtIn, 'function', selection)
    expect(view.notes.map(note => note.id)).toContain('no-project-matches')
    expect(view.nodes.map(node => node.emphasis)).toEqual(['faded', 'faded', 'faded', 'faded'])
  })

  it('does not call a real difference rounding', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace(
          '2101103,公务员医疗补助,2.40,2.72,2.72',
          '2101103,公务员医疗补助,2.40,9.72,9.72',
        ),
    })
    const view = toBreakdown(dataset, 'function', select('function', '210', 'breakdown'))
    expect(view.notes).toEqual([{ id: 'parts-do-not-add', params: { difference: '+7.00' } }])
  })

  it('says what is below zero and cannot be drawn', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': csv =>
        csv.replace('改革经费",20.00,20.00,,20.00', '改革经费",-20.00,-20.00,,-20.00'),
    })
    const view = toBreakdown(dataset, 'function', select('function', '2010302', 'breakdown'))
    expect(view.notes).toContainEqual({
      id: 'negative-not-drawn',
      params: { count: '1', amount: '−20.00' },
    })
  })

  it('says so of what the nodes shown hold, too', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('医疗补助,2.40,2.72,2.72', '医疗补助,2.40,-2.72,-2.72'),
    })
    const [note] = toBreakdown(dataset, 'function', []).notes
    expect(note).toEqual({ id: 'negative-not-drawn', params: { count: '1', amount: '−2.72' } })
  })

  it('hangs a 项 below its 类 where the 款 between was not published', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace(/^20103,.*\r\n/m, ''),
    })
    const view = toBreakdown(dataset, 'function', [])
    expect(view.nodes.map(node => node.code)).toEqual(['201', '208', '221', '210'])
  })

  it('counts +8.03% for the whole class and 新增 never as infinity', () => {
    const [first] = toBreakdown(builtIn, 'function', []).nodes
    expect(first!.change.delta).toBe(132_270_000)
    const edited = readBuiltIn({
      '02-functional.csv': text => text.replace('210,卫生健康支出,17.30', '210,卫生健康支出,'),
    })
    const health = toBreakdown(edited.dataset, 'function', []).nodes.find(n => n.code === '210')
    expect(health!.change).toEqual({ state: 'new', delta: 26_740_000, ratio: null })
  })
})

describe('the economic breakdown', () => {
  it('shows three classes of basic expenditure and no change', () => {
    const view = toBreakdown(builtIn, 'economic', [])
    expect(wan(view.total)).toBe('439.45')
    expect(brief(view.nodes)).toEqual(['301 345.31', '302 79.83', '303 14.30'])
    expect(view.hasChange).toBe(false)
  })

  it('keeps blank subjects as blank rows at the end', () => {
    const view = toBreakdown(builtIn, 'economic', select('economic', '302', 'breakdown'))
    expect(view.nodes).toHaveLength(27)
    expect(view.nodes.filter(node => node.amount === null)).toHaveLength(13)
    expect(view.nodes[26]!.amount).toBeNull()
  })

  it('says how much project expenditure it cannot split', () => {
    const [first] = toBreakdown(builtIn, 'economic', []).notes
    expect(first).toEqual({ id: 'economic-basic-only', params: { amount: '1,658.00' } })
  })

  it('offers the functional counterpart of a picked subject', () => {
    const view = toBreakdown(builtIn, 'economic', select('function', '2210201', 'comparison'))
    expect(view.notes).toContainEqual({
      id: 'economic-counterpart',
      params: {},
      names: ['2210201 = 30113 住房公积金'],
    })
  })

  it('names both subjects of a counterpart where their names differ, else the one', () => {
    const codes = ['2080505', '2080506']
    const view = toBreakdown(builtIn, 'economic', select('function', codes, 'comparison'))
    expect(view.notes.find(note => note.id === 'economic-counterpart')!.names).toEqual([
      '2080505 = 30108 机关事业单位基本养老保险缴费',
      '2080506 机关事业单位职业年金缴费 = 30109 职业年金缴费',
    ])
  })

  it('is empty under 项目支出 and offers the way out', () => {
    const view = toBreakdown(builtIn, 'economic', select('kind', 'project', 'headline'))
    expect(view.nodes).toEqual([])
    expect(view.empty).toEqual({
      note: { id: 'economic-empty-for-project-kind', params: {} },
      wayOut: ['kind'],
    })
  })

  it('shows all under 基本支出', () => {
    const view = toBreakdown(builtIn, 'economic', select('kind', 'basic', 'headline'))
    expect(wan(view.total)).toBe('439.45')
  })

  it('is empty under a project, by name', () => {
    const view = toBreakdown(builtIn, 'economic', select('project', RENT, 'targets'))
    expect(view.empty?.note.names).toEqual(['2024年潼南区政务中心租赁费用'])
  })

  it('reads the operating column under 日常公用经费', () => {
    const view = toBreakdown(builtIn, 'economic', select('staffing', 'operating'))
    expect(wan(view.total)).toBe('79.83')
    expect(view.path.map(crumb => crumb.key)).toEqual(['', '302'])
    expect(brief(view.nodes).slice(0, 3)).toEqual(['30201 27.35', '30299 16.02', '30239 14.59'])
  })
})

describe('laws of the breakdown', () => {
  const keys = {
    function: ['201', '2010302', '208', '2080505', '221'],
    kind: ['basic', 'project'],
    project: builtIn.projects.map(project => project.code),
    economic: ['301', '30113', '302'],
    staffing: ['staff', 'operating'],
    fund: ['general', 'government-fund'],
    department: ['101'],
    level: ['产出指标', '效益指标/社会效益指标'],
    core: ['true'],
    indicator: ['办事窗口', '水电费'],
  } as const
  const clause = fc.constantFrom(...DIMENSIONS).chain(dimension =>
    fc.record({
      source: fc.constantFrom(...VIEW_IDS),
      dimension: fc.constant(dimension),
      keys: fc.uniqueArray(fc.constantFrom(...keys[dimension]), { minLength: 1 }),
    }),
  )
  const selections: fc.Arbitrary<Selection> = fc.uniqueArray(clause, {
    selector: one => one.dimension,
  })

  const published = BREAKDOWNS.filter(by => isPublished(builtIn, by))

  it('never throws, and fades but never removes under its own clauses', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...published), (selection, by) => {
        const view = toBreakdown(builtIn, by, selection)
        expect(view.path.length).toBeGreaterThan(0)
        const own = selection.filter(one => one.source === 'breakdown')
        if (own.length === selection.length && own.every(one => one.dimension === by)) {
          expect(view.nodes.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('conserves sums from tiles to their group, within the rounding of the print', () => {
    fc.assert(
      fc.property(selections, selection => {
        for (const node of toBreakdown(builtIn, 'function', selection).nodes) {
          if (node.children.length === 0 || node.amount === null) continue
          const sum = node.children.reduce((total, child) => total + (child.amount ?? 0), 0)
          expect(Math.abs(sum - node.amount)).toBeLessThanOrEqual(10_000)
        }
      }),
    )
  })
})

describe('the tables that a breakdown is made from', () => {
  it.each([
    ['project', RUNNING, ['projects', 'project-targets']],
    ['function', '2010302', ['functional', 'projects']],
  ] as const)('are those of its total and of its parts: %s', (dimension, key, tables) => {
    const { tables: named } = toBreakdown(builtIn, 'function', select(dimension, key, 'breakdown'))
    expect(named).toEqual(tables)
  })

  it('are of sources also where those that are not drawn stand', () => {
    const drilled = select('fund', 'general', 'breakdown')
    expect([...toBreakdown(builtIn, 'fund', drilled).tables].sort()).toEqual([
      'department-income',
      'statement',
    ])
  })
})
