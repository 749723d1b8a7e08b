import type { Told, ToldItem } from '../../../src/derive/reading/reading-told'
import type { ToldNumber, ToldOperand } from '../../../src/derive/reading/reading-words'
import { figureRun, quoteRun } from '../../../src/derive/reading/reading-view'
import { amountOperand, tracePublished } from '../../../src/derive/trace/trace'

const trace = tracePublished('A', amountOperand(1_000_000, []))

function told(value: number): Told {
  return { value, trace }
}

const some = told(1_000_000)
const one = told(1)
const five = told(5)

const item: ToldItem = {
  name: 'A',
  amount: some,
  before: told(2_000_000),
  share: told(0.5),
  change: { state: 'moved', delta: told(-1_000_000), ratio: told(-0.5) },
  previousYear: 2023,
  derived: false,
}
const items: readonly ToldItem[] = [
  item,
  { ...item, name: '', derived: true, share: null },
  { ...item, before: null, change: { state: 'moved', delta: some, ratio: told(0.5) } },
  { ...item, change: { state: 'unchanged', delta: told(0), ratio: told(0) } },
  { ...item, change: { state: 'new', delta: some, ratio: null } },
  { ...item, change: { state: 'unknown', delta: null, ratio: null } },
  { ...item, previousYear: null },
  { ...item, amount: null, change: { state: 'ended', delta: some, ratio: told(-1) } },
  { ...item, amount: null, before: null },
]
const number: ToldNumber = { label: 'A', unit: 'p', count: five }
const quote = quoteRun('Q', trace)
const operand: ToldOperand = {
  label: 'A',
  figure: figureRun('1.00', trace),
  place: 'T',
  isSum: false,
}
const expected: ToldOperand = { ...operand, label: '', place: '' }
const counts = { equal: 9, rounding: 1, different: 0, explained: 2, 'not-applicable': 3 }

/** What each message of the reading version and of the printed report is called with. */
export const READING_SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'reading.captionOf': [
    ['subjects', 'A'],
    ['targets', 'A'],
  ],
  'reading.total': items.map(figures => [{ ...figures, entity: 'E', year: 2024 }]),
  'reading.perHundred': [
    [
      [
        { kind: 'project', name: 'A', share: told(0.5) },
        { kind: 'basic', name: '', share: told(0.3) },
        { kind: 'rest', name: '', share: told(0.2) },
      ],
    ],
    [[{ kind: 'rest', name: '', share: one }]],
  ],
  'reading.otherFunds': [[[item]]],
  'reading.item': items.map(figures => [figures]),
  'reading.largest': [
    [one, item],
    [five, item],
    [five, { ...item, amount: null, share: null }],
  ],
  'reading.reason': [
    ['', quote, '1'],
    ['A', quote, '1'],
  ],
  'reading.unexplained': [[''], ['A']],
  'reading.projects': [
    [some, one],
    [some, five],
    [null, five],
  ],
  'reading.projectsBeside': [[one], [five]],
  'reading.noProjects': [[null], [told(0)], [some]],
  'reading.notInProjects': [[some], [told(-1_000_000)]],
  'reading.listedUnder': [['201', 'A']],
  'reading.profile': ['summary', 'goal', 'basis'].map(part => [part, quote]),
  'reading.targets': [
    [one, null, null],
    [one, one, told(90)],
    [five, one, told(90)],
  ],
  'reading.basic': [
    [some, some, some],
    [some, null, some],
    [some, null, null],
    [null, null, null],
  ],
  'reading.funds': [
    [some, [item]],
    [null, [item, { ...item, share: null }]],
  ],
  'reading.unused': [
    ['zero', 'A'],
    ['blank', 'A'],
  ],
  'reading.duties': [[quote]],
  'reading.number': [
    [number, []],
    [number, [number, number]],
  ],
  'reading.contact': [
    ['N', quote],
    ['N', null],
  ],
  'reading.counts': [
    [counts],
    [{ equal: 1, rounding: 0, different: 1, explained: 1, 'not-applicable': 1 }],
  ],
  'reading.pair': [
    [[operand], [operand, operand], some, [operand]],
    [[expected], [{ ...operand, label: '', isSum: true }], null, []],
    [[operand], [], null, []],
  ],
  'reading.noted': [['N']],
  'reading.emptyTable': [['A', 'B']],
  'reading.emptyTables': [[['A', 'B']]],
  'reading.filtered': [[['A', 'B']]],
  'checkList.groupOf': [
    ['R', 1],
    ['R', 5],
  ],
  'report.printed': [['2026-11-22']],
}
