import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown'
import { toFlow } from '../../../src/derive/flow'
import { flowTable } from '../../../src/derive/flow-table'
import {
  flowLinkTrace,
  flowNodeTrace,
  flowPart,
  flowRestTrace,
  flowShareTrace,
  flowTotal,
} from '../../../src/derive/flow-traces'
import type { FlowView } from '../../../src/derive/flow-view'
import type { Dataset } from '../../../src/domain/dataset'
import type { LineFilter } from '../../../src/domain/detail-facts'
import { formatWan } from '../../../src/domain/money'
import { zhCN } from '../../../src/locales/zh-CN'
import { flowSentence } from '../../../src/panels/flow-text'
import { en } from '../../../src/locales/en'
import { flowFigures } from '../../../src/panels/takeaway-figures'
import { linesFile, withLines } from '../../support/lines'
import { makeProvince } from '../../support/province'
import { provinceCsv } from '../../support/province-csv'
import { select } from '../../support/selection'

const dataset = withLines(
  linesFile([
    '101,甲厅,2024,2010301,行政运行,基本支出,,,100',
    '101,甲厅,2024,2010302,一般行政管理事务,项目支出,P1,档案整理,20.5',
    '101,甲厅,2024,2010302,一般行政管理事务,项目支出,P1,档案整理,1.5',
    '101,甲厅,2024,2010302,一般行政管理事务,项目支出,P2,园舍修缮,8',
    '101,甲厅,2024,2010302,一般行政管理事务,项目支出,,,3',
    '101,甲厅,2024,2080505,养老,基本支出,,,12',
    '101,甲厅,2023,2010301,行政运行,基本支出,,,999',
    '102,乙局,2024,2080501,行政单位离退休,基本支出,,,7',
    '103,丙局,2024,2080501,行政单位离退休,项目支出,P3,慰问,4',
  ]),
)

const one = select('department', '101')
const two = select('department', ['101', '102'])

function nameOf(view: FlowView, id: string): string {
  const node = view.nodes.find(candidate => candidate.id === id)!
  return node.code || zhCN.flow.nodeShort(node)
}

/** "101 → 基本支出 112.00". */
const linksOf = (view: FlowView): string[] =>
  view.links.map(
    ({ from, to, amount }) => `${nameOf(view, from)} → ${nameOf(view, to)} ${formatWan(amount)}`,
  )

const partsOf = (view: FlowView): string[] =>
  view.nodes
    .filter(({ part }) => part !== null)
    .map(({ id, part }) => `${nameOf(view, id)} ${formatWan(part!)}`)

/** How many lines of the file a figure is added up from. */
const countOf = (lines: LineFilter | undefined, { detail }: Dataset = dataset): number | null =>
  lines === undefined ? null : detail!.cube.count(lines)

describe('the flow of a picked department', () => {
  const view = toFlow(dataset, 'function', one)

  it('goes from the department through both kinds to classes, subjects and projects', () => {
    expect(linksOf(view)).toEqual([
      ...['101 → 基本支出 112.00', '101 → 项目支出 33.00'],
      ...['基本支出 → 201 100.00', '项目支出 → 201 33.00', '基本支出 → 208 12.00'],
      ...['201 → 2010301 100.00', '201 → 档案整理 22.00', '201 → 园舍修缮 8.00'],
      ...['201 → 2010302 3.00', '208 → 2080505 12.00'],
    ])
    expect(view).toMatchObject({
      ofLines: true,
      total: 1_450_000_00,
      part: null,
      tables: [],
    })
    expect(view.nodes[0]).toMatchObject({ kind: 'department', name: '甲厅', emphasis: 'selected' })
  })

  it('says that it is of lines, and nothing of published sources', () => {
    expect(view.notes.map(({ id }) => id)).toEqual(['flow-lines'])
    expect(view.differences).toEqual([])
    expect(flowSentence(view, zhCN)).toBe(
      '145.00 万元是甲厅的支出，用于基本支出 112.00 万元（77.2%）、项目支出 33.00 万元（22.8%）。',
    )
    expect(flowSentence(view, en)).toMatch(/^甲厅 spends 145\.00 wan yuan; they go to Basic/)
  })

  it('tells of each amount which lines were added up', () => {
    const nodes = view.nodes.map(({ id, lines }) => [nameOf(view, id), countOf(lines)])
    expect(nodes).toEqual([
      ...[
        ['101', 6],
        ['基本支出', 2],
        ['项目支出', 4],
        ['201', 5],
        ['208', 1],
      ],
      ...[
        ['2010301', 1],
        ['档案整理', 2],
        ['园舍修缮', 1],
        ['2010302', 1],
        ['2080505', 1],
      ],
    ])
    expect(view.links.map(({ lines }) => countOf(lines))).toEqual([2, 4, 1, 4, 1, 1, 2, 1, 1, 1])
    expect(countOf(flowTotal(view).lines)).toBe(6)
    const [department] = view.nodes
    expect(flowShareTrace(department!, view, 't')).toMatchObject({ formula: 'share', value: 1 })
    expect(flowNodeTrace(department!, 't')).toMatchObject({ value: 1_450_000_00 })
    expect(flowLinkTrace(view.links[1]!, 't')).toMatchObject({ value: 330_000_00 })
  })

  it('stays of the published tables by economic class, and says so', () => {
    const economic = toFlow(dataset, 'economic', one)
    expect(economic.ofLines).toBe(false)
    expect(formatWan(economic.total)).toBe('2,097.45')
    expect(economic.notes.map(({ id }) => id)).toContain('department-unaffected')
  })
})

describe('the flow of several departments', () => {
  const view = toFlow(dataset, 'function', two)

  it('begins with each of them, and stops at subjects', () => {
    expect(linksOf(view)).toEqual([
      ...['101 → 基本支出 112.00', '101 → 项目支出 33.00', '102 → 基本支出 7.00'],
      ...['基本支出 → 201 100.00', '项目支出 → 201 33.00', '基本支出 → 208 19.00'],
      ...['201 → 2010301 100.00', '201 → 2010302 33.00', '208 → 2080505 12.00'],
      '208 → 2080501 7.00',
    ])
    expect(countOf(flowTotal(view).lines)).toBe(7)
  })

  it('names the largest in its sentence, and can trace each figure of it', () => {
    const all = toFlow(dataset, 'function', select('department', ['101', '102', '103']))
    const text = flowSentence(view, zhCN)
    expect(text).toMatch(/^152\.00 万元分属甲厅 145\.00 万元（95\.4%）、乙局 7\.00 万元（4\.6%），/)
    expect(flowSentence(all, zhCN)).toContain('丙局 4.00 万元')
    for (const { text: figure, trace } of flowFigures(view, 't', zhCN)) {
      expect(text).toContain(figure)
      expect(countOf(trace()?.operands[0]?.lines)).toBeGreaterThan(0)
    }
    const five = withLines(
      linesFile([1, 2, 3, 4, 5].map(n => `${n},第${n}局,2024,201,类,基本支出,,,${n}`)),
    )
    const many = toFlow(five, 'function', select('department', ['1', '2', '3', '4', '5']))
    expect(flowSentence(many, zhCN)).toContain(
      '分属第5局 5.00 万元（33.3%）、第4局 4.00 万元（26.7%）、第3局 3.00 万元（20.0%）等部门，',
    )
    expect(flowFigures(many, 't', zhCN)).toHaveLength(1 + 2 * 3 + 2)
  })
})

describe('the flow of lines under clauses', () => {
  it('is narrowed by a subject and a kind that others picked', () => {
    const clauses = [...one, ...select('function', '201'), ...select('kind', 'project')]
    const view = toFlow(dataset, 'function', clauses)
    expect(linksOf(view)).toEqual([
      ...['101 → 项目支出 33.00', '项目支出 → 201 33.00'],
      ...['201 → 档案整理 22.00', '201 → 园舍修缮 8.00', '201 → 2010302 3.00'],
    ])
    expect(countOf(flowTotal(view).lines)).toBe(4)
  })

  it('marks the part that is picked in the flow itself, and keeps the rest', () => {
    const view = toFlow(dataset, 'function', [...one, ...select('function', '2010302', 'flow')])
    expect(view).toMatchObject({ total: 1_450_000_00, part: 330_000_00 })
    expect(partsOf(view)).toEqual([
      ...['101 33.00', '项目支出 33.00', '201 33.00'],
      ...['档案整理 22.00', '园舍修缮 8.00', '2010302 3.00'],
    ])
    expect(view.nodes.find(({ key }) => key === '2010302')?.emphasis).toBe('selected')
    expect(view.nodes.find(({ key }) => key === '208')?.emphasis).toBe('faded')
    expect(countOf(flowPart(view).lines)).toBe(4)
    const [, toProjects] = view.links
    expect(countOf(toProjects?.partLines)).toBe(4)
  })

  it('stays of its departments when one of them was picked in the flow', () => {
    const view = toFlow(dataset, 'function', select('department', ['101', '102'], 'flow'))
    expect(view).toMatchObject({ ofLines: true, total: 1_520_000_00, part: null })
  })

  it('heeds no clause that the lines do not carry', () => {
    const clauses = [...one, ...select('fund', 'government-fund'), ...select('economic', '301')]
    expect(linksOf(toFlow(dataset, 'function', clauses))).toHaveLength(10)
  })

  it('says why it is empty and which clauses to let go', () => {
    const view = toFlow(dataset, 'function', [...one, ...select('function', '229')])
    expect(view.empty).toMatchObject({
      note: { id: 'breakdown-no-amounts' },
      wayOut: ['department', 'function'],
    })
  })
})

describe('how deep the flow of lines goes', () => {
  const subjects = (count: number, tail: (at: number) => string): Dataset =>
    withLines(
      linesFile(
        Array.from({ length: count }, (_, at) => {
          const code = `${201 + (at % 4)}${String(10 + at)}01`
          return `101,甲厅,2024,${code},科目${at},${tail(at)}`
        }),
      ),
    )
  const endsOf = (view: FlowView): FlowView['nodes'] =>
    view.nodes.filter(({ column }) => column === 'part')

  it('leaves projects out where they are more than can be drawn', () => {
    const lines = Array.from(
      { length: 25 },
      (_, at) => `101,甲厅,2024,2010302,管理,项目支出,P${at},项目${at},${at + 1}`,
    )
    const many = toFlow(withLines(linesFile(lines)), 'function', one)
    expect(endsOf(many).map(({ code }) => code)).toEqual(['2010302'])
    const fewer = toFlow(withLines(linesFile(lines.slice(1))), 'function', one)
    expect(endsOf(fewer)).toHaveLength(24)
  })

  it('gathers the smallest subjects where these are too many as well', () => {
    const groups = subjects(30, () => '基本支出,,,1')
    const view = toFlow(groups, 'function', one)
    const ends = endsOf(view)
    expect(ends).toHaveLength(24)
    const others = ends[ends.length - 1]!
    expect(others).toMatchObject({ kind: 'others', count: 7, amount: 7_000_000 })
    expect(countOf(others.lines, groups)).toBe(7)
    expect(countOf(flowTotal(view).lines, groups)).toBe(30)
  })

  it('gathers the smallest of many departments', () => {
    const keys = Array.from({ length: 30 }, (_, at) => String(101 + at))
    const file = linesFile(
      keys.map((key, at) => `${key},部门${key},2024,2010301,运行,基本支出,,,${at + 1}`),
    )
    const many = withLines(file)
    const view = toFlow(many, 'function', select('department', keys))
    const first = view.nodes.filter(({ column }) => column === 'fund')
    expect(first).toHaveLength(24)
    expect(first[23]).toMatchObject({ kind: 'others', count: 7, amount: 28_000_000 })
    expect(countOf(first[23]?.lines, many)).toBe(7)
    expect(view.total).toBe(465_000_000)
  })

  it('shows what is of a class and of nothing below it beside its parts', () => {
    const file = linesFile([
      '101,甲厅,2024,201,一般公共服务支出,基本支出,,,5',
      '101,甲厅,2024,2010301,行政运行,基本支出,,,2',
      '101,甲厅,2024,208,社会保障和就业支出,基本支出,,,1',
    ])
    const view = toFlow(withLines(file), 'function', one)
    expect(linksOf(view).slice(3)).toEqual(['201 → 201 5.00', '201 → 2010301 2.00'])
  })
})

describe('what adds up to less than zero', () => {
  const file = linesFile([
    '101,甲厅,2024,2010301,行政运行,基本支出,,,10',
    '101,甲厅,2024,2080505,养老,基本支出,,,-2',
  ])
  const view = toFlow(withLines(file), 'function', one)

  it('is not drawn, and told', () => {
    expect(linksOf(view)).toEqual([
      '101 → 基本支出 8.00',
      '基本支出 → 201 10.00',
      '201 → 2010301 10.00',
    ])
    expect(view.notes).toContainEqual({
      id: 'flow-lines-undrawn',
      params: { name: '', kind: 'basic', amount: '8.00', sum: '10.00', difference: '2.00' },
    })
    const { rows } = flowTable(view, 'c', zhCN.flow.table)
    expect(rows).toContainEqual(['基本支出', '差额', -2_000_000])
    expect(flowRestTrace(view.differences[0]!, view, 't')).toMatchObject({ value: -2_000_000 })
  })
})

describe('the flow of a province', () => {
  const province = makeProvince(3_000)
  const large = withLines(provinceCsv(province))
  const { keys } = large.detail!.table.dimensions.department
  const codes = Array.from({ length: keys.size }, (_, at) => keys.at(at))

  it('adds up to what the breakdown says, and each node to what flows out of it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(null, 'basic', 'project'),
        fc.constantFrom(null, '201', '208', '2050202'),
        (departments, kind, subject) => {
          const clauses = [
            ...select('department', departments),
            ...(kind === null ? [] : select('kind', kind)),
            ...(subject === null ? [] : select('function', subject)),
          ]
          const view = toFlow(large, 'function', clauses)
          if (subject === null && view.empty === null) {
            expect(view.total).toBe(toBreakdown(large, 'function', clauses).total)
          }
          for (const { id, amount, column, lines } of view.nodes) {
            const out = view.links.filter(({ from }) => from === id)
            const rest = view.differences.find(({ node }) => node === id)?.difference ?? 0
            if (out.length > 0) {
              expect(out.reduce((sum, link) => sum + link.amount, rest)).toBe(amount)
            } else expect(['class', 'part']).toContain(column)
            expect(countOf(lines, large)).toBeGreaterThan(0)
          }
          const counted = view.nodes.filter(({ column }) => column === 'fund')
          const lines = counted.map(node => countOf(node.lines, large) ?? 0)
          expect(countOf(flowTotal(view).lines, large) ?? 0).toBe(lines.reduce((a, b) => a + b, 0))
        },
      ),
      { numRuns: 60 },
    )
  })
})
