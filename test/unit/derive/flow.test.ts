import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatWan } from '../../../src/domain/money'
import { DIMENSIONS, VIEW_IDS, type Selection } from '../../../src/domain/selection'
import { FLOW_MODES, type FlowMode } from '../../../src/domain/view-state'
import { toFlow } from '../../../src/derive/flow/flow'
import { flowTable } from '../../../src/derive/flow/flow-table'
import type { FlowView } from '../../../src/derive/flow/flow-view'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, RUNNING, select } from '../../support/selection'
import { withFundProjects, withFunds } from './fund-fixture'

const tableWords = { ...zhCN.flow.table, nodeName: zhCN.flow.nodeName }

/** What flows out of a node: "基本支出 → 201 321.58". */
function outOf(view: FlowView, id: string): string[] {
  const node = new Map(view.nodes.map(one => [one.id, one]))
  return view.links
    .filter(link => link.from === id)
    .map(link => {
      const to = node.get(link.to)!
      return `${to.code || zhCN.flow.nodeShort(to)} ${formatWan(link.amount)}`
    })
}

const partsOf = (view: FlowView): string[] =>
  view.nodes
    .filter(node => node.part !== null)
    .map(node => `${node.code || zhCN.flow.nodeShort(node)} ${formatWan(node.part!)}`)

describe('the flow of the built-in budget', () => {
  const view = toFlow(builtIn, 'function', [])

  it('begins with one source, whose 2,097.45 are 439.45 and 1,658.00', () => {
    expect(formatWan(view.total)).toBe('2,097.45')
    expect(outOf(view, 'fund:general')).toEqual(['基本支出 439.45', '项目支出 1,658.00'])
    expect(view.nodes.filter(node => node.column === 'fund').map(node => node.name)).toEqual([
      '一般公共预算',
    ])
  })

  it('leads basic expenditure to four classes, 0.01 less than published', () => {
    expect(outOf(view, 'kind:basic')).toEqual(['201 321.58', '208 62.24', '210 26.74', '221 28.88'])
    expect(view.differences).toEqual([{ node: 'kind:basic', difference: 10_000, isRounding: true }])
    expect(view.notes).toContainEqual({
      id: 'flow-rounding',
      params: {
        node: 'kind:basic',
        name: '',
        kind: 'basic',
        amount: '439.45',
        sum: '439.44',
        difference: '0.01',
      },
    })
  })

  it('leads project expenditure through 201 to the five projects', () => {
    expect(outOf(view, 'kind:project')).toEqual(['201 1,658.00'])
    expect(outOf(view, 'function:201')).toEqual([
      '2010301 321.58',
      '购买社会服务支出 375.00',
      '日常运行经费 200.00',
      '工作人员培训服务经费 5.00',
      '租赁费用 1,058.00',
      '"一窗综办"改革经费 20.00',
    ])
  })

  it('stands in an order that crosses little', () => {
    const codes = view.nodes.map(node => node.code || zhCN.flow.nodeShort(node))
    expect(codes.slice(0, 9)).toEqual([
      ...['一般公共预算', '项目支出', '基本支出', '201', '208', '221', '210'],
      ...['租赁费用', '购买社会服务支出'],
    ])
  })

  it('names the sources that are not drawn: published as 0, or blank', () => {
    expect(view.notes.slice(0, 2)).toEqual([
      {
        id: 'fund-zero',
        params: {},
        names: ['政府性基金预算', '国有资本经营预算', '事业收入', '事业单位经营收入', '其他收入'],
      },
      {
        id: 'fund-blank',
        params: {},
        names: ['上年结转结余资金', '财政专户管理收入', '上级补助收入', '附属单位上缴收入'],
      },
    ])
  })

  it('may lead basic expenditure to economic classes instead, directly', () => {
    const economic = toFlow(builtIn, 'economic', [])
    expect(outOf(economic, 'kind:basic')).toEqual(['301 345.31', '302 79.83', '303 14.30'])
    expect(outOf(economic, 'kind:project')).toEqual(['201 1,658.00'])
    expect(economic.tables).toContain('economic')
  })

  it('says that a class is 项目支出 alone where basic expenditure goes another way', () => {
    const nameOf = (mode: FlowMode): string | undefined =>
      toFlow(builtIn, mode, [])
        .nodes.filter(({ id }) => id === 'function:201')
        .map(zhCN.flow.nodeName)[0]
    expect(nameOf('economic')).toBe('一般公共服务支出（项目支出）')
    expect(nameOf('function')).toBe('一般公共服务支出')
  })

  it('names the tables of the sources that are not drawn too', () => {
    expect(view.tables).toEqual(['statement', 'functional', 'department-income', 'projects'])
  })

  it('has no picked part where nothing that is picked flows', () => {
    const basic = [...select('core', 'true', 'targets'), ...select('kind', 'basic', 'headline')]
    expect(toFlow(builtIn, 'function', basic).part).toBeNull()
  })

  it('is a table of links in which rounding has its own row', () => {
    const { rows } = flowTable(view, 'c', tableWords)
    expect(rows).toContainEqual(['一般公共预算', '项目支出', 1_658_000_000])
    expect(rows).toContainEqual(['基本支出', '差额', 10_000])
    expect(rows).toHaveLength(2 + 1 + 4 + 1 + 13)
  })

  it('says in its table how much of each link is picked', () => {
    // What is not picked has no part: an empty cell, for a 0.00 would have no cell to open.
    const picked = toFlow(builtIn, 'function', select('project', RENT, 'flow'))
    const { rows } = flowTable(picked, 'c', tableWords)
    expect(rows[0]).toEqual(['一般公共预算', '项目支出', 1_658_000_000, 1_058_000_000])
    expect(rows[1]).toEqual(['一般公共预算', '基本支出', 439_450_000, ''])
  })
})

describe('the flow under clauses', () => {
  it('is narrowed by a subject that another view picked', () => {
    const view = toFlow(builtIn, 'function', select('function', '208', 'breakdown'))
    expect(formatWan(view.total)).toBe('62.24')
    expect(view.nodes.map(node => node.id).slice(0, 3)).toEqual([
      ...['fund:general', 'kind:basic', 'function:208'],
    ])
    expect(view.part).toBeNull()
  })

  it('marks the part that its own pick takes, and keeps the rest', () => {
    const view = toFlow(builtIn, 'function', select('project', RENT, 'flow'))
    expect(formatWan(view.total)).toBe('2,097.45')
    expect(partsOf(view)).toEqual([
      ...['一般公共预算 1,058.00', '项目支出 1,058.00', '201 1,058.00', '租赁费用 1,058.00'],
    ])
    expect(view.nodes.find(node => node.key === RENT)!.emphasis).toBe('selected')
    expect(view.nodes.find(node => node.id === 'kind:basic')!.emphasis).toBe('faded')
  })

  it('marks the projects that hold a picked target', () => {
    const view = toFlow(builtIn, 'function', select('indicator', '水电费', 'targets'))
    expect(view.nodes.filter(node => node.part !== null).at(-1)!.key).toBe(RUNNING)
    expect(formatWan(view.part!)).toBe('200.00')
  })

  it('cannot follow an economic clause by function, and says so', () => {
    const view = toFlow(builtIn, 'function', select('economic', '301', 'breakdown'))
    expect(view.part).toBeNull()
    expect(view.notes.map(note => note.id)).toContain('flow-unaffected-by-economic')
  })

  it('marks an economic subject, and 人员经费, where they are shown', () => {
    const wages = toFlow(builtIn, 'economic', select('economic', '301', 'flow'))
    expect(partsOf(wages)).toEqual(['一般公共预算 345.31', '基本支出 345.31', '301 345.31'])
    const staff = toFlow(builtIn, 'economic', select('staffing', 'operating', 'filters'))
    expect(partsOf(staff)).toEqual(['一般公共预算 79.83', '基本支出 79.83', '302 79.83'])
  })

  it('does not split basic expenditure by economic class under a subject', () => {
    const view = toFlow(builtIn, 'economic', select('function', '201', 'breakdown'))
    expect(outOf(view, 'fund:general')).toEqual(['基本支出 321.58', '项目支出 1,658.00'])
    expect(outOf(view, 'kind:basic')).toEqual([])
    expect(view.notes.map(note => note.id)).toContain('flow-economic-not-followed')
  })

  it('is empty for a source without money, with the way out', () => {
    const view = toFlow(builtIn, 'function', select('fund', 'government-fund', 'breakdown'))
    expect(view.empty?.wayOut).toEqual(['fund'])
  })
})

describe('the flow of other budgets', () => {
  it('takes a government fund from table 5 and a source without kinds from table 7', () => {
    const view = toFlow(withFunds(), 'function', [])
    expect(outOf(view, 'fund:government-fund')).toEqual(['项目支出 300.00'])
    expect(outOf(view, 'fund:service')).toEqual(['未按基本、项目公布 12.00'])
    expect(outOf(view, 'kind:project')).toEqual(['201 1,658.00', '212 300.00'])
    expect(outOf(view, 'kind:unsplit')).toEqual(['201 12.00'])
    expect(view.nodes.find(node => node.code === '212')!.dimension).toBeNull()
    expect(formatWan(view.nodes.find(node => node.code === '201')!.amount)).toBe('1,991.58')
  })

  it('takes by kind from table 8 a source that pays alone for its classes, with its projects', () => {
    const view = toFlow(withFundProjects(), 'function', [])
    expect(outOf(view, 'fund:state-capital')).toEqual(['基本支出 4.80', '项目支出 35.20'])
    expect(outOf(view, 'kind:project')).toEqual(['201 1,658.00', '212 300.00', '223 35.20'])
    expect(outOf(view, 'function:223')).toEqual(['2230105 4.80', '退休人员社会化管理 35.20'])
    expect(view.differences.filter(({ isRounding }) => !isRounding)).toEqual([])
    const end = view.nodes.find(({ key }) => key === 'C1')!
    expect(end.sources).toEqual([{ table: 'projects', row: 8, column: '合计' }])
  })

  it('shows what no class explains as a rest of its own', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace(/^221.*\r\n/gm, ''),
    })
    expect(outOf(toFlow(dataset, 'function', []), 'kind:basic').at(-1)).toBe('未列明去向 28.89')
  })

  it('gathers the smallest ends where they are many', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `21102${String(at + 10)},科目${at},,${at + 1}.00,${at + 1}.00,\r\n`,
    )
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => `${csv}211,节能环保支出,,465.00,465.00,\r\n${rows.join('')}`,
    })
    const view = toFlow(dataset, 'function', [])
    const parts = view.nodes.filter(node => node.column === 'part')
    expect(parts).toHaveLength(24)
    expect(parts.at(-1)).toMatchObject({ kind: 'others', count: 20 })
  })

  it('is empty without table 2', () => {
    const view = toFlow(
      { ...builtIn, functional: [], functionalTotal: null, tables: {} },
      'function',
      [],
    )
    expect(view.links).toEqual([])
    expect(view.empty?.note.id).toBe('table-not-read')
  })
})

describe('laws of the flow', () => {
  const keys = {
    function: ['201', '2010302', '208', '2080505', '221'],
    kind: ['basic', 'project'],
    project: builtIn.projects.map(project => project.code),
    economic: ['301', '30113', '302'],
    staffing: ['staff', 'operating'],
    fund: ['general', 'government-fund', 'service'],
    department: ['101'],
    level: ['产出指标'],
    core: ['true'],
    indicator: ['办事窗口', '水电费'],
  } as const
  const clause = fc.constantFrom(...DIMENSIONS).chain(dimension =>
    fc.record({
      source: fc.constantFrom(...VIEW_IDS),
      dimension: fc.constant(dimension),
      keys: fc.uniqueArray(fc.constantFrom<string>(...keys[dimension]), { minLength: 1 }),
    }),
  )
  const selections: fc.Arbitrary<Selection> = fc.uniqueArray(clause, {
    selector: one => one.dimension,
  })
  const modes: fc.Arbitrary<FlowMode> = fc.constantFrom(...FLOW_MODES)
  const datasets = fc.constantFrom(builtIn, withFunds())

  it('keeps what flows in and out of every node, save the named difference', () => {
    fc.assert(
      fc.property(datasets, modes, selections, (dataset, mode, selection) => {
        const view = toFlow(dataset, mode, selection)
        for (const { id, column, amount } of view.nodes) {
          const sum = (end: 'from' | 'to'): number =>
            view.links.filter(link => link[end] === id).reduce((all, link) => all + link.amount, 0)
          const difference = view.differences.find(one => one.node === id)?.difference ?? 0
          if (column !== 'fund') expect(sum('to')).toBe(amount)
          if (view.links.some(link => link.from === id)) {
            expect(sum('from') + difference).toBe(amount)
          }
        }
      }),
    )
  })

  it('is never narrowed by its own clauses, and no part is more than its whole', () => {
    fc.assert(
      fc.property(datasets, modes, selections, (dataset, mode, selection) => {
        const own = selection.map(one => ({ ...one, source: 'flow' as const }))
        const [free, view] = [toFlow(dataset, mode, []), toFlow(dataset, mode, own)]
        expect(view.links.map(link => link.amount)).toEqual(free.links.map(link => link.amount))
        for (const { part, amount } of [...view.nodes, ...view.links]) {
          // Sums of leaves may exceed a printed sum by the rounding of the print.
          expect(part ?? 0).toBeLessThanOrEqual(amount + 20_000)
        }
      }),
    )
  })
})
