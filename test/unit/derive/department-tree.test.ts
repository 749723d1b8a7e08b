import { expect, test } from 'vitest'
import type { DetailFacts } from '../../../src/domain/facts/detail-facts'
import { departmentTree } from '../../../src/derive/lines/department-tree'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import { unpackFacts } from '../../../src/ingest/columns/packed-facts'
import { readBuiltIn } from '../../support/built-in'

const LINES = [
  '101,甲厅,2024,2010301,基本支出,100',
  '101,甲厅,2024,2010302,项目支出,20.5',
  '101,甲厅,2024,2080501,基本支出,3',
  '101,甲厅,2024,2080501,基本支出,-3',
  '101,甲厅,2023,2130101,基本支出,7',
  '102,乙局,2024,2080501,项目支出,0.000001',
  '103,丙局,2023,2080501,项目支出,9',
]

function detailOf(lines: readonly string[]): DetailFacts {
  const reader = factReader('facts.csv')
  const header = '部门编码,部门名称,年度,科目编码,支出类型,金额'
  reader.push(new TextEncoder().encode([header, ...lines].join('\n')))
  return unpackFacts(reader.finish().facts!)
}

test('this year’s lines are added up by department and class, for each kind and in all', () => {
  const root = departmentTree({ ...readBuiltIn().dataset, detail: detailOf(LINES) }, null)
  const amounts = ({ figures }: typeof root) =>
    [figures.total, figures.basic, figures.project].map(figure => figure?.amount ?? null)
  expect(root.children.map(({ key, name }) => [key, name])).toEqual([
    ['101', '甲厅'],
    ['102', '乙局'],
    ['103', '丙局'],
  ])
  const [first, second, third] = root.children
  expect(first?.children.map(node => [node.code, ...amounts(node)])).toEqual([
    ['201', 120_500_000, 100_000_000, 20_500_000],
    ['208', 0, 0, null],
  ])
  expect(second?.children.map(node => [node.code, ...amounts(node)])).toEqual([['208', 1, null, 1]])
  expect(third?.children).toEqual([])
  expect(amounts(root)).toEqual([120_500_001, 100_000_000, 20_500_001])
})
