import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { reconcile } from '../../../../src/domain/checks/reconcile'
import type { Dataset } from '../../../../src/domain/dataset'
import { formatWan, parseWan } from '../../../../src/domain/money'
import type { TableId } from '../../../../src/domain/source'
import { builtIn, readBuiltIn } from '../../../support/built-in'
import { checks } from './written'

/** Many reconciliations in one test: more time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

/** A place whose figure is a leaf: nothing else in its table is added up into it. */
interface Leaf {
  readonly table: TableId
  readonly row: number
  readonly column: number
}

const LEAF_CODES = /^(?:\d{7}|30\d{3})$/
const CODED: readonly TableId[] = [
  'functional',
  'economic',
  'department-income',
  'department-expenditure',
]

/** Published amounts of the leaves of tables 2, 3, 7 and 8 and of the projects of table 10. */
const leaves: readonly Leaf[] = [
  ...CODED.flatMap(table => cellsOf(table, row => LEAF_CODES.test(row[0] ?? ''), 2)),
  ...cellsOf('projects', row => row[4] !== '', 6),
]

function cellsOf(
  table: TableId,
  isLeaf: (row: readonly string[]) => boolean,
  first: number,
): Leaf[] {
  return builtIn.tables[table]!.rows.flatMap((cells, row) =>
    isLeaf(cells)
      ? cells.flatMap((text, column) =>
          column >= first && parseWan(text) !== null ? [{ table, row, column }] : [],
        )
      : [],
  )
}

/** The dataset with one published cell written anew. */
function withCell({ table, row, column }: Leaf, change: (amount: number) => number): Dataset {
  const published = builtIn.tables[table]!
  const rows = published.rows.map((cells, at) =>
    at === row
      ? cells.map((text, cell) =>
          cell === column ? formatWan(change(parseWan(text)!)).replace('−', '-') : text,
        )
      : cells,
  )
  return { ...builtIn, tables: { ...builtIn.tables, [table]: { ...published, rows } } }
}

const differs = (dataset: Dataset) =>
  reconcile(dataset).some(({ verdict }) => verdict === 'different')

const widest = Math.max(...checks.map(({ tolerance }) => tolerance))
const leaf = fc.constantFrom(...leaves)

describe('one leaf that is changed', () => {
  it('by more than rounding explains is 不符 somewhere', () => {
    expect(leaves.length).toBeGreaterThan(100)
    expect(differs(builtIn)).toBe(false)
    const beyond = fc.integer({ min: widest + 20_000, max: 10 ** 12 })
    const change = fc.tuple(beyond, fc.constantFrom(-1, 1)).map(([by, sign]) => sign * by)
    fc.assert(
      fc.property(leaf, change, (place, by) => {
        expect(differs(withCell(place, amount => amount + by))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('by a factor is 不符 somewhere', () => {
    fc.assert(
      fc.property(leaf, fc.constantFrom(0, 10, 100, -1), (place, factor) => {
        const amount = parseWan(builtIn.tables[place.table]!.rows[place.row]![place.column]!)!
        fc.pre(Math.abs(amount * factor - amount) > widest + 20_000)
        expect(differs(withCell(place, value => value * factor))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

it('all money of the tables times ten keeps 相符 between their cells', () => {
  const tables = Object.fromEntries(
    Object.entries(builtIn.tables).map(([id, table]) => [
      id,
      {
        ...table,
        rows: table.rows.map(cells =>
          cells.map(text => {
            const amount = /\.\d\d$/.test(text) ? parseWan(text) : null
            return amount === null ? text : formatWan(amount * 10).replace('−', '-')
          }),
        ),
      },
    ]),
  )
  const structural = ['children', 'kinds', 'staffing', 'income-sources', 'income-expenditure']
  const scaled = reconcile({ ...builtIn, tables })
  const equal = checks.filter(
    ({ rule, verdict }) => verdict === 'equal' && structural.includes(rule),
  )
  expect(new Set(equal.map(({ rule }) => rule))).toEqual(new Set(structural))
  for (const { id } of equal) {
    expect(scaled.find(check => check.id === id)?.verdict).toBe('equal')
  }
})

it('no text in any cell makes it throw or repeat an id', () => {
  const files = ['00-statement.csv', '01-appropriation-balance.csv', '10-projects.csv'] as const
  const noise = fc.constantFrom('', '合计', '"', ',', '201', '-0', '1e9', '，', '\n', '__proto__')
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(2_000), noise, (file, at, text) => {
      const { dataset } = readBuiltIn({
        [file]: before => `${before.slice(0, at)}${text || ' '}${before.slice(at)}`,
      })
      const ids = reconcile(dataset).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 40 },
  )
})

it.each(['-', '—', '－', '/', '无'])('a blank that is printed as %j is a blank', word => {
  const fill = (text: string): string =>
    text.replace('2010301,行政运行,285.29,321.58,321.58,', `$&${word}`)
  const { dataset, issues } = readBuiltIn({ '02-functional.csv': fill })
  expect(issues).toEqual([])
  expect(dataset.functional).toEqual(builtIn.functional)
  const verdicts = (of: Dataset) => reconcile(of).map(({ id, verdict }) => [id, verdict])
  expect(verdicts(dataset)).toEqual(verdicts(builtIn))
})
