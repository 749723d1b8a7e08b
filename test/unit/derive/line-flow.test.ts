import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toFlow } from '../../../src/derive/flow/flow'
import { flowTable } from '../../../src/derive/flow/flow-table'
import {
  flowLinkTrace,
  flowNodeTrace,
  flowPart,
  flowShareTrace,
  flowTotal,
} from '../../../src/derive/flow/flow-traces'
import type { FlowView } from '../../../src/derive/flow/flow-view'
import type { LineSet } from '../../../src/derive/lines/line-set'
import type { Dataset } from '../../../src/domain/dataset'
import { amountsByKey } from '../../../src/domain/facts/fact-cube'
import { formatWan } from '../../../src/domain/money'
import { zhCN } from '../../../src/locales/zh-CN'
import { flowNodeName, flowSentence } from '../../../src/panels/flow/flow-text'
import { en } from '../../../src/locales/en'
import { flowFigures, flowNoteFigures } from '../../../src/panels/flow/flow-figures'
import { countLines, linesFile, withLines } from '../../support/lines'
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

const countOf = (lines: LineSet | undefined, of = dataset): number => countLines(of, lines)

/** What those lines add up to. */
function amountOf(lines: LineSet | undefined, { detail }: Dataset): number {
  const sums = detail!.cube.sums((lines ?? []).map(filter => ({ by: 'year', filter }) as const))
  const amounts = sums.flatMap(grouped => [...amountsByKey(grouped).values()])
  return amounts.reduce((total, amount) => total + amount, 0)
}

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
    expect(view.nodes[0]).toMatchObject({ kind: 'department', name: '甲厅', dimension: null })
    const rest = view.nodes.find(({ kind }) => kind === 'residual')!
    expect(rest).toMatchObject({ code: '2010302', dimension: null })
    expect(zhCN.flow.nodeName(rest)).toBe('一般行政管理事务（未再细分）')
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
    expect(view.nodes.find(({ key }) => key === '208')?.emphasis).toBe('faded')
    expect(countOf(flowPart(view).lines)).toBe(4)
    const [, toProjects] = view.links
    expect(countOf(toProjects?.partLines)).toBe(4)
  })

  it('is of its departments whoever picked them', () => {
    const view = toFlow(dataset, 'function', select('department', ['101', '102'], 'flow'))
    expect(view).toMatchObject({ ofLines: true, total: 1_520_000_00, part: null })
  })

  it('heeds no clause that the lines do not carry', () => {
    const clauses = [...one, ...select('fund', 'government-fund'), ...select('economic', '301')]
    expect(linksOf(toFlow(dataset, 'function', clauses))).toHaveLength(10)
  })

  it('says why it is empty and which clauses lead out', () => {
    const clauses = [...one, ...select('function', '229'), ...select('fund', 'government-fund')]
    expect(toFlow(dataset, 'function', clauses).empty).toMatchObject({
      note: { id: 'breakdown-no-amounts' },
      wayOut: ['department', 'function'],
    })
  })

  it('names the departments that have no line this year', () => {
    const old = '104,丁局,2023,2080501,行政单位离退休,基本支出,,,7'
    const file = linesFile(['101,甲厅,2024,2010301,行政运行,基本支出,,,100', old])
    const view = toFlow(withLines(file), 'function', select('department', ['101', '104']))
    expect(view.notes).toContainEqual({ id: 'flow-lines-without', params: {}, names: ['丁局'] })
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

  it('counts no end for a class that has no parts', () => {
    const projects = Array.from(
      { length: 24 },
      (_, at) => `101,甲厅,2024,2010302,管理,项目支出,P${at},项目${at},1`,
    )
    const file = linesFile([...projects, '101,甲厅,2024,208,社会保障和就业支出,基本支出,,,1'])
    expect(endsOf(toFlow(withLines(file), 'function', one))).toHaveLength(24)
  })

  it('shows what is of a subject and of nothing below it beside its parts', () => {
    const file = linesFile([
      '101,甲厅,2024,201,一般公共服务支出,基本支出,,,5',
      '101,甲厅,2024,20103,办公厅事务,基本支出,,,3',
      '101,甲厅,2024,2010301,行政运行,基本支出,,,2',
      '101,甲厅,2024,208,社会保障和就业支出,基本支出,,,1',
    ])
    const view = toFlow(withLines(file), 'function', one)
    expect(linksOf(view).slice(3)).toEqual([
      '201 → 201 5.00',
      '201 → 20103 3.00',
      '201 → 2010301 2.00',
    ])
    expect(endsOf(view).map(node => zhCN.flow.nodeShort(node))).toEqual([
      ...['行政运行', '一般公共服务（未再细分）', '政府办公厅(室)及相关机构事务（未再细分）'],
    ])
  })

  it('tells subjects of one name apart in its table', () => {
    const file = linesFile([
      '101,甲厅,2024,2010301,行政运行,基本支出,,,7',
      '101,甲厅,2024,2010401,行政运行,基本支出,,,6',
    ])
    const view = toFlow(withLines(file), 'function', one)
    const { rows } = flowTable(view, 'c', {
      ...zhCN.flow.table,
      nodeName: node => flowNodeName(node, view, zhCN),
    })
    expect(rows.map(([, to]) => to)).toEqual([
      ...['基本支出', '201 一般公共服务支出', '2010301 行政运行', '2010401 行政运行'],
    ])
  })
})

describe('what adds up to less than zero', () => {
  const negative = withLines(
    linesFile([
      '101,甲厅,2024,2010301,行政运行,基本支出,,,10',
      '101,甲厅,2024,2080505,养老,基本支出,,,-1.5',
      '101,甲厅,2024,2080505,养老,基本支出,,,-0.5',
      '102,乙局,2024,2010301,行政运行,基本支出,,,-8',
    ]),
  )
  const view = toFlow(negative, 'function', one)

  it('is left out as a whole, and told with its lines', () => {
    expect(linksOf(view)).toEqual([
      ...['101 → 基本支出 10.00', '基本支出 → 201 10.00', '201 → 2010301 10.00'],
    ])
    expect(view.differences).toEqual([])
    const note = { id: 'flow-lines-undrawn', params: { count: '1', amount: '−2.00' } }
    expect(view.notes).toContainEqual(note)
    expect(flowSentence(view, zhCN)).toMatch(/^10\.00 万元（不含合计为负的）是甲厅的支出，/)
    expect(flowSentence(view, en)).toMatch(/spends 10\.00 wan yuan \(without what adds up to less/)
    const [figure] = flowNoteFigures(view.notes.at(-1)!, view, negative, zhCN)
    expect(figure).toMatchObject({ text: '−2.00' })
    expect(countOf(figure?.trace()?.operands[0]?.lines, negative)).toBe(2)
  })

  it('is in no amount and in none of its lines', () => {
    for (const { lines } of [...view.nodes, ...view.links]) expect(countOf(lines, negative)).toBe(1)
    expect(countOf(flowTotal(view).lines, negative)).toBe(1)
  })

  it('leaves no department behind that has nothing else', () => {
    const both = toFlow(negative, 'function', two)
    expect(both.total).toBe(10_000_000)
    expect(both.notes).toContainEqual({
      id: 'flow-lines-undrawn',
      params: { count: '2', amount: '−10.00' },
    })
    const alone = toFlow(negative, 'function', select('department', '102'))
    expect(alone.empty).toEqual({
      note: { id: 'flow-lines-undrawn', params: { count: '1', amount: '−8.00' } },
      wayOut: ['department'],
    })
    expect(alone.notes.map(({ id }) => id)).toEqual(['flow-lines'])
  })
})

describe('the law of the flow of lines', () => {
  /** Each node is what flows in and what flows out, and its lines add up to it; so is each part. */
  function expectConserved(view: FlowView, of: Dataset): void {
    expect(view.differences).toEqual([])
    for (const { id, amount, column, part, lines, partLines } of view.nodes) {
      const [into, out] = (['to', 'from'] as const).map(end =>
        view.links.filter(link => link[end] === id),
      )
      const sum = (links: FlowView['links'] = []): number =>
        links.reduce((total, link) => total + link.amount, 0)
      if (column !== 'fund') expect(sum(into)).toBe(amount)
      if (out!.length > 0) expect(sum(out)).toBe(amount)
      else expect(['class', 'part']).toContain(column)
      expect(amountOf(lines, of)).toBe(amount)
      if (part !== null) expect(amountOf(partLines, of)).toBe(part)
    }
    for (const { amount, part, lines, partLines } of view.links) {
      expect(amountOf(lines, of)).toBe(amount)
      if (part !== null) expect(amountOf(partLines, of)).toBe(part)
    }
    expect(amountOf(flowTotal(view).lines, of)).toBe(view.total)
    if (view.part !== null) expect(amountOf(flowPart(view).lines, of)).toBe(view.part)
  }

  const clausesOf = (departments: readonly string[], subjects: readonly string[]) =>
    fc
      .record({
        department: fc.uniqueArray(fc.constantFrom(...departments), { minLength: 1 }),
        kind: fc.constantFrom(null, 'basic', 'project'),
        subject: fc.constantFrom(null, ...subjects),
        source: fc.constantFrom('breakdown' as const, 'flow' as const),
      })
      .map(({ department, kind, subject, source }) => [
        ...select('department', department),
        ...(kind === null ? [] : select('kind', kind)),
        ...(subject === null ? [] : select('function', subject, source)),
      ])

  it('holds for a province, whose breakdown it agrees with', () => {
    const large = withLines(provinceCsv(makeProvince(3_000)))
    const { keys } = large.detail!.table.dimensions.department
    const codes = Array.from({ length: keys.size }, (_, at) => keys.at(at))
    let narrowed = 0
    fc.assert(
      fc.property(clausesOf(codes, ['201', '208', '2060603']), clauses => {
        const view = toFlow(large, 'function', clauses)
        expectConserved(view, large)
        if (view.part !== null) narrowed++
        if (view.empty === null && !clauses.some(({ dimension }) => dimension === 'function')) {
          expect(view.total).toBe(toBreakdown(large, 'function', clauses).total)
        }
      }),
      { numRuns: 60 },
    )
    expect(narrowed).toBeGreaterThan(5)
  })

  it('holds whatever the lines are, and what is left out is all that is missing', () => {
    const line = fc.record({
      department: fc.constantFrom('101', '102', '103'),
      subject: fc.constantFrom('201', '20103', '2010301', '2010302', '208', '2080505'),
      kind: fc.constantFrom('基本支出', '项目支出'),
      project: fc.constantFrom('', 'P1', 'P2'),
      amount: fc.integer({ min: -30, max: 60 }),
    })
    let undrawn = 0
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        clausesOf(['101', '102', '103'], ['201', '20103', '2010302', '208']),
        (lines, clauses) => {
          const rows = lines.map(({ department, subject, kind, project, amount }) =>
            [department, '', 2024, subject, '', kind, project, '', amount].join(),
          )
          const own = withLines(linesFile(rows))
          const view = toFlow(own, 'function', clauses)
          expectConserved(view, own)
          if (view.undrawn !== null) undrawn++
          expect(amountOf(view.undrawn?.lines, own)).toBe(view.undrawn?.amount ?? 0)
          const departments = clauses.find(({ dimension }) => dimension === 'department')!.keys
          const kind = clauses.find(({ dimension }) => dimension === 'kind')?.keys
          const subject = clauses.find(
            ({ dimension, source }) => dimension === 'function' && source !== 'flow',
          )?.keys[0]
          const wanted = lines.filter(
            row =>
              departments.includes(row.department) &&
              (kind === undefined ||
                kind.includes(row.kind === '基本支出' ? 'basic' : 'project')) &&
              row.subject.startsWith(subject ?? ''),
          )
          const expected = wanted.reduce((sum, { amount }) => sum + amount * 1_000_000, 0)
          expect(view.total + (view.undrawn?.amount ?? 0)).toBe(expected)
        },
      ),
      { numRuns: 300 },
    )
    expect(undrawn).toBeGreaterThan(50)
  })
})
