import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referenceProblems, tableProblems } from '../../support/table-schema'
import { descriptorProblems } from './descriptor-problems'
import { folder, readDescriptor, readGrid, resourceNamed } from './published-files'

const descriptor = readDescriptor()
const { resources } = descriptor

const DUTIES = /^负责统筹推进、督促指导、监督管理各审批职能部门.*完成区委和区政府交办的其他任务等工作。$/

describe('the descriptor', () => {
  it('is a sound Data Package 2.0', () => {
    expect(descriptorProblems(descriptor)).toEqual([])
  })

  it('names the entity, its people and its contact', () => {
    const place = '一(二)单位构成'
    expect(descriptor['name']).toBe('363-2024')
    expect(descriptor['x-entity']).toEqual({
      code: '363',
      name: '重庆市潼南区政务服务管理办公室',
      shortName: '潼南区政务服务管理办公室',
      region: '重庆市潼南区',
      level: '本级',
      duties: { text: expect.stringMatching(DUTIES) as string, place: '一(一)职能职责' },
      counts: [
        { label: '在职在编职工', count: 17, unit: '人', place },
        { label: '退休', count: 5, unit: '人', place },
        { label: '劳务派遣人员', count: 35, unit: '名', place },
        { label: '税务服务厅', count: 20, unit: '名', place, partOf: '劳务派遣人员' },
        { label: '行政服务中心', count: 15, unit: '名', place, partOf: '劳务派遣人员' },
        { label: '在编公务车', count: 1, unit: '辆', place },
        { label: '内设职能科室', count: 4, unit: '个', place },
        { label: '下属事业单位', count: 1, unit: '个', place },
      ],
    })
    expect(descriptor['x-fiscal-year']).toBe(2024)
    expect(descriptor['x-contact']).toEqual({
      name: '林星妤',
      phone: '023-44578028',
      place: '六、专业性名词解释之后',
    })
    expect(descriptor['sources']).toEqual([
      { title: '重庆市潼南区政务服务管理办公室2024年部门预算情况说明' },
    ])
  })

  it('carries the terms that the document defines, each with its place', () => {
    const definitions = descriptor['x-definitions'] as readonly Readonly<Record<string, string>>[]
    expect(definitions.map(({ term, place }) => [term, place])).toEqual([
      ['财政拨款收入', '六(一)'],
      ['其他收入', '六(二)'],
      ['基本支出', '六(三)'],
      ['项目支出', '六(四)'],
      ['"三公"经费', '六(五)'],
    ])
    expect(definitions[2]!['text']).toBe(
      '指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。',
    )
  })

  it('lists the fourteen tables under their published titles', () => {
    expect(resources.map(resource => [resource['x-table'], resource.path, resource.title])).toEqual([
      ['00', '00-statement.csv', '2024年部门预算情况说明'],
      ['01', '01-appropriation-balance.csv', '财政拨款收支总表'],
      ['02', '02-functional.csv', '一般公共预算财政拨款支出预算表'],
      ['03', '03-economic.csv', '一般公共预算财政拨款基本支出预算表'],
      ['04', '04-three-public.csv', '一般公共预算支出"三公"经费预算表'],
      ['05', '05-government-fund.csv', '政府性基金预算支出表'],
      ['06', '06-department-balance.csv', '部门收支总表'],
      ['07', '07-department-income.csv', '部门收入总表'],
      ['08', '08-department-expenditure.csv', '部门支出总表'],
      ['09', '09-procurement.csv', '政府采购预算明细表'],
      ['10', '10-projects.csv', '项目支出明细表'],
      ['11', '11-overall-targets.csv', '整体绩效目标表'],
      ['12', '12-project-targets.csv', '2024年预算项目绩效目标表'],
      ['13', '13-project-profiles.csv', '2024年预算项目绩效目标表(表头)'],
    ])
  })

  it('describes every file of the folder and no other', () => {
    const described = ['datapackage.json', ...resources.map(({ path }) => path)].sort()
    expect(readdirSync(folder).sort()).toEqual(described)
    expect(existsSync(join(folder, 'datapackage.json'))).toBe(true)
  })

  it('uses column types of the fiscal taxonomy, with the data type each asks for', () => {
    const typed = resources.flatMap(({ schema }) => schema.fields).filter(field => field.columnType)
    const used = [...new Set(typed.map(({ columnType, type }) => `${columnType} ${type}`))].sort()
    expect(used).toEqual([
      'activity:generic:project:code string',
      'activity:generic:project:label string',
      'administrative-classification:generic:code string',
      'administrative-classification:generic:label string',
      'date:fiscal-year integer',
      'economic-classification:generic:code string',
      'economic-classification:generic:label string',
      'functional-classification:generic:code string',
      'functional-classification:generic:label string',
      'functional-classification:generic:level3:code string',
      'functional-classification:generic:level3:label string',
      'value number',
    ])
  })
})

describe.each(resources)('$path', ({ path, schema, 'x-notes': notes = [] }) => {
  const grid = readGrid(path)

  it('holds only rows that fit its schema', () => {
    expect(tableProblems(schema, grid)).toEqual([])
  })

  it('refers only to rows that exist', () => {
    const tableNamed = (name: string) => {
      const target = resourceNamed(name)
      return { schema: target.schema, grid: readGrid(target.path) }
    }
    expect(referenceProblems(schema, grid, tableNamed)).toEqual([])
  })

  it('carries each note at a cell that reads as the note says', () => {
    for (const { row, column, read, reason } of notes) {
      expect(reason).not.toBe('')
      if (row === 0) continue
      const cell = grid[row]?.[grid[0]!.indexOf(column)] ?? ''
      const agrees = read === '' ? cell === '' : cell.includes(read)
      expect({ row, column, cell, agrees }).toEqual({ row, column, cell, agrees: true })
    }
  })
})

describe('notes', () => {
  it('keep the misprint of project 1', () => {
    expect(resourceNamed('project-profiles')['x-notes']).toContainEqual({
      row: 1,
      column: '当年预算',
      printed: '275.00 | 375.00',
      read: '375.00',
      reason: '275.00只印一次，375.00印四次；取275.00则项目合计不等于1,658.00',
    })
  })

  it('keep the misprint of 入驻 where it stands', () => {
    const places = ['overall-targets', 'project-targets', 'projects'].map(name => {
      const notes = resourceNamed(name)['x-notes'] ?? []
      return notes.filter(({ printed }) => printed.includes('人驻')).map(({ row }) => row)
    })
    expect(places).toEqual([[2], [12], []])
  })

  it('keep the amounts that were broken in print', () => {
    const notes = resourceNamed('projects')['x-notes'] ?? []
    expect(notes.map(({ row, column, printed, read }) => [row, column, printed, read])).toEqual([
      [1, '一般性项目', '1283.0 0', '1,283.00'],
      [5, '一般性项目', '1,058.0', '1,058.00'],
    ])
  })

  it('carry the remark of table 2 and the head of table 11', () => {
    expect(resourceNamed('functional')['x-remark']).toBe(
      '本表反映当年一般公共预算财政拨款支出情况。',
    )
    expect(resourceNamed('overall-targets')['x-head']).toEqual({
      部门支出预算数: '2097.45',
      当年整体绩效目标: [
        '1.保障行政服务中心正常运行,顺利开展行…',
        '2.提升服务水平,方便企业、群众办事。',
        '3.增强行政服务中心的凝聚力和向心力,提高中心工作人员规范服务意识、责任意识,提升政务服务工作质量。',
        '4.推进行政审批服务便利化、网络化,方便企业、群众办事。',
        '5.进一步提升政务服务质效,助力优化营商…',
      ],
    })
  })
})

describe('a broken descriptor is refused', () => {
  const [first, ...others] = resources

  it.each<[string, object, string]>([
    ['without resources', { resources: [] }, 'package: resources is []'],
    ['of another profile', { $schema: 'x' }, 'package: $schema is "x"'],
    ['without sources', { sources: undefined }, 'package: sources is undefined'],
    [
      'with a path that leaves the folder',
      { resources: [{ ...first, path: '../00.csv' }] },
      'resource statement: path is "../00.csv"',
    ],
    [
      'with two resources of one name',
      { resources: [first, { ...others[0], name: 'statement' }] },
      'resource name "statement" repeats',
    ],
    [
      'with an unknown type',
      { resources: [{ ...first, schema: { fields: [{ name: 'a', type: 'money' }] } }] },
      'resource statement, field a: unknown type "money"',
    ],
    [
      'with a constraint that does not fit',
      {
        resources: [
          {
            ...first,
            schema: { fields: [{ name: 'a', type: 'string', constraints: { minimum: 1 } }] },
          },
        ],
      },
      'resource statement, field a: minimum does not fit type string',
    ],
    [
      'with a key of no field',
      {
        resources: [
          { ...first, schema: { fields: [{ name: 'a', type: 'string' }], primaryKey: ['b'] } },
        ],
      },
      'resource statement: key field "b" is unknown',
    ],
    [
      'with a reference to nothing',
      { resources: others.filter(({ name }) => name !== 'functional') },
      'resource projects refers to no resource "functional"',
    ],
  ])('%s', (_, change, problem) => {
    expect(descriptorProblems({ ...descriptor, ...change })).toContain(problem)
  })
})
