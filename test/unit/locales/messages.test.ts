import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/comparison'
import type { Issue } from '../../../src/domain/issue'
import { formatCount, percentFigures, targetFigure } from '../../../src/locales/figures'
import { en } from '../../../src/locales/en'
import { messagesOf } from '../../../src/locales/languages'
import { dimensionWords } from '../../../src/locales/messages'
import { textOf } from '../../../src/locales/segments'
import { zhCN } from '../../../src/locales/zh-CN'
import { indicatorOf } from '../../component/support'

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

/** What each message that takes figures is called with; a message without an entry takes none. */
const SAMPLES: Readonly<Record<string, Arguments>> = {
  'app.budgetOf': [[2024]],
  'app.documentTitle': [
    ['E', 2024, ''],
    ['E', 2024, 'S'],
  ],
  'app.sourceDocument': [['T']],
  'app.readOn': [['2026-11-22']],
  'app.contact': [['N', '023']],
  'figures.amount': [[1_000_000], [null]],
  'figures.share': [[0.21]],
  'change.phrase': CHANGES.map(change => [change]),
  'chart.others': [[3]],
  'headline.title': [[2024]],
  'headline.previous': [
    [2023, 1_941_530_000],
    [2023, null],
    [2023, undefined],
  ],
  'headline.sentence': [
    [{ largest: { name: 'A', share: 0.5 }, basic: 0.2, rest: { share: 0.3, names: ['B'] } }],
    [{ largest: { name: 'A', share: 1 }, basic: null, rest: null }],
    [{ largest: null, basic: null, rest: { share: 1, names: [] } }],
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
    ['function', ''],
    ['function', 'A'],
    ['threePublic', ''],
  ],
  'comparison.year': [[2024]],
  'comparison.reason': [['R']],
  'comparison.takeaway': [
    ...CHANGES.map(change => [{ place: '', previousYear: 2023, change, most, fastest }]),
    [{ place: 'P', previousYear: 2023, change: moved, most, fastest: most }],
    [{ place: 'P', previousYear: 2023, change: moved, most: null, fastest: null }],
    [{ place: 'P', previousYear: null, change: moved, most, fastest }],
  ],
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
    [{ place: null, count: 79, coreCount: 0, weight: null, score: null }],
    [{ place: 'P', count: 1, coreCount: 1, weight: 90, score }],
  ],
  'tables.scrolls': [['C']],
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
  'sources.table': [
    [0, 'S'],
    [2, 'T'],
  ],
  'states.failedFile': [
    [{ file: 'f.csv', status: 404 }],
    [{ file: null, status: null }],
    [{ file: 'f.csv', status: 500 }],
  ],
  'states.partial': [[1], [7]],
  'states.moreIssues': [[3]],
  'states.wayOut': [[[]], [['A', 'B']]],
  'issues.where': [[issue], [{ ...issue, row: null, line: null, column: null }]],
  'issues.read': [['x']],
  'live.scope': [[['A', 'B'], scope]],
  'live.cleared': [[scope]],
  'address.unknown': [[['f=1']]],
  'save.buttonOf': [['A']],
  'save.done': [['f.png']],
  'save.failed': [['R']],
  'save.filters': [[[]], [['A']]],
  'save.source': [['S']],
  'save.date': [['2026-11-22']],
  'save.address': [['https://example.test/']],
}

const NOTE_PARAMS = { pairs: '2210201 = 30113', name: 'N' }

function argumentsOf(path: string): Arguments {
  if (path.startsWith('notes.')) return [[NOTE_PARAMS]]
  if (/^issues\.words\..*\.what$/.test(path)) return [[issue], [{ ...issue, expected: '' }]]
  const samples = SAMPLES[path]
  if (samples === undefined) throw new Error(`no sample for ${path}`)
  return samples
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
  const texts = textsOf(messages, '')

  it('are found by their language', () => {
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
    expect(keysOf(textsOf(en, ''))).toEqual(keysOf(textsOf(zhCN, '')))
  })

  it('do not mix: English has no Chinese character, save the name of the language', () => {
    const chinese = textsOf(en, '').filter(([, text]) => HAN.test(text))
    expect(chinese).toEqual([['preferences.languages.zh-CN', '中文']])
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

describe('a takeaway', () => {
  it('names what grew most and what grew fastest', () => {
    const text = zhCN.comparison.takeaway({
      place: '',
      previousYear: 2023,
      change: moved,
      most: { name: '一般公共服务', delta: 132_270_000, ratio: 132.27 / 1847.31 },
      fastest: { name: '卫生健康', delta: 9_440_000, ratio: 9.44 / 17.3 },
    })
    expect(text).toBe(
      '合计比 2023 年增加 155.92 万元（8.03%）；增加最多的是一般公共服务（+132.27 万元，+7.16%），增幅最大的是卫生健康（+9.44 万元，+54.57%）。',
    )
  })

  it('names the largest part', () => {
    const largest = { name: '一般公共服务', amount: 1_979_580_000, share: 0.9438 }
    const total = 2_097_450_000
    expect(zhCN.breakdown.takeaway({ place: '', total, count: 4, largest })).toBe(
      '合计 2,097.45 万元，分 4 项，最大的是一般公共服务 1,979.58 万元，占 94.4%。',
    )
  })

  it('says that targets are no results', () => {
    const figures = { place: '租赁', count: 8, coreCount: 3, weight: 90, score: null }
    expect(zhCN.targets.takeaway(figures)).toBe(
      '租赁：8 项指标，其中核心 3 项，权重合计 90。均为目标值，尚无完成值。',
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
  ])('%d is written %s', (value, text) => {
    expect(formatCount(value)).toBe(text)
  })
})

describe('the way out of an empty view', () => {
  it('names what is let go', () => {
    expect(zhCN.states.wayOut(dimensionWords(zhCN, ['level', 'core']))).toBe(
      '清除“指标层级”、“核心指标”筛选',
    )
  })
})
