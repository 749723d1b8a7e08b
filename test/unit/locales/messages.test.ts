import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/comparison'
import type { Issue } from '../../../src/domain/issue'
import {
  formatCount,
  formatSignedCount,
  formatAttainment,
  percentFigures,
  targetFigure,
} from '../../../src/locales/figures'
import { en } from '../../../src/locales/en'
import { loadMessages, messagesOf } from '../../../src/locales/languages'
import { laterMessages } from '../../../src/locales/later'
import { dimensionWords, type Messages } from '../../../src/locales/messages'
import { textOf } from '../../../src/locales/segments'
import { zhCN } from '../../../src/locales/zh-CN'
import { indicatorOf } from '../../component/support'
import { READING_SAMPLES } from './reading-samples'

const HAN = /\p{Script=Han}/u

const moved: Change = { state: 'moved', delta: 155_920_000, ratio: 0.0803 }
const CHANGES: readonly Change[] = [
  moved,
  { state: 'moved', delta: -1_200_000, ratio: -0.2182 },
  { state: 'unchanged', delta: 0, ratio: 0 },
  { state: 'new', delta: 20_000_000, ratio: null },
  { state: 'ended', delta: -5_000_000, ratio: -1 },
  { state: 'unknown', delta: null, ratio: null },
]
const issue: Issue = {
  code: 'amount-invalid',
  severity: 'error',
  table: 'economic',
  file: '03-economic.csv',
  row: 12,
  line: 13,
  column: 'Total',
  read: 'x',
  expected: '1,058.00',
}
const scope = { amount: 1_058_000_000, share: 0.5044 }
const noScope = { amount: null, share: null }
const score = { score: 61.5, weight: 65, count: 7 }
const most = { name: 'A', delta: 132_270_000, ratio: 0.0716 }
const fastest = { name: 'B', delta: 9_440_000, ratio: null }
const way = {
  ...{ place: '', previousYear: 2023, year: 2024, before: 1_941_530_000, after: 2_097_450_000 },
  ...{ change: moved, largest: [most], others: null, closing: null },
}
const qualitative = indicatorOf({ ...latin(), operator: '定性', target: null, targetText: 'good' })
const indicators = [
  indicatorOf({ ...latin(), printed: '≽', judgement: 'as elsewhere' }),
  indicatorOf({ ...latin(), level: null, sublevel: null, target: null, targetText: '?' }),
  qualitative,
]

function latin() {
  return { level: 'Output', sublevel: 'Count', name: 'A', unit: 'pcs' }
}

type Arguments = readonly (readonly unknown[])[]

const flowShare = { name: 'A', amount: 1, share: 0.5 }
const flowFigures = {
  total: 2,
  isPartly: false,
  kinds: [flowShare, flowShare],
  part: 1,
  hasMore: false,
}
const flowNodes: Arguments = [
  { kind: 'kind', key: 'basic' },
  { kind: 'unsplit', key: 'unsplit' },
  { kind: 'residual', key: 'rest' },
  { kind: 'residual', key: 'subject' },
  { kind: 'others', key: 'part' },
  { kind: 'others', key: 'fund' },
  { kind: 'subject', key: '201' },
].map(node => [{ ...node, name: '', short: '', count: 3 }])

/** What each message that takes figures is called with; a message without an entry takes none. */
const COUNTS = { equal: 9, rounding: 1, different: 0, explained: 2, 'not-applicable': 3 }

const SAMPLES: Readonly<Record<string, Arguments>> = {
  'app.budgetOf': [[2024]],
  'app.documentTitle': [
    ['E', 2024, ['', '']],
    ['E', 2024, ['P', 'S']],
  ],
  'app.sourceDocument': [['T']],
  'app.readOn': [['2026-11-22']],
  'app.contact': [['N', '023']],
  'joins.spoken': [[['A', '', 'B']]],
  'joins.names': [[['A']], [['A', 'B']]],
  'joins.aside': [['A'], [3]],
  'figures.amount': [[1_000_000], [null]],
  'figures.share': [[0.21]],
  'change.phrase': CHANGES.map(change => [change]),
  'chart.others': [[3]],
  'chart.yearOf': [[2024]],
  'headline.title': [[2024], [2024, true]],
  'headline.beyond': [
    [{ funds: [{ name: 'A', amount: 600_000_000 }], total: 6_600_000_000, traces: [] }],
    [
      {
        funds: [
          { name: 'A', amount: 1 },
          { name: 'B', amount: 2 },
        ],
        total: null,
        traces: [],
      },
    ],
  ],
  'headline.previous': [
    [2023, 1_941_530_000],
    [2023, null],
    [2023, undefined],
  ],
  'headline.sentence': [
    [{ largest: { name: 'A', share: 0.5 }, basic: 0.2, rest: { share: 0.3, names: ['B'] } }],
    [{ largest: { name: 'A', share: 1 }, basic: null, rest: null }],
    [{ largest: null, basic: null, rest: { share: 1, names: [] } }],
    [{ largest: null, basic: null, rest: { share: 1, names: ['A', 'B', 'C', 'D'] } }],
  ],
  'headline.tileHint': [
    ['basic', false],
    ['project', true],
    ['threePublic', false],
  ],
  'filters.keyWord': [
    ['kind', 'basic'],
    ['staffing', 'operating'],
    ['core', 'true'],
    ['project', ''],
    ['project', 'X'],
  ],
  'filters.chip': [['project', 'A']],
  'filters.removeChip': [['A']],
  'filters.scope': [[scope], [noScope]],
  'filters.economicScope': [[scope], [noScope]],
  'breakdown.nodeName': [
    [{ kind: 'subject', key: '201', name: 'A' }],
    [{ kind: 'subject', key: '201', name: '' }],
    [{ kind: 'residual', key: 'project', name: '' }],
    [{ kind: 'residual', key: 'subject', name: '' }],
    [{ kind: 'root', key: '', name: '' }],
  ],
  'breakdown.nodeShort': [[{ kind: 'subject', key: '201', short: 'A' }]],
  'breakdown.changeClass': [
    ...['down-large', 'down-middle', 'down-small', 'level'],
    ...['up-small', 'up-middle', 'up-large', 'new', 'unknown'],
  ].map(id => [id, 0.05, 0.2]),
  'breakdown.takeaway': [
    [{ place: '', total: 2, count: 4, largest: { name: 'A', amount: 1, share: 0.5 } }],
    [{ place: 'P', total: 2, count: 1, largest: { name: 'A', amount: 2, share: null } }],
    [{ place: 'P', total: 2, count: 0, largest: null }],
    [{ place: '', total: null, count: 0, largest: null }],
  ],
  'comparison.rows': [
    ['function', '', 'parts'],
    ['function', 'A', 'parts'],
    ['function', 'A', 'leaf'],
    ['function', 'A, B', 'picked'],
    ['threePublic', '', 'parts'],
    ['kind', '', 'parts'],
    ['kind', 'A', 'parts'],
  ],
  'comparison.year': [[2024]],
  'comparison.byClass': [[2024]],
  'comparison.takeaway': [
    ...CHANGES.map(change => [{ place: '', previousYear: 2023, change, most, fastest }]),
    [{ place: 'P', previousYear: 2023, change: moved, most, fastest: most }],
    [{ place: 'P', previousYear: 2023, change: moved, most: null, fastest: null }],
    [{ place: 'P', previousYear: 2023, change: moved, most, fastest: null }],
    [{ place: 'P', previousYear: null, change: moved, most, fastest }],
  ],
  'bridge.takeaway': [
    ...CHANGES.map(change => [{ ...way, change }]),
    [{ ...way, place: 'P', others: { count: 2, delta: 12_790_000 } }],
    [{ ...way, others: { count: 1, delta: -10_000 }, closing: { name: 'R', delta: 10_000 } }],
    [{ ...way, largest: [] }],
  ],
  'reasons.source': [['A']],
  'reasons.none': [[''], ['A, B']],
  'reasons.quotes': [['A, B']],
  'targets.weightOf': [[10], [null]],
  'targets.coreOnly': [[3]],
  'targets.targetText': indicators.map(indicator => [indicator]),
  'targets.targetSpoken': indicators.map(indicator => [indicator]),
  'targets.level': indicators.map(indicator => [indicator]),
  'targets.scoreOf': [[score]],
  'targets.printed': [['≽']],
  'targets.judgedTitle': [[indicators[0]]],
  'targets.comparedTitle': [['A']],
  'targets.alsoIn': [[3]],
  'targets.takeaway': [
    [{ place: null, count: 79, coreCount: 0, weight: null, score: null, hasActuals: false }],
    [{ place: null, count: 79, coreCount: 0, weight: null, score: null, hasActuals: true }],
    [{ place: 'P', count: 1, coreCount: 1, weight: 90, score, hasActuals: true }],
  ],
  'flow.nodeName': flowNodes,
  'flow.nodeShort': flowNodes,
  'flow.caption': [['M']],
  'flow.takeaway': [
    ...(['fund', 'department'] as const).flatMap(origin => [
      [{ ...flowFigures, origin, origins: [flowShare], part: null }],
      [{ ...flowFigures, origin, origins: [flowShare, { ...flowShare, share: null }], kinds: [] }],
    ]),
    [
      {
        ...{ ...flowFigures, origin: 'department', isPartly: true },
        ...{ origins: [flowShare, flowShare], hasMore: true },
      },
    ],
  ],
  'tables.words.amountOf': [[2024]],
  'tables.words.nodeName': [[{ kind: 'subject', key: '201', name: 'A' }]],
  'tables.words.changeState': [
    ...CHANGES.slice(2).map(change => [change, false]),
    [moved, true],
    [CHANGES[3], true],
  ],
  'tables.words.targetText': [[indicators[0]]],
  'tables.words.readingText': [[indicators[0]]],
  'tables.breakdownCaption': [
    ['B', ''],
    ['B', 'P'],
  ],
  'tables.comparisonCaption': [['B', 'P']],
  'tables.targetsCaption': [[''], ['S']],
  'sources.openOf': [['1,058.00']],
  'sources.counted': [[['A', 'B']]],
  'sources.lines': [
    ['facts.csv', 1234],
    ['facts.csv', 1],
    ['facts.csv', 0],
    ['facts.csv', null],
  ],
  'sources.rowNumber': [[3]],
  'publishedTables.note': [
    [1, 'C', 'P', 'R'],
    [1, 'C', '', 'R'],
    [1, 'C', 'P', ''],
    [0, 'C', 'P', 'P'],
  ],
  'publishedTables.otherChecks': [[379]],
  'checkList.takeaway': [[COUNTS], [{ ...COUNTS, 'not-applicable': 0 }]],
  'checks.tileOf': [[COUNTS], [{ ...COUNTS, rounding: 0, explained: 0, different: 0 }]],
  'checks.markOf': [['A', 'B']],
  'checkList.difference': [['0.01']],
  'checkList.place': [
    ['2', ['1']],
    ['2', []],
  ],
  'checkList.notListed': [[['10']], [['2', '8']], [[]]],
  'sources.table': [
    [0, 'S'],
    [2, 'T'],
  ],
  'states.failedFile': [
    [{ file: 'f.csv', status: 404 }],
    [{ file: null, status: null }],
    [{ file: 'f.csv', status: 500 }],
  ],
  'states.lines': [[null], [42]],
  'states.wayOut': [[[]], [['A', 'B']]],
  'lines.listed': [
    [['A'], 1],
    [['A', 'B'], 5],
  ],
  'lines.conditions': [
    [
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    ],
  ],
  'lines.more': [[1], [3]],
  'publishedTables.unit': [['元'], ['USD']],
  'issues.partial': [[1], [7]],
  'issues.noted': [[1], [7]],
  'issues.more': [[3]],
  'issues.where': [[issue], [{ ...issue, row: null, line: null, column: null }]],
  'issues.read': [['x']],
  'live.scope': [[['A', 'B'], scope]],
  'live.cleared': [[scope]],
  'address.unknown': [[['f=1']]],
  'save.buttonOf': [['A']],
  'saving.nothing': [['N'], ['']],
  'saving.done': [['f.png']],
  'save.failed': [['R']],
  'saving.filters': [[[]], [['A']]],
  'saving.source': [['S']],
  'saving.date': [['2026-11-22']],
  'save.address': [['https://example.test/']],
  'dialogs.search.nothing': [['x']],
  'image.title': [['A']],
  'image.size': [[1280, 720]],
  'dialogs.search.found': [[1], [12]],
  'dialogs.search.more': [[4]],
  'find.glossary.explain': [['A']],
  'find.glossary.defined': [['6(3)']],
  'dialogs.department.parts': [[['A 20', 'B 15']]],
  'find.department.source': [['1(2)']],
  'dialogs.guide.progress': [[1, 3]],
  ...READING_SAMPLES,
}

const NOTE_PARAMS = { names: '2210201 = 30113', name: 'N' }

function argumentsOf(path: string): Arguments {
  if (path.startsWith('notes.')) return [[NOTE_PARAMS]]
  if (/^issues\.words\..*\.(?:what|advice)$/.test(path))
    return [[issue], [{ ...issue, expected: '' }]]
  const samples = SAMPLES[path]
  if (samples === undefined) throw new Error(`no sample for ${path}`)
  return samples
}

/** All texts, with what comes on use as if it were there from the start. */
function allOf({ later, langOf, ...messages }: Messages): object {
  return { ...messages, ...(later ?? laterMessages({ later, langOf, ...messages })) }
}

/** Every message of a language as text, by its path. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const message = value as (...values: readonly unknown[]) => unknown
    return argumentsOf(path).flatMap(values => {
      const result = message(...values)
      const text = Array.isArray(result) ? textOf(result as never) : result
      return textsOf(text, `${path}(${JSON.stringify(values)})`)
    })
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path}: ${String(value)}`)
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

describe.each([
  ['zh-CN', zhCN],
  ['en', en],
] as const)('the messages in %s', (language, messages) => {
  const texts = textsOf(allOf(messages), '')

  it('are found by their language, once loaded', async () => {
    expect(await loadMessages(language)).toBe(messages)
    expect(messagesOf(language)).toBe(messages)
    expect(messages.language).toBe(language)
  })

  it('are never blank and never say undefined, null, NaN or −0.00', () => {
    const bad = texts.filter(([, text]) => /undefined|null|NaN|\[object|−0\.00\b/.test(text))
    expect(bad).toEqual([])
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('use the quotation marks and the minus of print', () => {
    expect(texts.filter(([, text]) => /"|(?<!\w)-\d/.test(text))).toEqual([])
  })
})

describe('the two languages', () => {
  const keysOf = (texts: [string, string][]): string[] => texts.map(([path]) => path)

  it('have the same messages', () => {
    expect(keysOf(textsOf(allOf(en), ''))).toEqual(keysOf(textsOf(allOf(zhCN), '')))
  })

  it('do not mix: English has no Chinese character, save the name of the language', () => {
    const chinese = textsOf(allOf(en), '').filter(([, text]) => HAN.test(text))
    expect(chinese).toEqual([['preferences.languages.zh-CN', '中文']])
  })
})

describe('the language of a text', () => {
  it.each(['住房公积金', '2210201 住房公积金', '“三公”经费', 'GPS 设备'])('is told of %s', text => {
    expect(en.langOf(text)).toBe('zh-CN')
    expect(zhCN.langOf(text)).toBeUndefined()
  })

  it.each(['', '12.00', 'Whole department', 'Targets of “住房公积金”'])(
    'is not told of %j',
    text => {
      expect(en.langOf(text)).toBeUndefined()
    },
  )
})

describe('what is put together', () => {
  it('has the punctuation of its language', () => {
    const textsIn = ({ joins }: Messages): readonly string[] => [
      joins.spoken(['甲', '', '乙']),
      joins.names(['甲', '乙', '丙']),
      `甲${joins.aside(3)}`,
    ]
    expect(textsIn(zhCN)).toEqual(['甲，乙', '甲、乙、丙', '甲（3）'])
    expect(textsIn(en)).toEqual(['甲, 乙', '甲, 乙, 丙', '甲 (3)'])
  })
})

describe('the headline sentence', () => {
  const sentence = {
    largest: { name: '政务中心租赁费用', share: 1058 / 2097.45 },
    basic: 439.45 / 2097.45,
    rest: { share: 600 / 2097.45, names: ['购买社会服务', '日常运行'] },
  }

  it('says where 100 yuan go', () => {
    expect(textOf(zhCN.headline.sentence(sentence))).toBe(
      '每 100 元里，50.4 元用于政务中心租赁费用，21.0 元为基本支出（保障人员与机关运转），其余 28.6 元用于购买社会服务、日常运行。',
    )
    expect(textOf(en.headline.sentence(sentence))).toBe(
      'Of every 100 yuan, 50.4 yuan goes to 政务中心租赁费用; 21.0 yuan is basic expenditure (staff and the running of the office); the other 28.6 yuan goes to 购买社会服务, 日常运行.',
    )
  })

  it('makes its figures strong', () => {
    const strong = zhCN.headline.sentence(sentence).filter(segment => segment.strong)
    expect(strong.map(segment => segment.text)).toEqual(['50.4 元', '21.0 元', '28.6 元'])
  })

  it('names three projects at most and counts the rest', () => {
    const rest = (names: readonly string[]) => ({
      largest: null,
      basic: null,
      rest: { share: 1, names },
    })
    const four = ['甲', '乙', '丙', '丁']
    expect(textOf(zhCN.headline.sentence(rest(four)))).toBe(
      '每 100 元里，100.0 元用于甲、乙、丙等 4 个项目。',
    )
    expect(textOf(en.headline.sentence(rest(four)))).toContain(
      '甲, 乙, 丙 and others, 4 projects in all.',
    )
    expect(textOf(en.headline.sentence(rest([...four, '戊'])))).toContain(
      'and others, 5 projects in all.',
    )
  })

  it('is empty when nothing is published', () => {
    expect(zhCN.headline.sentence({ largest: null, basic: null, rest: null })).toEqual([])
  })
})

describe('percentages of a whole', () => {
  it('add to 100.0', () => {
    expect(percentFigures([1 / 3, 1 / 3, 1 / 3])).toEqual(['33.4', '33.3', '33.3'])
    expect(percentFigures([0.1669, 0.1666, 0.6665])).toEqual(['16.7', '16.7', '66.6'])
  })

  it('are rounded each by itself where they are no whole', () => {
    expect(percentFigures([0.3333, 0.3333])).toEqual(['33.3', '33.3'])
    expect(percentFigures([])).toEqual([])
  })
})

it('a target that is missed, however narrowly, is never told as wholly reached', () => {
  expect([1, 97.99 / 98, 0.5].map(formatAttainment)).toEqual(['100.0%', '99.9%', '50.0%'])
})

describe('a takeaway', () => {
  it('names what grew most and what grew fastest', () => {
    const text = zhCN.comparison.takeaway({
      place: '',
      previousYear: 2023,
      change: moved,
      most: { name: '一般公共服务', delta: 132_270_000, ratio: 132.27 / 1847.31, isNew: false },
      fastest: { name: '卫生健康', delta: 9_440_000, ratio: 9.44 / 17.3, isNew: false },
    })
    expect(text).toBe(
      '合计比 2023 年增加 155.92 万元（8.03%）；增加最多的是一般公共服务（+132.27 万元，+7.16%），增幅最大的是卫生健康（+9.44 万元，+54.57%）。',
    )
  })

  it('of what fell names what fell most', () => {
    const figures = {
      place: '',
      previousYear: 2023,
      change: { state: 'moved', delta: -6_071_000_000, ratio: -0.7795 },
      most: { name: '交通运输', delta: -6_079_450_000, ratio: -0.7895, isNew: false },
      fastest: null,
    } as const
    expect(zhCN.comparison.takeaway(figures)).toBe(
      '合计比 2023 年减少 6,071.00 万元（77.95%）；减少最多的是交通运输（−6,079.45 万元，−78.95%）。',
    )
    expect(en.comparison.takeaway(figures)).toBe(
      'The budget is 6,071.00 wan yuan (77.95%) less than in 2023; the largest decrease is 交通运输 (−6,079.45 wan yuan, −78.95%).',
    )
  })

  it('of what cannot be compared says so', () => {
    const change = { state: 'none', delta: null, ratio: null } as const
    const figures = { place: '', previousYear: 2023, change, most: null, fastest: null }
    expect(zhCN.comparison.takeaway(figures)).toBe('合计没有可比的数。')
    expect(en.comparison.takeaway(figures)).toBe('The total has no figure to compare with.')
  })

  it('of what grew from below zero says the amount alone', () => {
    const change = { state: 'moved', delta: 8_000_000, ratio: null } as const
    const most = { name: '甲', delta: 8_000_000, ratio: null, isNew: false }
    const figures = { place: '', previousYear: 2023, change, most, fastest: null }
    expect(zhCN.comparison.takeaway(figures)).toBe(
      '合计比 2023 年增加 8.00 万元；增加最多的是甲（+8.00 万元）。',
    )
    expect(en.comparison.takeaway(figures)).toBe(
      'The budget is 8.00 wan yuan more than in 2023; the largest increase is 甲 (+8.00 wan yuan).',
    )
    expect(zhCN.change.phrase(change)).toBe('比上年增加 8.00 万元')
    expect(en.change.phrase(change)).toBe('up 8.00 wan yuan from the prior year')
  })

  it('of what grew from nothing says no percentage, of what stayed no movement', () => {
    const figures = { place: '', previousYear: 2023, change: moved, fastest: null } as const
    const most = { name: '甲', delta: 5_000_000, ratio: null, isNew: true }
    expect(zhCN.comparison.takeaway({ ...figures, most })).toBe(
      '合计比 2023 年增加 155.92 万元（8.03%）；增加最多的是甲（+5.00 万元，新增）。',
    )
    const unchanged = { state: 'unchanged', delta: 0, ratio: 0 } as const
    expect(zhCN.comparison.takeaway({ ...figures, change: unchanged, most: null })).toBe(
      '合计与 2023 年持平。',
    )
    expect(en.comparison.takeaway({ ...figures, place: 'A, B', most: null })).toBe(
      'A, B: 155.92 wan yuan (8.03%) more than in 2023.',
    )
  })

  it('of the checks counts those made, and apart from them those that do not apply', () => {
    expect(laterMessages(zhCN).checkList.takeaway(COUNTS)).toBe(
      '共核对 12 处：相符 9，四舍五入差 1，待说明 2，不符 0；另有 3 处不适用。',
    )
    expect(laterMessages(en).checkList.takeaway({ ...COUNTS, 'not-applicable': 0 })).toBe(
      '12 checks: 9 agree, 1 differs by rounding, 2 need explanation, 0 disagree.',
    )
  })

  it('of a bridge says from what to what, and the steps that made most of it', () => {
    const figures = {
      ...way,
      largest: [{ name: '一般公共服务', delta: 132_270_000 }],
      others: { count: 3, delta: 23_640_000 },
      closing: { name: '四舍五入', delta: 10_000 },
    }
    expect(zhCN.bridge.takeaway(figures)).toBe(
      '从 2023 年的 1,941.53 万元到 2024 年的 2,097.45 万元，增加 155.92 万元（8.03%）：一般公共服务 +132.27、其余 3 项共 +23.64、四舍五入 +0.01。',
    )
    expect(en.bridge.takeaway({ ...figures, place: '2010301' })).toBe(
      '2010301: From 1,941.53 wan yuan in 2023 to 2,097.45 in 2024, up 155.92 wan yuan (8.03%): 一般公共服务 +132.27; 3 others +23.64; 四舍五入 +0.01.',
    )
  })

  it('names the largest part', () => {
    const largest = { name: '一般公共服务', amount: 1_979_580_000, share: 0.9438 }
    const total = 2_097_450_000
    expect(zhCN.breakdown.takeaway({ place: '', total, count: 4, largest })).toBe(
      '合计 2,097.45 万元，分 4 项，最大的是一般公共服务 1,979.58 万元，占 94.4%。',
    )
  })

  it('does not call the only part all of it where it is not', () => {
    const part = (share: number) => ({ name: '社会保障', amount: 49_800_000, share })
    const only = { place: '', total: 1_417_550_000, count: 1, largest: part(0.0351) }
    expect(zhCN.breakdown.takeaway(only)).toBe(
      '合计 1,417.55 万元，只列出社会保障 49.80 万元，占 3.5%。',
    )
    expect(en.breakdown.takeaway(only)).toBe(
      'Total: 1,417.55 wan yuan; all that is listed is 社会保障 (49.80 wan yuan, 3.5%).',
    )
    expect(zhCN.breakdown.takeaway({ ...only, largest: part(1) })).toBe(
      '合计 1,417.55 万元，全部为社会保障 49.80 万元，占 100.0%。',
    )
  })

  it('tells no share of what is above its whole', () => {
    const largest = { name: '行政运行', amount: 133_000_000, share: 1.602 }
    const figures = { place: '行政', total: 83_000_000, count: 2, largest }
    expect(zhCN.breakdown.takeaway(figures)).toBe(
      '行政 83.00 万元，分 2 项，最大的是行政运行 133.00 万元。',
    )
    expect(en.breakdown.takeaway(figures)).toBe(
      '行政: 83.00 wan yuan; of 2 parts the largest is 行政运行 (133.00 wan yuan).',
    )
  })

  it('says that targets are no results', () => {
    const figures = { place: '租赁', count: 8, coreCount: 3, weight: 90, score: null }
    expect(zhCN.targets.takeaway({ ...figures, hasActuals: false })).toBe(
      '租赁：8 项指标，其中核心 3 项，权重合计 90。均为目标值，尚无完成值。',
    )
    expect(zhCN.targets.takeaway({ ...figures, hasActuals: true })).toBe(
      '租赁：8 项指标，其中核心 3 项，权重合计 90。已公布的实际值列在目标旁边。',
    )
  })
})

describe('a target', () => {
  it('is written with operator, figure and unit', () => {
    expect(zhCN.targets.targetText(indicatorOf())).toBe('≥1,456 项')
    expect(targetFigure(indicatorOf({ unit: '%', target: 99.95 }))).toBe('99.95%')
    expect(targetFigure(indicatorOf({ target: null, targetText: '÷' }))).toBe('÷')
    expect(zhCN.targets.targetText(qualitative)).toBe('good')
    expect(zhCN.targets.targetSpoken(indicatorOf())).toBe('不低于 1,456 项')
  })
})

describe('a count', () => {
  it.each([
    [1456, '1,456'],
    [-1.5, '−1.5'],
    [-0, '0'],
    [99.95, '99.95'],
    [100, '100'],
    [1234567.5, '1,234,567.5'],
    [0.3333333333, '0.333333'],
    [0.000001, '0.000001'],
    [-0.0000001, '0'],
  ])('%d is written %s', (value, text) => {
    expect(formatCount(value)).toBe(text)
  })

  it.each([
    [-90, '−90'],
    [5, '+5'],
    [1456, '+1,456'],
    [0, '0'],
    [1e-9, '0'],
  ])('a difference of %d is written %s', (value, text) => {
    expect(formatSignedCount(value)).toBe(text)
  })
})

describe('the way out of an empty view', () => {
  it('names what is let go', () => {
    expect(zhCN.states.wayOut(dimensionWords(zhCN, ['level', 'core']))).toBe(
      '清除“指标层级”、“核心指标”筛选',
    )
  })
})
