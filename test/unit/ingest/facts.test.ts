import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FunctionalSubject, Project } from '../../../src/domain/dataset'
import { sumFacts } from '../../../src/domain/facts/fact-cube'
import type { FactTable } from '../../../src/domain/facts/facts'
import { allKeys } from '../../../src/domain/facts/key-book'
import type { Figure } from '../../../src/domain/source'
import { buildEconomicFacts, buildFunctionalFacts } from '../../../src/ingest/facts'

const figure = (amount: number | null): Figure => ({
  amount,
  source: { table: 'functional', row: 1, column: '' },
})

function subject(
  code: string,
  amounts: { previous?: number; total?: number; basic?: number; project?: number },
): FunctionalSubject {
  return {
    code,
    name: code,
    previous: figure(amounts.previous ?? null),
    total: figure(amounts.total ?? null),
    basic: figure(amounts.basic ?? null),
    project: figure(amounts.project ?? null),
  }
}

const project = (code: string, subjectCode: string, budget: number | null) =>
  ({ code, subjectCode, budget: figure(budget) }) as Pick<
    Project,
    'code' | 'subjectCode' | 'budget'
  >

function rowsOf<D extends string>(facts: FactTable<D>) {
  const names = Object.keys(facts.dimensions) as D[]
  return Array.from(facts.amounts, (amount, row) => [
    ...names.map(name => facts.dimensions[name].keys.at(facts.dimensions[name].codes[row] ?? 0)),
    amount,
  ])
}

describe('buildFunctionalFacts', () => {
  test('only leaves have facts', () => {
    const subjects = [
      subject('201', { basic: 5 }),
      subject('20103', { basic: 5 }),
      subject('2010301', { basic: 5 }),
    ]
    expect(rowsOf(buildFunctionalFacts(subjects, [], 2024))).toEqual([
      ['2024', '2010301', 'basic', '', 5],
    ])
  })

  test('projects refine the project expenditure of their subject', () => {
    const subjects = [subject('2010302', { previous: 7, project: 8 })]
    const projects = [project('A', '2010302', 5), project('B', '2010302', 3)]
    expect(rowsOf(buildFunctionalFacts(subjects, projects, 2024))).toEqual([
      ['2023', '2010302', 'project', '', 7],
      ['2024', '2010302', 'project', 'A', 5],
      ['2024', '2010302', 'project', 'B', 3],
    ])
  })

  test('what projects leave over, or exceed by, is a fact of its own', () => {
    const subjects = [subject('2010302', { project: 8 })]
    const rest = (budget: number) =>
      rowsOf(buildFunctionalFacts(subjects, [project('A', '2010302', budget)], 2024))[1]
    expect(rest(5)).toEqual(['2024', '2010302', 'project', '', 3])
    expect(rest(9)).toEqual(['2024', '2010302', 'project', '', -1])
    expect(rest(8)).toBeUndefined()
  })

  test('projects leave nothing over of a blank', () => {
    const subjects = [subject('2010301', { total: 100, basic: 100 })]
    expect(rowsOf(buildFunctionalFacts(subjects, [project('A', '2010301', 50)], 2024))).toEqual([
      ['2024', '2010301', 'basic', '', 100],
      ['2024', '2010301', 'project', 'A', 50],
    ])
  })

  test('a printed zero is a fact, a blank is none', () => {
    expect(rowsOf(buildFunctionalFacts([subject('2010302', { project: 0 })], [], 2024))).toEqual([
      ['2024', '2010302', 'project', '', 0],
    ])
    expect(buildFunctionalFacts([subject('2010302', {})], [], 2024).length).toBe(0)
  })

  test('the year before is of no known kind where a subject has both or none', () => {
    const subjects = [
      subject('2010301', { previous: 1, basic: 1, project: 1 }),
      subject('2010302', { previous: 2 }),
      subject('2010303', { previous: 3, basic: 1, project: 0 }),
    ]
    const facts = buildFunctionalFacts(subjects, [], 2024)
    expect(rowsOf(facts).filter(([year]) => year === '2023')).toEqual([
      ['2023', '2010301', '', '', 1],
      ['2023', '2010302', '', '', 2],
      ['2023', '2010303', 'basic', '', 3],
    ])
  })

  test('a total without its parts is a fact of no kind', () => {
    expect(rowsOf(buildFunctionalFacts([subject('2010301', { total: 4 })], [], 2024))).toEqual([
      ['2024', '2010301', '', '', 4],
    ])
  })

  test('a project of an unknown subject and one without a budget add nothing', () => {
    const subjects = [subject('2010302', { project: 8 })]
    const projects = [project('A', '2019999', 5), project('B', '2010302', null)]
    expect(rowsOf(buildFunctionalFacts(subjects, projects, 2024))).toEqual([
      ['2024', '2010302', 'project', '', 8],
    ])
  })

  test('facts of a subject add up to its cells, whatever its projects', () => {
    const budgets = fc.array(fc.nat(1e9))
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), budgets, (basic, amount, budgets) => {
        const projects = budgets.map((budget, at) => project(String(at), '2010302', budget))
        const subjects = [subject('2010302', { basic, project: amount })]
        const facts = buildFunctionalFacts(subjects, projects, 2024)
        expect(sumFacts(facts, { kind: ['project'] })).toBe(amount)
        expect(sumFacts(facts, {})).toBe(basic + amount)
      }),
    )
  })

  test('a project code named like an object member is a key like any other', () => {
    const names = ['__proto__', 'hasOwnProperty', 'constructor', '']
    const projects = names.map(name => project(name, '2010302', 2))
    const facts = buildFunctionalFacts([subject('2010302', { project: 8 })], projects, 2024)
    expect(allKeys(facts.dimensions.project.keys)).toEqual(names)
    expect(sumFacts(facts, { project: ['__proto__'] })).toBe(2)
  })
})

describe('buildEconomicFacts', () => {
  const economic = (code: string, staff: number | null, operating: number | null) => ({
    code,
    name: code,
    total: figure((staff ?? 0) + (operating ?? 0)),
    staff: figure(staff),
    operating: figure(operating),
  })

  test('leaves are staff or operating expenditure', () => {
    const subjects = [economic('301', 9, null), economic('30101', 9, null), economic('302', 1, 2)]
    expect(rowsOf(buildEconomicFacts(subjects))).toEqual([
      ['30101', 'staff', 9],
      ['302', 'staff', 1],
      ['302', 'operating', 2],
    ])
  })

  test('a total without its parts is a fact of no staffing', () => {
    expect(
      rowsOf(buildEconomicFacts([{ ...economic('302', null, null), total: figure(3) }])),
    ).toEqual([['302', '', 3]])
  })
})
