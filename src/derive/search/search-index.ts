import { amountAt } from '../../domain/published/published-rows'
import { subjectTable } from '../../domain/published/subject-table'
import type { Dataset, EconomicSubject, FunctionalSubject } from '../../domain/dataset'
import { publishedTarget } from '../../domain/indicator'
import type { Clause } from '../../domain/selection'
import { TABLE_IDS, tableNumber } from '../../domain/source'
import { shortProjectNames, shortSubjectName } from '../names'
import { searchDepartments } from './search-departments'
import type { SearchEntry, SearchTarget, SearchTerm } from './search-entry'
import { searchFigures } from './search-figures'
import { searchHeadline } from './search-headline'

/** All that can be found in a dataset, and the glossary; `totalName` is what the page's head calls its total. */
export function toSearchIndex(
  dataset: Dataset,
  terms: readonly SearchTerm[],
  totalName = '',
): readonly SearchEntry[] {
  return [
    ...searchHeadline(dataset, terms, totalName),
    ...searchDepartments(dataset),
    ...dataset.functional.map(subject => subjectEntry('function', subject)),
    ...fundSubjectEntries(dataset),
    ...projectEntries(dataset),
    ...dataset.economic.map(subject => subjectEntry('economic', subject)),
    ...indicatorEntries(dataset),
    ...searchFigures(dataset),
    ...tableEntries(dataset),
    ...terms.map(termEntry),
  ]
}

/** A subject without an amount cannot be shown in the chart: there its cell is gone to. */
function subjectEntry(
  group: 'function' | 'economic',
  { code, name, total }: FunctionalSubject | EconomicSubject,
): SearchEntry {
  const short = shortSubjectName(name)
  const target: SearchTarget =
    total.amount === null
      ? { kind: 'cell', cell: total.source }
      : { kind: 'view', breakdown: group, selection: [clause(group, code)] }
  return {
    ...{ id: `${group}:${code}`, group, label: short, code, amount: total.amount, target },
    names: [name, short],
  }
}

/** Subjects that only a government fund pays for: they stand in table 5, in no chart of subjects. */
function fundSubjectEntries(dataset: Dataset): readonly SearchEntry[] {
  const known = new Set(dataset.functional.map(({ code }) => code))
  const { id: table, subjects } = subjectTable(dataset, 'government-fund')
  return subjects
    .filter(({ code }) => !known.has(code))
    .map(({ code, name, row }) => {
      const label = shortSubjectName(name)
      const target: SearchTarget = { kind: 'cell', cell: { table, row: row.row, column: '总计' } }
      const amount = amountAt(row, '总计')
      return {
        id: `fund:${code}`,
        group: 'function',
        label,
        code,
        amount,
        names: [name, label],
        target,
      }
    })
}

function projectEntries(dataset: Dataset): readonly SearchEntry[] {
  const names = shortProjectNames(dataset)
  return dataset.projects.map(({ code, name, subjectCode, budget }) => {
    const label = names.get(code) ?? name
    return {
      id: `project:${code}`,
      group: 'project',
      label,
      code: '',
      amount: budget.amount,
      names: [name, label, code],
      target: {
        kind: 'view',
        breakdown: 'function',
        selection: [
          ...(dataset.functional.some(subject => subject.code === subjectCode)
            ? [clause('function', subjectCode)]
            : []),
          clause('project', code),
        ],
      },
    }
  })
}

function indicatorEntries(dataset: Dataset): readonly SearchEntry[] {
  const names = shortProjectNames(dataset)
  return dataset.indicators.map(indicator => ({
    id: `indicator:${indicator.id}`,
    group: 'indicator',
    label: indicator.name,
    code: '',
    text: publishedTarget(indicator),
    scope: indicator.project === null ? null : (names.get(indicator.project) ?? indicator.project),
    names: [indicator.name],
    target: {
      kind: 'view',
      selection: [
        ...(indicator.project === null ? [] : [clause('project', indicator.project)]),
        clause('indicator', indicator.name),
      ],
    },
  }))
}

function tableEntries(dataset: Dataset): readonly SearchEntry[] {
  return TABLE_IDS.flatMap(table => {
    const published = dataset.tables[table]
    if (published === undefined) return []
    const number = String(tableNumber(table))
    return {
      id: `table:${table}`,
      group: 'table',
      label: published.title,
      code: '',
      table,
      names: [published.title, `表${number}`, `table ${number}`],
      target: { kind: 'table', table },
    }
  })
}

function termEntry({ id, names }: SearchTerm): SearchEntry {
  return {
    ...{ id: `term:${id}`, group: 'term', label: names[0] ?? id, code: '', names },
    target: { kind: 'term', term: id },
  }
}

function clause(dimension: Clause['dimension'], key: string): Clause {
  return { source: 'filters', dimension, keys: [key] }
}
