import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULE_IDS } from '../../../src/domain/checks/check'
import { DIMENSIONS, VIEW_IDS, type Dimension, type Selection } from '../../../src/domain/selection'
import {
  BREAKDOWNS,
  COLOURINGS,
  COMPARED,
  COMPARISON_MODES,
  DEFAULT_VIEW,
  FLOW_MODES,
  LANGUAGES,
  LISTED_TABLES,
  LISTED_VERDICTS,
  PAGES,
  TARGET_MODES,
  type ViewState,
} from '../../../src/domain/view-state'
import { TABLE_IDS } from '../../../src/domain/source'
import { ANY_PLACE, formatQuery, parseQuery, type KnownKeys } from '../../../src/export/link'
import { RENT } from '../../support/selection'

const known: KnownKeys = new Map<Dimension, ReadonlySet<string>>([
  ['function', new Set(['201', '2010302', '208'])],
  ['kind', new Set(['basic', 'project'])],
  ['project', new Set([RENT])],
  ['level', new Set(['产出指标', '产出指标/成本指标'])],
  ['indicator', new Set(['租金:含物业,水电', 'a~1b', '', '50%+税 & 费=1'])],
])

const rent: ViewState = {
  ...DEFAULT_VIEW,
  selection: [
    { source: 'breakdown', dimension: 'function', keys: ['2010302'] },
    { source: 'targets', dimension: 'project', keys: [RENT] },
  ],
  breakdown: 'economic',
  language: 'en',
}
const rentQuery =
  '?function=breakdown:2010302&project=targets:50015224T000004336707&breakdown=economic&lang=en'

describe('the address of a view', () => {
  it('is empty for the default view', () => {
    expect(formatQuery(DEFAULT_VIEW)).toBe('')
    expect(parseQuery('', known)).toEqual({ state: DEFAULT_VIEW, problems: [] })
    expect(parseQuery('?', known)).toEqual({ state: DEFAULT_VIEW, problems: [] })
  })

  it('holds clauses in their order, then what is not as usual', () => {
    expect(formatQuery(rent)).toBe(rentQuery)
    expect(parseQuery(rentQuery, known)).toEqual({ state: rent, problems: [] })
  })

  it('keeps the order in which clauses were made', () => {
    const turned = { ...rent, selection: [...rent.selection].reverse() }
    expect(formatQuery(turned)).toMatch(/^\?project=.*&function=/)
    expect(parseQuery(formatQuery(turned), known).state).toEqual(turned)
  })

  it('holds every mode', () => {
    const state: ViewState = {
      selection: [],
      breakdown: 'economic',
      colouring: 'change',
      compared: 'threePublic',
      comparisonMode: 'change',
      targetMode: 'list',
      flowMode: 'economic',
      page: 'tables',
      cell: { table: 'functional', row: 1, column: '2024年总计' },
      check: 'operating-funds:五(1):机关运行经费',
      verdict: 'explained',
      table: 'economic',
      language: 'en',
    }
    const query =
      '?breakdown=economic&colour=change&compare=threePublic&comparison=change&targets=list&flow=economic&page=tables&cell=functional:1:2024%E5%B9%B4%E6%80%BB%E8%AE%A1&check=operating-funds:%E4%BA%94%281%29:%E6%9C%BA%E5%85%B3%E8%BF%90%E8%A1%8C%E7%BB%8F%E8%B4%B9&verdict=explained&table=economic&lang=en'
    expect(formatQuery(state)).toBe(query)
    expect(parseQuery(query, known)).toEqual({ state, problems: [] })
  })

  it('quotes a cell and a check that the dataset does not have', () => {
    const query = '?page=tables&cell=functional:99:2024%E5%B9%B4%E6%80%BB%E8%AE%A1&check=children:x'
    const none = { ...ANY_PLACE, hasCell: () => false, hasCheck: () => false }
    expect(parseQuery(query, known, none)).toEqual({
      state: { ...DEFAULT_VIEW, page: 'tables' },
      problems: ['cell=functional:99:2024年总计', 'check=children:x'],
    })
  })

  it('reads every cell and check that it writes, however long or odd its name', () => {
    for (const odd of ['预'.repeat(300), 'a\u202Eb\u200D', 'x\u0001']) {
      const state: ViewState = {
        ...DEFAULT_VIEW,
        page: 'tables',
        cell: { table: 'functional', row: 1, column: odd },
        check: `children:${odd}`,
      }
      expect(parseQuery(formatQuery(state), known)).toEqual({ state, problems: [] })
    }
  })

  it('quotes a breakdown that the dataset does not have', () => {
    const none = { ...ANY_PLACE, hasBreakdown: (value: string) => value !== 'department' }
    expect(parseQuery('?breakdown=department&compare=kind', known, none)).toEqual({
      state: { ...DEFAULT_VIEW, compared: 'kind' },
      problems: ['breakdown=department'],
    })
    expect(parseQuery('?breakdown=economic', known, none).problems).toEqual([])
  })

  it('keeps commas, colons and tildes of an indicator name apart from its own', () => {
    const selection: Selection = [
      { source: 'targets', dimension: 'indicator', keys: ['租金:含物业,水电', 'a~1b'] },
    ]
    const query = formatQuery({ ...DEFAULT_VIEW, selection })
    expect(decodeURIComponent(query)).toBe('?indicator=targets:租金~2含物业~1水电,a~01b')
    expect(parseQuery(query, known).state.selection).toEqual(selection)
  })

  it('survives a messenger that encodes what it finds', () => {
    const encoded = rentQuery.replaceAll(':', '%3A').replaceAll(',', '%2C')
    expect(parseQuery(encoded, known)).toEqual({ state: rent, problems: [] })
    expect(parseQuery(`?${new URLSearchParams(rentQuery)}`, known).state).toEqual(rent)
  })

  it('is written for any text, a lone surrogate included', () => {
    const selection: Selection = [
      { source: 'targets', dimension: 'indicator', keys: ['\uD800', '\u0001', '(a)'] },
    ]
    expect(formatQuery({ ...DEFAULT_VIEW, selection })).toBe(
      '?indicator=targets:%EF%BF%BD,%01,%28a%29',
    )
  })

  it('leaves out a clause without keys', () => {
    const selection: Selection = [{ source: 'filters', dimension: 'kind', keys: [] }]
    expect(formatQuery({ ...DEFAULT_VIEW, selection })).toBe('')
  })
})

describe('parameters of others', () => {
  it.each([
    '?utm_source=wechat&utm_medium=social',
    '?from=groupmessage&isappinstalled=0',
    '?from=singlemessage&scene=1&clicktime=1700000000&enterid=1700000000',
    '?share_token=abc&spm=1.2.3&_=170',
  ])('are passed over in silence: %s', query => {
    expect(parseQuery(query, known)).toEqual({ state: DEFAULT_VIEW, problems: [] })
    expect(parseQuery(`${rentQuery}&${query.slice(1)}`, known)).toEqual({
      state: rent,
      problems: [],
    })
  })
})

describe('a broken address', () => {
  it.each([
    ['?f=<script>alert(1)</script>', ['f=<script>alert(1)</script>']],
    ['?%00', ['\uFFFD=']],
    ['?%E0%A4%A', ['\uFFFD%A=']],
    ['?function=%E0%A4%A', ['function=\uFFFD%A']],
    ['?function=breakdown:999', ['function=999']],
    ['?function=NaN', ['function=NaN']],
    ['?function=', ['function=']],
    ['?function=nowhere:201', ['function=nowhere:201']],
    ['?function=breakdown:%00', ['function=\uFFFD']],
    ['?core=targets:true', ['core=true']],
    ['?colour=red', ['colour=red']],
    ['?lang=EN', ['lang=EN']],
    ['?breakdown', ['breakdown=']],
    ['?breakdown=function&breakdown=economic', ['breakdown']],
    ['?function=breakdown:201&function=breakdown:208', ['function']],
    ['?__proto__=1&constructor=2', ['__proto__=1', 'constructor=2']],
    ['?district=breakdown:1', ['district=breakdown:1']],
  ])('falls back to the default view and says why: %s', (query, problems) => {
    expect(parseQuery(query, known)).toEqual({ state: DEFAULT_VIEW, problems })
  })

  it('keeps what can be read', () => {
    const { state, problems } = parseQuery(
      '?function=breakdown:201,999,208,201&kind=headline:~9&lang=en',
      known,
    )
    expect(state).toEqual({
      ...DEFAULT_VIEW,
      selection: [{ source: 'breakdown', dimension: 'function', keys: ['201', '208'] }],
      language: 'en',
    })
    expect(problems).toEqual(['function=999', 'function=201', 'kind=~9'])
  })

  it('waits for a subject that may be of lines still to come, and refuses it once they are there', () => {
    const query = '?department=breakdown:101&function=breakdown:201,20502'
    const awaited = parseQuery(query, new Map([...known, ['department', null]]))
    expect(awaited.problems).toEqual([])
    expect(awaited.state.selection).toEqual([
      { source: 'breakdown', dimension: 'function', keys: ['201'] },
    ])
    const arrived = parseQuery(query, new Map([...known, ['department', new Set(['101'])]]))
    expect(arrived.problems).toEqual(['function=20502'])
    expect(arrived.state.selection.map(({ keys }) => keys)).toEqual([['101'], ['201']])
  })

  it('of 100 kB costs nothing and is quoted in part', () => {
    const { state, problems } = parseQuery(`?function=breakdown:${'201,'.repeat(25_000)}`, known)
    expect(state).toBe(DEFAULT_VIEW)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toHaveLength(81)
  })

  it('with ten thousand faults is told by its first ten', () => {
    const { problems } = parseQuery(`?function=breakdown:${'9,'.repeat(10_000)}`, known)
    expect(problems).toHaveLength(10)
  })

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const { state } = parseQuery(text, known)
        expect(Object.keys(state)).toEqual(Object.keys(DEFAULT_VIEW))
      }),
    )
  })
})

const someKeys = fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })
const someSelection = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom(...VIEW_IDS),
    dimension: fc.constantFrom(...DIMENSIONS),
    keys: someKeys,
  }),
  { selector: clause => clause.dimension },
)
const someState: fc.Arbitrary<ViewState> = fc.record({
  selection: someSelection,
  breakdown: fc.constantFrom(...BREAKDOWNS),
  colouring: fc.constantFrom(...COLOURINGS),
  compared: fc.constantFrom(...COMPARED),
  comparisonMode: fc.constantFrom(...COMPARISON_MODES),
  targetMode: fc.constantFrom(...TARGET_MODES),
  flowMode: fc.constantFrom(...FLOW_MODES),
  page: fc.constantFrom(...PAGES),
  cell: fc.option(
    fc.record({
      table: fc.constantFrom(...TABLE_IDS),
      row: fc.integer({ min: 1, max: 9_999_999 }),
      column: fc
        .string({ minLength: 1, maxLength: 300, unit: 'grapheme' })
        .filter(text => !/\p{Cs}/u.test(text)),
    }),
  ),
  verdict: fc.constantFrom(...LISTED_VERDICTS),
  table: fc.constantFrom(...LISTED_TABLES),
  check: fc.option(
    fc
      .tuple(
        fc.constantFrom(...RULE_IDS),
        fc
          .string({ minLength: 1, maxLength: 300, unit: 'grapheme' })
          .filter(text => !/\p{Cs}/u.test(text)),
      )
      .map(parts => parts.join(':')),
  ),
  language: fc.constantFrom(...LANGUAGES),
})

function keysIn({ selection }: ViewState): KnownKeys {
  return new Map(selection.map(clause => [clause.dimension, new Set(clause.keys)]))
}

describe('a check in the address', () => {
  it('has a known rule and says what it is about', () => {
    const read = (check: string) => parseQuery(`?check=${encodeURIComponent(check)}`, known)
    expect(read('overall-weights:all').state.check).toBe('overall-weights:all')
    for (const broken of ['<script>', 'overall-weights', 'overall-weights:', 'nothing:all']) {
      expect(read(broken).state.check).toBeNull()
      expect(read(broken).problems).toHaveLength(1)
    }
    const none = { ...ANY_PLACE, hasCheck: () => false }
    for (const unknown of [`classes:${'9'.repeat(200)}`, 'classes:\u202E']) {
      const link = parseQuery(`?check=${encodeURIComponent(unknown)}`, known, none)
      expect(link.state.check).toBeNull()
      expect(link.problems).toHaveLength(1)
    }
  })
})

describe('address and view', () => {
  it('are each other’s reverse', () => {
    fc.assert(
      fc.property(someState, state => {
        expect(parseQuery(formatQuery(state), keysIn(state))).toEqual({ state, problems: [] })
      }),
    )
  })

  it('agree after the address has been through an encoder', () => {
    fc.assert(
      fc.property(someState, state => {
        const encoded = String(new URLSearchParams(formatQuery(state)))
        expect(parseQuery(encoded, keysIn(state)).state).toEqual(state)
      }),
    )
  })
})
