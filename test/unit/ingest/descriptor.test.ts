import { describe, expect, test } from 'vitest'
import { fallbackDescriptor, readDescriptor } from '../../../src/ingest/descriptor'
import { isPlainFileName } from '../../../src/ingest/file-name'
import { listedTables } from '../../../src/ingest/load'
import { bytesOf } from './dataset-files'

const whole = {
  name: '363-2024',
  title: '政务服务管理办公室2024年部门预算',
  version: '1.0.0',
  created: '2026-11-22',
  sources: [{ title: '2024年部门预算情况说明' }],
  'x-entity': {
    code: '363',
    name: '区政务服务管理办公室',
    shortName: '区政务办',
    region: '潼南区',
    duties: { text: '负责政务服务工作。', place: '一(一)' },
    counts: [{ label: '退休', count: 5, unit: '人', place: '一(二)' }],
  },
  'x-definitions': [{ term: '基本支出', text: '指人员经费和公用经费。', place: '六(三)' }],
  'x-fiscal-year': 2024,
  'x-unit': '万元',
  'x-contact': { name: '林星妤', phone: '023-44578028' },
  resources: [
    {
      name: 'projects',
      path: '10-projects.csv',
      title: '项目支出明细表',
      'x-table': '10',
      'x-notes': [
        { row: 5, column: '一般性项目', printed: '1,058.0', read: '1,058.00', reason: '末位被截' },
      ],
    },
  ],
}

const read = (changes: object) =>
  readDescriptor('363-2024', JSON.stringify({ ...whole, ...changes }))
const problems = (changes: object) =>
  read(changes).issues.map(({ column, read, expected }) => [column, read, expected])

describe('readDescriptor', () => {
  test('a whole descriptor is read without issues', () => {
    expect(read({})).toEqual({
      value: {
        info: {
          id: '363-2024',
          title: '政务服务管理办公室2024年部门预算',
          version: '1.0.0',
          created: '2026-11-22',
          sourceTitle: '2024年部门预算情况说明',
          entity: {
            code: '363',
            name: '区政务服务管理办公室',
            shortName: '区政务办',
            region: '潼南区',
            duties: { text: '负责政务服务工作。', place: '一(一)' },
            counts: [{ label: '退休', count: 5, unit: '人', place: '一(二)', partOf: null }],
          },
          year: 2024,
          contact: { name: '林星妤', phone: '023-44578028', place: '' },
          definitions: [{ term: '基本支出', text: '指人员经费和公用经费。', place: '六(三)' }],
        },
        resources: [
          {
            table: 'projects',
            file: '10-projects.csv',
            title: '项目支出明细表',
            notes: whole.resources[0]?.['x-notes'],
            head: {},
          },
        ],
        factsFile: null,
      },
      issues: [],
    })
  })

  test('an entity without a short name goes by its name', () => {
    const { value } = read({ 'x-entity': { code: '363', name: '区政务服务管理办公室' } })
    expect(value.info.entity.shortName).toBe('区政务服务管理办公室')
  })

  test('an entity without duties, counts and definitions is whole', () => {
    const { value, issues } = read({
      'x-entity': { code: '363', name: '区政务办' },
      'x-definitions': undefined,
    })
    expect(value.info.entity).toMatchObject({ duties: null, counts: [] })
    expect(value.info.definitions).toEqual([])
    expect(issues).toEqual([])
  })

  test('a broken count is named and left out, the entity stays', () => {
    const entity = { ...whole['x-entity'], duties: 7, counts: [{ label: '退休', count: 'x' }, 3] }
    expect(problems({ 'x-entity': entity })).toEqual([
      ['x-entity.duties', '7', 'Object'],
      ['x-entity.counts.0.count', 'x', 'number'],
      ['x-entity.counts.1', '3', 'Object'],
    ])
    expect(read({ 'x-entity': entity }).value.info.entity).toMatchObject({
      code: '363',
      duties: null,
      counts: [],
    })
    expect(problems({ 'x-entity': { ...whole['x-entity'], counts: '17' } })).toEqual([
      ['x-entity.counts', '17', 'Array'],
    ])
  })

  test('no contact is no issue', () => {
    expect(read({ 'x-contact': undefined })).toMatchObject({
      value: { info: { contact: null } },
      issues: [],
    })
  })

  test('a broken field is named and falls back by itself', () => {
    expect(problems({ 'x-fiscal-year': '二〇二四' })).toEqual([
      ['x-fiscal-year', '二〇二四', 'number'],
    ])
    expect(read({ 'x-fiscal-year': null }).value.info).toMatchObject({
      year: 2024,
      title: '政务服务管理办公室2024年部门预算',
    })
    expect(problems({ 'x-entity': { code: '363' } })).toEqual([['x-entity.name', '', 'string']])
    expect(read({ 'x-entity': 7 }).value.info.entity.code).toBe('363')
  })

  test('a unit that can be converted is that of the tables, another is reported once', () => {
    const unitOf = (changes: object) => read(changes).value.resources[0]?.unit
    expect(unitOf({})).toBeUndefined()
    expect(problems({ 'x-unit': '元' })).toEqual([])
    expect(unitOf({ 'x-unit': '元' })).toEqual({ name: '元', decimals: 2 })
    expect(problems({ 'x-unit': 'USD' })).toEqual([['x-unit', 'USD', '']])
    expect(unitOf({ 'x-unit': 'USD' })).toEqual({ name: 'USD', decimals: null })
  })

  test('lines that are not in 万元 are reported and not read', () => {
    const { value, issues } = read({
      'x-unit': '元',
      resources: [{ path: '20-province-facts.csv' }],
    })
    expect(issues).toMatchObject([{ code: 'lines-unit', read: '元' }])
    expect(value.factsFile).toBeNull()
  })

  test('a code and a year keep their meaning whether they are written as text or as a number', () => {
    const { value, issues } = read({
      'x-entity': { code: 412, name: '区交通局' },
      'x-fiscal-year': '2024',
      resources: [{ path: 'a.csv', 'x-table': 2 }],
    })
    expect(issues).toEqual([])
    expect(value.info).toMatchObject({ year: 2024, entity: { code: '412', name: '区交通局' } })
    expect(value.resources).toMatchObject([{ table: 'functional' }])
  })

  test.each([
    '../secret.csv',
    '/etc/passwd',
    'https://example.org/02.csv',
    'C:\\02.csv',
    'data/02.csv',
    '.hidden',
    '..',
    '02\u202Evsc.csv',
    '02\uD800.csv',
  ])('the path "%s" is reported and ignored', path => {
    const { value, issues } = read({ resources: [{ path, 'x-table': '02' }] })
    expect(issues).toMatchObject([{ code: 'descriptor-invalid', column: 'resources.0.path' }])
    expect(value.resources).toEqual([])
  })

  test('the file of a province’s lines stands apart from the tables', () => {
    const resources = [{ path: '20-province-facts.csv', 'x-table': '20' }]
    const { value, issues } = read({ resources })
    expect(issues).toEqual([])
    expect(value).toMatchObject({ resources: [], factsFile: '20-province-facts.csv' })
    const twice = read({ resources: [...resources, { path: '20-more.csv' }] })
    expect(twice.issues).toMatchObject([{ column: 'resources.1.x-table', read: '20-more.csv' }])
  })

  test('a file name tells its table where x-table is missing', () => {
    const { value, issues } = read({ resources: [{ path: '03-经济分类.csv' }] })
    expect(issues).toEqual([])
    expect(value.resources).toMatchObject([
      { table: 'economic', file: '03-经济分类.csv', title: '一般公共预算财政拨款基本支出预算表' },
    ])
  })

  test('an unknown table, a second file of a table and a broken note are reported', () => {
    const resources = [
      { path: '02-functional.csv', 'x-table': '02', 'x-notes': [{ row: 'one', column: '总计' }] },
      { path: '02-again.csv', 'x-table': '02' },
      { path: '14-more.csv', 'x-table': '14' },
      { title: '无路径' },
    ]
    expect(problems({ resources }).map(([column, read]) => [column, read])).toEqual([
      ['resources.0.x-notes.0.row', 'one'],
      ['resources.1.x-table', '02'],
      ['resources.2.x-table', '14'],
      ['resources.3.path', ''],
    ])
    expect(read({ resources }).value.resources.map(resource => resource.file)).toEqual([
      '02-functional.csv',
    ])
  })

  test.each(['null', '[]', '"text"'])('"%s" falls back as a whole', text => {
    expect(readDescriptor('363-2024', text)).toEqual({
      value: fallbackDescriptor('363-2024'),
      issues: [
        expect.objectContaining({ code: 'descriptor-invalid', read: text, expected: 'Object' }),
      ],
    })
  })

  test.each([
    ['', 1, 1, ''],
    ['{', 1, 2, '{'],
    ['{"title":', 1, 10, '{"title":'],
    ['{\n "a": 1\n "b": [2,]\n}', 3, 2, '"b": [2,]'],
    ['{"a": [1, {"b": null}],\r\n}', 2, 1, '}'],
    ['{"a": 01}', 1, 7, '{"a": 01}'],
  ])('%j falls back as a whole, told by line and character', (text, line, at, readLine) => {
    expect(readDescriptor('363-2024', text)).toEqual({
      value: fallbackDescriptor('363-2024'),
      issues: [
        expect.objectContaining({
          code: 'descriptor-syntax',
          line,
          expected: String(at),
          read: readLine,
        }),
      ],
    })
  })

  test('hostile text is plain text', () => {
    const title = '<img src=x onerror=alert(1)>\u0001\uD800\u202E'
    const text = JSON.stringify(whole).replace(
      JSON.stringify(whole.title),
      `${JSON.stringify(title)},"__proto__":{"title":"polluted"}`,
    )
    expect(readDescriptor('363-2024', text).value.info.title).toBe(title)
    expect(({} as Record<string, unknown>)['title']).toBeUndefined()
  })
})

describe('fallbackDescriptor', () => {
  test('reads code and year off the folder name', () => {
    expect(fallbackDescriptor('363-2023').info).toMatchObject({
      id: '363-2023',
      year: 2023,
      entity: { code: '363' },
    })
  })

  test('looks for the usual fourteen files', () => {
    const files = fallbackDescriptor('363-2024').resources.map(resource => resource.file)
    expect(files).toHaveLength(14)
    expect(files[0]).toBe('00-statement.csv')
    expect(files[13]).toBe('13-project-profiles.csv')
  })

  test('takes any folder name', () => {
    expect(fallbackDescriptor('__proto__').info).toMatchObject({ title: '__proto__', year: 0 })
  })
})

describe('listedTables', () => {
  test('lists what the descriptor lists, in its order', () => {
    expect(listedTables('363-2024', bytesOf(JSON.stringify(whole)))).toEqual(['10-projects.csv'])
  })

  test('lists the usual files when there is no descriptor', () => {
    expect(listedTables('363-2024', { kind: 'missing', status: 404 })).toHaveLength(14)
  })
})

test('file names in any language are plain, paths are not', () => {
  expect(isPlainFileName('02-一般公共预算(本级).csv')).toBe(true)
  expect(isPlainFileName('')).toBe(false)
  expect(isPlainFileName('a\nb')).toBe(false)
})
