import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/domain/checks/reconcile'
import { readSecond, second, SECOND_FOLDER } from '../../support/fixture-files'
import { referenceProblems, tableProblems } from '../../support/table-schema'
import { notEqual } from '../domain/checks/written'
import { descriptorProblems } from './descriptor-problems'
import type { Descriptor } from './published-files'

const textOf = (name: string) => readFileSync(join(SECOND_FOLDER, name), 'utf8')
const gridOf = (path: string) => Papa.parse<string[]>(textOf(path).slice(1).trim()).data
const descriptor = JSON.parse(textOf('datapackage.json')) as Descriptor
const { resources } = descriptor

describe('the second department', () => {
  it('is a sound Data Package 2.0 of the fourteen tables', () => {
    expect(descriptorProblems(descriptor)).toEqual([])
    expect(readdirSync(SECOND_FOLDER).sort()).toEqual(
      ['datapackage.json', ...resources.map(({ path }) => path)].sort(),
    )
    expect(resources).toHaveLength(14)
  })

  it.each(resources.map(resource => [resource.path, resource] as const))(
    '%s holds only rows that fit its schema',
    (path, { schema }) => {
      expect(textOf(path)).toMatch(/^\uFEFF[^\n]*\r\n/)
      expect(tableProblems(schema, gridOf(path))).toEqual([])
      const tableNamed = (name: string) => {
        const target = resources.find(resource => resource.name === name)!
        return { schema: target.schema, grid: gridOf(target.path) }
      }
      expect(referenceProblems(schema, gridOf(path), tableNamed)).toEqual([])
    },
  )

  it('is read without an issue, as a budget of one year without projects', () => {
    const { issues, failures } = readSecond()
    expect([issues, failures]).toEqual([[], []])
    expect(second.info.year).toBe(2025)
    expect(second.info.previousYear).toBeNull()
    expect(second.projects).toEqual([])
    expect(second.functional).toHaveLength(9)
    expect(second.indicators.map(({ name }) => name)).toEqual([
      '服务学校',
      '教师培训人次',
      '培训按期完成率',
      '事项办理时间',
      '学生及家长满意度',
    ])
  })

  it('reconciles: 相符 wherever there is something to compare', () => {
    const checks = reconcile(second)
    expect(notEqual(checks).filter(text => !text.startsWith('not-applicable '))).toEqual([])
    expect(checks.filter(({ verdict }) => verdict === 'equal')).toHaveLength(252)
    expect(checks.filter(({ verdict }) => verdict === 'not-applicable')).toHaveLength(17)
  })

  it('has a year before again when one of its cells is filled', () => {
    const { dataset } = readSecond({
      '02-functional.csv': text => text.replace(',合计,,600.00', ',合计,590.00,600.00'),
    })
    expect(dataset.info.previousYear).toBe(2024)
  })

  it('has none either where table 2 has no column for it', () => {
    const { dataset, issues } = readSecond({
      '02-functional.csv': text =>
        text
          .split('\r\n')
          .map(line => line.split(',').filter((_, column) => column !== 2).join(','))
          .join('\r\n'),
    })
    expect(issues).toEqual([])
    expect(dataset.info.previousYear).toBeNull()
  })
})
