import { beforeEach, expect, test, vi } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { toFlow } from '../../../src/derive/flow/flow'
import { toHeadline } from '../../../src/derive/headline/headline'
import { toScope } from '../../../src/derive/scope/scope'
import { toTargets } from '../../../src/derive/targets/targets'
import type { Dataset } from '../../../src/domain/dataset'
import type * as FactSums from '../../../src/domain/facts/fact-sums'
import type { Selection } from '../../../src/domain/selection'
import { linesFile, withLines } from '../../support/lines'
import { select } from '../../support/selection'

/** How often rows are read: once for each set of dimensions and filter that is asked for and not known yet. */
const read = vi.hoisted(() => ({ sums: 0, groups: 0 }))

vi.mock('../../../src/domain/facts/fact-sums', async importOriginal => {
  const actual = await importOriginal<typeof FactSums>()
  return {
    ...actual,
    addGroups: (...asked: Parameters<typeof actual.addGroups>) => {
      read.sums++
      return actual.addGroups(...asked)
    },
    rangesToRead: (...asked: Parameters<typeof actual.rangesToRead>) => {
      read.groups++
      return actual.rangesToRead(...asked)
    },
  }
})

let dataset: Dataset

const FILE = linesFile([
  '101,甲厅,2024,2010301,行政运行,基本支出,,,100',
  '101,甲厅,2024,2010302,一般行政管理事务,项目支出,P1,甲项目,20.5',
  '101,甲厅,2023,2010301,行政运行,基本支出,,,90',
  '102,乙局,2024,2080501,行政单位离退休,基本支出,,,7',
])

/** What all panels show of a selection. */
function showAll(selection: Selection): void {
  toHeadline(dataset, selection)
  toScope(dataset, selection)
  toBreakdown(dataset, 'function', selection)
  toBreakdown(dataset, 'department', selection)
  toComparison(dataset, 'function', 'paired', selection)
  toComparison(dataset, 'kind', 'paired', selection)
  toTargets(dataset, 'gauges', selection)
  toFlow(dataset, 'function', selection)
}

function readingsFor(selection: Selection): { readonly groups: number; readonly sums: number } {
  Object.assign(read, { sums: 0, groups: 0 })
  showAll(selection)
  return { ...read }
}

beforeEach(() => {
  dataset = withLines(FILE)
  showAll([])
})

/** By subject and kind for the tree; by subject, and by kind, of both years for the comparison. */
const OF_A_DEPARTMENT = { groups: 1, sums: 2 }
const NONE = { groups: 0, sums: 0 }

test('a picked department is added up once for each set of dimensions, and not again when it comes back', () => {
  expect(readingsFor(select('department', '101'))).toEqual(OF_A_DEPARTMENT)
  expect(readingsFor(select('department', '102'))).toEqual(OF_A_DEPARTMENT)
  expect(readingsFor(select('department', '101'))).toEqual(NONE)
})

test('several departments are added up apart for the flow as well', () => {
  const several = select('department', ['101', '102'])
  expect(readingsFor(several)).toEqual({ groups: 2, sums: 2 })
  expect(readingsFor([...several, ...select('function', '201', 'flow')])).toEqual(NONE)
})

test('a clause that the lines do not carry reads none of them', () => {
  const department = select('department', ['101', '102'])
  showAll(department)
  expect(readingsFor([...department, ...select('economic', '301')])).toEqual(NONE)
  expect(readingsFor([...department, ...select('indicator', '办事窗口')])).toEqual(NONE)
})

test('a clause on the kind leaves the tree, which holds both kinds, and adds up what compares them', () => {
  const department = select('department', '102')
  showAll(department)
  const both = [...department, ...select('kind', 'project')]
  expect(readingsFor(both)).toEqual({ groups: 0, sums: 2 })
  expect(readingsFor(department)).toEqual(NONE)
  expect(readingsFor(both)).toEqual(NONE)
})
