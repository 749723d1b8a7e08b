import { describe, expect, test } from 'vitest'
import { allKeys } from '../../../src/domain/facts/key-book'
import type { Reading } from '../../../src/domain/dataset'
import { subjectTable } from '../../../src/domain/published/subject-table'
import { readDataset } from '../../../src/ingest/load'
import { briefly, builtInText, bytesOf, readWith } from './dataset-files'

const FUNCTIONAL = '02-functional.csv'
const PROJECTS = '10-projects.csv'
const TARGETS = '12-project-targets.csv'

const issuesOf = (reading: Reading) => reading.issues.map(briefly)
const issue = (code: string, file: string, at: object = {}) => ({
  code,
  file,
  row: null,
  line: null,
  column: null,
  read: '',
  ...at,
})

describe('a file that is not there', () => {
  test('is named with the status, and the rest is read', () => {
    const reading = readWith({ [FUNCTIONAL]: { kind: 'missing', status: 404 } })
    expect(issuesOf(reading)).toEqual([issue('file-missing', FUNCTIONAL, { read: '404' })])
    expect(reading.failures).toEqual([{ file: FUNCTIONAL, status: 404 }])
    expect(reading.dataset.functional).toEqual([])
    expect(reading.dataset.functionalTotal).toBeNull()
    expect(reading.dataset.tables.functional).toBeUndefined()
    expect(reading.dataset.projects).toHaveLength(5)
    expect(reading.dataset.economic).toHaveLength(42)
  })

  test('is recognised where a server answers with its start page', () => {
    const page = '\uFEFF\n<!DOCTYPE html><html><title>404</title></html>'
    const reading = readWith({ [PROJECTS]: page, '09-procurement.csv': '<HTML></HTML>' })
    expect(reading.failures).toEqual([
      { file: '09-procurement.csv', status: 404 },
      { file: PROJECTS, status: 404 },
    ])
  })

  test('has no status when the network failed', () => {
    const reading = readWith({ '03-economic.csv': { kind: 'failed' } })
    expect(reading.failures).toEqual([{ file: '03-economic.csv', status: null }])
  })

  test('is no issue when the descriptor does not list it', () => {
    const reading = readWith({
      'datapackage.json': text => {
        const descriptor = JSON.parse(text) as { resources: { path: string }[] }
        const resources = descriptor.resources.filter(({ path }) => path !== '09-procurement.csv')
        return JSON.stringify({ ...descriptor, resources })
      },
      '09-procurement.csv': { kind: 'missing' },
    })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.tables.procurement).toBeUndefined()
  })

  test('is the descriptor: the usual files are read under the folder name', () => {
    const reading = readWith({ 'datapackage.json': { kind: 'missing', status: 404 } })
    expect(issuesOf(reading)).toEqual([issue('file-missing', 'datapackage.json', { read: '404' })])
    expect(reading.dataset.info).toMatchObject({
      title: '363-2024',
      year: 2024,
      previousYear: 2023,
    })
    expect(reading.dataset.functional).toHaveLength(17)
    expect(reading.dataset.tables.functional?.title).toBe('一般公共预算财政拨款支出预算表')
  })

  test('is every file: an empty dataset and fifteen failures', () => {
    const reading = readDataset('363-2024', new Map())
    expect(reading.failures).toHaveLength(15)
    expect(reading.dataset.functionalFacts.length).toBe(0)
    expect(reading.dataset.indicators).toEqual([])
  })
})

describe('a table as spreadsheets write it', () => {
  /** Outside quotes. */
  const COMMA = /,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/gm
  const withTabs = (text: string) => text.replace(COMMA, '\t')
  const withSemicolons = (text: string) => text.replace(COMMA, ';')

  test.each([
    ['with tabs', withTabs, 5],
    ['with semicolons', withSemicolons, 5],
    ['with full-width commas', (text: string) => text.replace(COMMA, '，'), 5],
    ['with a line that names its delimiter', (text: string) => `sep=;\n${withSemicolons(text)}`, 6],
    ['below a title and its unit', (text: string) => `支出预算表,,\n,,单位：万元\n${text}`, 7],
  ])('%s is read, and its lines are those of the file', (_, write, line) => {
    const sound = readWith({ [FUNCTIONAL]: write })
    expect(sound.issues).toEqual([])
    expect(sound.dataset.functionalTotal?.total.amount).toBe(2_097_450_000)
    const broken = readWith({
      [FUNCTIONAL]: text => write(text.replace('285.29,321.58', '285.29,三百')),
    })
    expect(issuesOf(broken)).toEqual([
      issue('amount-invalid', FUNCTIONAL, { row: 4, line, column: '2024年总计', read: '三百' }),
    ])
  })

  test('with a unit above it is in that unit', () => {
    const { dataset } = readWith({ [FUNCTIONAL]: text => `,,,,,单位：亿元\n${text}` })
    expect(dataset.functionalTotal?.total.amount).toBe(20_974_500_000_000)
    expect(dataset.tables.functional?.unit).toEqual({ name: '亿元', decimals: 10 })
  })
})

describe('the unit of a dataset', () => {
  const inUnit = (unit: string) => (text: string) =>
    text.replace('"x-unit": "万元"', `"x-unit": "${unit}"`)

  test('of 元 is converted to 分, and what is printed stays', () => {
    const { dataset, issues } = readWith({
      'datapackage.json': inUnit('元'),
      [FUNCTIONAL]:
        '科目编码,科目名称,2023年预算数,2024年总计,2024年基本支出,2024年项目支出\n,合计,,"18,175,500.05",,\n',
    })
    expect(issues).toEqual([])
    expect(dataset.functionalTotal?.total.amount).toBe(1_817_550_005)
    expect(dataset.tables.functional?.rows[0]).toContain('18,175,500.05')
    expect(dataset.checks.flatMap(({ left }) => left.operands.map(({ text }) => text))).toContain(
      '18,175,500.05 元',
    )
  })

  test('of another country leaves amounts unread, with one issue', () => {
    const { dataset, issues } = readWith({ 'datapackage.json': inUnit('USD') })
    expect(issues.map(({ code, read }) => [code, read])).toEqual([['unit-unknown', 'USD']])
    expect(dataset.functionalTotal?.total.amount).toBeNull()
  })
})

describe('what says that there is nothing', () => {
  test('reads as blank, in a cell and as the only row of a table', () => {
    const { dataset, issues } = readWith({
      [FUNCTIONAL]: text => text.replace('2010301,行政运行,285.29', '2010301,行政运行,—'),
      [TARGETS]: text => `${text.split('\n')[0]}\n本部门无项目绩效目标\n`,
      '11-overall-targets.csv': text => `${text.split('\n')[0]}\n无\n`,
    })
    expect(issues).toEqual([])
    expect(dataset.functional.find(({ code }) => code === '2010301')?.previous.amount).toBeNull()
    expect(dataset.indicators).toEqual([])
    expect(dataset.tables['project-targets']?.rows[0]?.[0]).toBe('本部门无项目绩效目标')
  })
})

describe('a code that a spreadsheet has turned into a number', () => {
  test('is told once for each table, and the projects stay', () => {
    const codes = /50015\d+[A-Z]\d+/g
    const { dataset, issues } = readWith({
      [PROJECTS]: text => text.replace(codes, '5.00152E+19'),
      [TARGETS]: text => text.replace(codes, '5.00152E+19'),
      '13-project-profiles.csv': text => text.replace(codes, '5.00152E+19'),
    })
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['code-scientific', PROJECTS],
      ['code-scientific', '13-project-profiles.csv'],
      ['code-scientific', TARGETS],
    ])
    expect(new Set(dataset.projects.map(({ code }) => code)).size).toBe(5)
  })
})

describe('a table without a whole header', () => {
  const expected = '科目编码、科目名称、2024年总计、2024年基本支出、2024年项目支出'
  const [, ...rows] = builtInText(FUNCTIONAL).split('\n')

  test.each([
    ['none at all', rows, ',合计,1,941.53,2,097.45,439.45,1,658.00'],
    [
      'one of two lines, as printed',
      ['科目编码,科目名称,2023年预算数,2024年预算数,,', ',,,总计,基本支出,项目支出', ...rows],
      '科目编码,科目名称,2023年预算数,2024年预算数',
    ],
  ])('is one issue: %s', (_, lines, read) => {
    const { dataset, issues } = readWith({ [FUNCTIONAL]: lines.join('\n') })
    expect(issues.filter(({ file }) => file === FUNCTIONAL)).toMatchObject([
      { code: 'header-missing', line: 1, read, expected },
    ])
    expect(dataset.functional).toEqual([])
  })

  test('is not one with a misprint', () => {
    const { issues } = readWith({ [FUNCTIONAL]: text => text.replace('2024年总计', '2024年总额') })
    expect(issues.map(({ code }) => code)).toEqual(['column-unknown', 'column-missing'])
  })
})

describe('a year that neither the descriptor nor the folder names', () => {
  test('is the last that the headings of table 2 are of', () => {
    const { dataset, issues } = readWith(
      {
        'datapackage.json': text =>
          text.replace('"x-fiscal-year": 2024', '"x-fiscal-year": "2024年"'),
      },
      'office',
    )
    expect(dataset.info.year).toBe(2024)
    expect(dataset.functionalTotal?.total.amount).toBe(2_097_450_000)
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['descriptor-invalid', 'x-fiscal-year'],
    ])
  })
})

describe('a descriptor of another year', () => {
  test('is one issue that names both years', () => {
    const { issues } = readWith({
      'datapackage.json': text => text.replace('"x-fiscal-year": 2024', '"x-fiscal-year": 2025'),
    })
    const differing = issues.filter(({ code }) => code === 'year-differs')
    expect(differing).toMatchObject([{ file: FUNCTIONAL, read: '2023、2024', expected: '2025' }])
    expect(issues.filter(({ code }) => code.startsWith('column-'))).toEqual([])
  })
})

describe('a file that is there but damaged', () => {
  test('empty', () => {
    expect(issuesOf(readWith({ [FUNCTIONAL]: '' }))).toEqual([issue('file-empty', FUNCTIONAL)])
    expect(issuesOf(readWith({ [FUNCTIONAL]: ',,\n,,\n' }))).toEqual([
      issue('file-empty', FUNCTIONAL),
    ])
  })

  test('cut short inside a row', () => {
    const reading = readWith({
      [FUNCTIONAL]: text => text.slice(0, text.indexOf('2101199') + '2101199,其他'.length),
    })
    expect(issuesOf(reading)).toEqual([
      issue('row-ragged', FUNCTIONAL, { row: 15, line: 16, column: '2023年预算数', read: '2' }),
    ])
    expect(reading.dataset.functional).toHaveLength(14)
    expect(reading.dataset.functional.at(-1)).toMatchObject({
      code: '2101199',
      name: '其他',
      total: { amount: null },
    })
  })

  test('cut short inside a character', () => {
    const bytes = bytesOf(builtInText(FUNCTIONAL))
    const start = bytesOf(builtInText(FUNCTIONAL).split('住房保障支出')[0]!).length
    expect(issuesOf(readWith({ [FUNCTIONAL]: bytes.slice(0, start + 2) }))).toEqual([
      issue('file-cut', FUNCTIONAL, { line: 17, read: '221,' }),
      issue('row-ragged', FUNCTIONAL, { row: 16, line: 17, column: '2023年预算数', read: '2' }),
    ])
  })

  test('in GB18030 it is read like any other', () => {
    // 科目编码,科目名称,总计,人员经费,日常公用经费 / ,合计,1.00,, / 301,工资,1.00,1.00,
    const bytes = Uint8Array.from(
      [
        ...'bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c62cd7dcbcc62cc8cbd4b1beadb7d12cc8d5b3a3b9abd3c3beadb7d1',
        ...'0d0a2cbacfbcc62c312e30302c2c0d0a3330312cb9a4d7ca2c312e30302c312e30302c',
      ]
        .join('')
        .match(/../g)!
        .map(byte => parseInt(byte, 16)),
    )
    const reading = readWith({ '03-economic.csv': bytes })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.economic).toMatchObject([{ code: '301', name: '工资' }])
  })

  test('not text at all', () => {
    const bytes = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)
    expect(issuesOf(readWith({ [FUNCTIONAL]: bytes }))).toEqual([issue('not-text', FUNCTIONAL)])
  })

  test('with a bad byte after its mark', () => {
    const bytes = Uint8Array.of(...bytesOf('\uFEFF项目,总计\n货物'), 0xff, ...bytesOf('类,1\n'))
    expect(issuesOf(readWith({ '09-procurement.csv': bytes }))).toEqual([
      issue('not-text', '09-procurement.csv', { line: 2, read: '货物\uFFFD类,1' }),
    ])
  })

  test('with ragged rows', () => {
    const reading = readWith({
      [FUNCTIONAL]: text =>
        text
          .replace(/^201,.*$/m, '201,一般公共服务支出,"1,847.31"')
          .replace(/^208,.*$/m, '$&,多余,'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('row-ragged', FUNCTIONAL, { row: 2, line: 3, column: '2024年总计', read: '3' }),
      issue('row-ragged', FUNCTIONAL, { row: 6, line: 7, read: '多余' }),
    ])
    expect(reading.dataset.functional[0]).toMatchObject({
      previous: { amount: 1_847_310_000 },
      total: { amount: null },
    })
    expect(reading.dataset.tables.functional?.rows.every(row => row.length === 6)).toBe(true)
  })

  test('with trailing commas from a spreadsheet it is sound', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replaceAll('\n', ',,\n') })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.tables.functional?.columns).toHaveLength(6)
  })

  test('with an unclosed quote', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^208,/m, '208,"') })
    expect(issuesOf(reading)).toEqual([
      issue('unclosed-quote', FUNCTIONAL, {
        line: 7,
        read: '208,"社会保障和就业支出,51.39,62.24,62.24,',
      }),
      issue('code-orphan', FUNCTIONAL, { row: 6, line: 8, column: '科目编码', read: '20805' }),
    ])
    expect(reading.dataset.functional).toHaveLength(16)
  })

  test('with so many unclosed quotes that reading is given up', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^(?=2)/gm, '"x"y') })
    expect(issuesOf(reading).at(-1)).toEqual(issue('file-cut', FUNCTIONAL, { line: 13 }))
    expect(reading.dataset.functionalTotal?.total.amount).toBe(2_097_450_000)
  })

  test('with a column missing, one unknown and one twice', () => {
    const reading = readWith({
      [FUNCTIONAL]: text =>
        text.replace(/.*\n/, '科目编码,科目名称,备注,备注,2024年基本支出,2024年项目支出\n'),
    })
    expect(issuesOf(reading).map(({ code, column, line }) => [code, column, line])).toEqual([
      ['column-unknown', '备注', 1],
      ['column-duplicate', '备注', 1],
      ['column-unknown', '备注', 1],
      ['column-missing', '2024年总计', 1],
    ])
    expect(reading.dataset.functional).toHaveLength(17)
    expect(reading.dataset.functionalTotal?.total.amount).toBeNull()
  })
})

describe('a cell that cannot be read', () => {
  test('an amount that is text, in its place', () => {
    const reading = readWith({
      [FUNCTIONAL]: text => text.replace('"1,562.02"', '约一千五百'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('amount-invalid', FUNCTIONAL, {
        row: 5,
        line: 6,
        column: '2023年预算数',
        read: '约一千五百',
      }),
    ])
    expect(reading.dataset.functional[3]).toMatchObject({
      code: '2010302',
      previous: { amount: null },
      total: { amount: 1_658_000_000 },
    })
  })

  test('an operator, a target, a weight and a flag', () => {
    const reading = readWith({
      [TARGETS]: text =>
        text
          .replace('中心工作人员,10,名,≥,67,否', '中心工作人员,很大,名,→,67,也许')
          .replace('政务服务事项网上可办,10,%,≥,90', '政务服务事项网上可办,10,%,≥,九成'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('operator-invalid', TARGETS, { row: 1, line: 2, column: '指标性质', read: '→' }),
      issue('number-invalid', TARGETS, { row: 1, line: 2, column: '指标权重', read: '很大' }),
      issue('flag-invalid', TARGETS, { row: 1, line: 2, column: '是否核心指标', read: '也许' }),
    ])
    // A target in words is one all the same.
    expect(
      reading.dataset.indicators.find(({ targetText }) => targetText === '九成'),
    ).toMatchObject({
      operator: '≥',
      target: null,
    })
    const first = reading.dataset.indicators.find(({ project }) => project !== null)
    expect(first).toMatchObject({
      operator: '定性',
      target: null,
      targetText: '67',
      weight: null,
      core: null,
    })
  })

  test('a target that is missing', () => {
    const reading = readWith({ [TARGETS]: text => text.replace('名,≥,67,', '名,≥,,') })
    expect(issuesOf(reading)).toEqual([
      issue('target-missing', TARGETS, { row: 1, line: 2, column: '指标值' }),
    ])
  })

  test('an actual value is read when it is published', () => {
    const reading = readWith({
      '11-overall-targets.csv': text =>
        text.replace('办事窗口,10%,个,=,182,', '办事窗口,10%,个,=,182,180'),
    })
    expect(reading.dataset.indicators[0]).toMatchObject({ actual: 180, actualText: '180' })
  })

  test('is quoted up to 200 characters', () => {
    const reading = readWith({
      [FUNCTIONAL]: text => text.replace('"1,562.02"', '甲'.repeat(50_000)),
    })
    expect(reading.issues[0]?.read).toBe(`${'甲'.repeat(200)}…`)
  })
})

describe('codes', () => {
  const at = (row: number, read: string, column = '科目编码') => ({
    row,
    line: row + 1,
    column,
    read,
  })

  test('full-width digits are read as the digits they are, in every table', () => {
    const wide = (text: string) =>
      text.replace(/^2210201(?=,)/m, '２２１０２０１').replace(/^22102(?=,)/m, '２２１０２')
    const reading = readWith({
      [FUNCTIONAL]: wide,
      '07-department-income.csv': wide,
      [PROJECTS]: text => text.replace('本级),2010302,', '本级),２０１０３０２,'),
    })
    expect(issuesOf(reading)).toEqual([])
    const { dataset } = reading
    expect(dataset.functional.slice(-2).map(({ code }) => code)).toEqual(['22102', '2210201'])
    expect(dataset.projects[0]!.subjectCode).toBe('2010302')
    const { subjects } = subjectTable(dataset, 'department-income')
    expect(subjects.slice(-2).map(({ code }) => code)).toEqual(['22102', '2210201'])
  })

  test('an invalid code leaves the row out of the tree but in the published table', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^2101199/m, '21O1199') })
    expect(issuesOf(reading)).toEqual([issue('code-invalid', FUNCTIONAL, at(15, '21O1199'))])
    expect(reading.dataset.functional).toHaveLength(16)
    expect(reading.dataset.tables.functional?.rows[14]?.[0]).toBe('21O1199')
  })

  test('a row with neither code nor 合计 is reported', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^2101199/m, '') })
    expect(issuesOf(reading)).toEqual([issue('value-missing', FUNCTIONAL, at(15, ''))])
  })

  test('of a code that stands twice the first row wins', () => {
    const reading = readWith({ [FUNCTIONAL]: text => `${text.trim()}\n208,又一行,1,1,1,\n` })
    expect(issuesOf(reading)).toEqual([issue('code-duplicate', FUNCTIONAL, at(19, '208'))])
    expect(reading.dataset.functional.find(({ code }) => code === '208')?.name).toBe(
      '社会保障和就业支出',
    )
  })

  test('a code that stands twice in a table that is typed no further counts once, and is told', () => {
    const income = '07-department-income.csv'
    const reading = readWith({ [income]: text => `${text.trim()}\n208,又一行,1,,1,,,,,,,,\n` })
    expect(issuesOf(reading)).toEqual([issue('code-duplicate', income, at(19, '208'))])
    const { subjects } = subjectTable(reading.dataset, 'department-income')
    expect(subjects.filter(({ code }) => code === '208').map(({ name }) => name)).toEqual([
      '社会保障和就业支出',
    ])
  })

  test('a row of a balance that stands twice is told; what has no amount may', () => {
    const balance = '06-department-balance.csv'
    const reading = readWith({
      [balance]: text =>
        text.replace(/^.*卫生健康支出.*\n/m, '$&$&').replace(/^.*外交支出.*\n/m, '$&$&'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('row-duplicate', balance, at(12, '十、卫生健康支出', '支出科目')),
    ])
  })

  test('a subject without its parent stays', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^22102,.*\n/m, '') })
    expect(issuesOf(reading)).toEqual([issue('code-orphan', FUNCTIONAL, at(17, '2210201'))])
    expect(reading.dataset.functional.at(-1)?.code).toBe('2210201')
  })

  test('a table without a total row says so', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace(/^,合计.*\n/m, '') })
    expect(issuesOf(reading)).toEqual([issue('total-missing', FUNCTIONAL, { column: '科目名称' })])
    expect(reading.dataset.functionalTotal).toBeNull()
    expect(reading.dataset.functional).toHaveLength(17)
  })

  test.each(['总计', '合　　计', '部门合计'])('a total row may be called %s', name => {
    const renamed = (text: string) => text.replace(/^,合计/m, `,${name}`)
    const reading = readWith({
      [FUNCTIONAL]: renamed,
      '04-three-public.csv': renamed,
      [PROJECTS]: text => text.replace(/^,,,,,合计/m, `,,,,,${name}`),
    })
    expect(issuesOf(reading)).toEqual([])
    expect(reading.dataset.functionalTotal?.total.amount).toBe(2_097_450_000)
    expect(reading.dataset.threePublic?.current.total.amount).toBe(4_300_000)
    expect(reading.dataset.projects).toHaveLength(5)
  })

  test('a project below an unknown subject, or one that is no leaf, is reported', () => {
    const reading = readWith({
      [PROJECTS]: text =>
        text.replace(/^(1,[^,]*),2010302/m, '$1,2019999').replace(/^(2,[^,]*),2010302/m, '$1,201'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('project-unplaced', PROJECTS, at(2, '2019999')),
      issue('project-unplaced', PROJECTS, at(3, '201')),
    ])
    expect(reading.dataset.projects).toHaveLength(5)
  })

  test('a project that stands twice or has no code is left out', () => {
    const reading = readWith({
      [PROJECTS]: text =>
        `${text.trim()}\n6,甲,2010302,乙,50015224T000004336717,丙,1,1,,1,,,,,\n7,甲,2010302,乙,,丁,1,1,,1,,,,,\n`,
    })
    expect(issuesOf(reading)).toEqual([
      issue('code-duplicate', PROJECTS, at(7, '50015224T000004336717', '项目编码')),
      issue('value-missing', PROJECTS, at(8, '', '项目编码')),
    ])
    expect(reading.dataset.projects).toHaveLength(5)
  })

  test('indicators and heads of an unknown project are reported and left out', () => {
    const reading = readWith({
      [TARGETS]: text => text.replaceAll('50015224T000004336674', 'X1'),
      '13-project-profiles.csv': text => text.replace('50015224T000004336674', 'X1'),
    })
    expect(issuesOf(reading)).toEqual([
      issue('project-unknown', '13-project-profiles.csv', at(1, 'X1', '项目编码')),
      issue('project-unknown', TARGETS, at(1, 'X1', '项目编码')),
    ])
    expect(reading.dataset.indicators).toHaveLength(69)
    expect(reading.dataset.projects[0]?.profile).toBeNull()
  })
})

describe('another dataset', () => {
  test('of another year has its own year columns', () => {
    const reading = readWith({
      'datapackage.json': text => text.replace('"x-fiscal-year": 2024', '"x-fiscal-year": 2023'),
      [FUNCTIONAL]: text => text.replace('2023年', '2022年').replaceAll('2024年', '2023年'),
      '04-three-public.csv': text =>
        text.replaceAll('2023年', '2022年').replaceAll('2024年', '2023年'),
    })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.info).toMatchObject({ year: 2023, previousYear: 2022 })
    expect(allKeys(reading.dataset.functionalFacts.dimensions.year.keys)).toEqual(['2022', '2023'])
  })

  test('without a year before has blanks there and no issue', () => {
    const dropColumn = (at: number, count: number) => (text: string) =>
      text
        .split('\n')
        .map(line => {
          const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []
          return cells.filter((_, n) => n < at || n >= at + count).join('')
        })
        .join('\n')
    const reading = readWith({
      [FUNCTIONAL]: dropColumn(2, 1),
      '04-three-public.csv': dropColumn(2, 6),
    })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.info.previousYear).toBeNull()
    expect(reading.dataset.functional.every(({ previous }) => previous.amount === null)).toBe(true)
    expect(allKeys(reading.dataset.functionalFacts.dimensions.year.keys)).toEqual(['2024'])
    expect(reading.dataset.threePublic?.previous.total.amount).toBeNull()
    expect(reading.dataset.threePublic?.current.total.amount).toBe(4_300_000)
  })

  test('has no year before where that column holds nothing but dashes', () => {
    const { dataset, issues } = readWith({
      [FUNCTIONAL]: text => text.replace(/^(\d*,(?!科目)[^,]*),("[^"]*"|[^,]*)/gm, '$1,—'),
    })
    expect(issues).toEqual([])
    expect(dataset.info.previousYear).toBeNull()
  })

  test('of which table 2 ends at 款 has its projects there', () => {
    const { dataset, issues } = readWith({
      [FUNCTIONAL]: text => text.replace(/^\d{7},.*\n/gm, ''),
    })
    expect(issues).toEqual([])
    expect(dataset.projects.map(({ subjectCode }) => subjectCode)).toEqual([
      ...['20103', '20103', '20103', '20103', '20103'],
    ])
    const { project } = dataset.functionalFacts.dimensions
    expect(allKeys(project.keys)).toHaveLength(6)
    expect(dataset.projects[3]?.budget.amount).toBe(1_058_000_000)
  })

  test('the total row of 三公 may carry a code, to the reading and to its checks', () => {
    const { dataset, issues } = readWith({
      '04-three-public.csv': text => text.replace(/^,合计/m, '363,合计'),
    })
    expect(issues).toEqual([])
    expect(dataset.threePublic?.current.total.amount).toBe(4_300_000)
    const ids = dataset.checks.map(({ id }) => id)
    expect(ids).toContain('three-public-total:all:total')
    expect(ids).toContain('three-public-units:total')
  })

  test('without a "三公" total has the figures of its only row', () => {
    const reading = readWith({ '04-three-public.csv': text => text.replace(/^,合计.*\n/m, '') })
    expect(issuesOf(reading)).toEqual([
      issue('total-missing', '04-three-public.csv', { column: '部门名称' }),
    ])
    expect(reading.dataset.threePublic?.current.total).toEqual({
      amount: 4_300_000,
      source: { table: 'three-public', row: 1, column: '2024年总计' },
    })
  })

  test('without a "三公" total, where there are several units, says that there is none', () => {
    const reading = readWith({
      '04-three-public.csv': text =>
        `${text.replace(/^,合计.*\n/m, '').trim()}\n364,下属单位,,,,,,,1,,,,,1\n`,
    })
    expect(issuesOf(reading)).toEqual([
      issue('total-unknown', '04-three-public.csv', { column: '部门名称' }),
    ])
    expect(reading.dataset.threePublic).toBeNull()
  })
})

describe('projects that no table 10 lists', () => {
  const without = (...files: string[]) =>
    readWith({
      'datapackage.json': text => {
        const descriptor = JSON.parse(text) as { resources: { path: string }[] }
        const resources = descriptor.resources.filter(({ path }) => !files.includes(path))
        return JSON.stringify({ ...descriptor, resources })
      },
    })

  test('are those of table 13, with their targets and nothing to complain of', () => {
    const { dataset, issues } = without(PROJECTS)
    expect(issues).toEqual([])
    expect(dataset.projects).toHaveLength(5)
    expect(dataset.projects[3]).toMatchObject({
      name: '2024年潼南区政务中心租赁费用',
      budget: { amount: 1_058_000_000, source: { table: 'project-profiles', column: '当年预算' } },
    })
    expect(dataset.indicators).toHaveLength(79)
  })

  test('are told by their codes where table 12 alone has them', () => {
    const { dataset, issues } = without(PROJECTS, '13-project-profiles.csv')
    expect(issues).toEqual([])
    expect(dataset.projects[0]).toMatchObject({
      name: '50015224T000004336674',
      budget: { amount: null },
    })
    expect(dataset.indicators).toHaveLength(79)
  })
})

describe('the unit of a target', () => {
  const first = (edit: (text: string) => string) => {
    const { dataset, issues } = readWith({ '11-overall-targets.csv': edit })
    const found = dataset.indicators.find(({ name }) => name === '按时办结率')!
    return { unit: found.unit, target: found.target, codes: issues.map(({ code }) => code) }
  }

  test('is % in either width', () => {
    const edit = (text: string) => text.replace('10%,%,≥,99.6', '10%,％,≥,99.6')
    expect(first(edit)).toEqual({ unit: '%', target: 99.6, codes: [] })
  })

  test('is % where only the target says so', () => {
    const edit = (text: string) => text.replace('10%,%,≥,99.6', '10%,,≥,99.6％')
    expect(first(edit)).toEqual({ unit: '%', target: 99.6, codes: [] })
  })

  test('is not % where it is another', () => {
    const edit = (text: string) => text.replace('10%,%,≥,99.6', '10%,件,≥,99.6%')
    expect(first(edit)).toEqual({ unit: '件', target: null, codes: [] })
  })
})

describe('hostile names', () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    '{a|x}{c}',
    '__proto__',
    'hasOwnProperty',
    'x\u0001y',
    '\u202Eabc',
    '=1+1',
    '甲'.repeat(50_000),
  ]

  test.each(names)('load as plain text: %s', name => {
    const reading = readWith({
      [FUNCTIONAL]: text => text.replace('行政运行', name),
      [PROJECTS]: text => text.replace('2024年潼南区政务中心租赁费用', name),
      [TARGETS]: text => text.replaceAll('效益指标,', `${name},`),
    })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.functional[2]?.name).toBe(name)
    expect(reading.dataset.projects[3]?.name).toBe(name)
    expect(reading.dataset.indicators.filter(({ level }) => level === name)).not.toEqual([])
  })

  test('an empty name is a name', () => {
    const reading = readWith({ [FUNCTIONAL]: text => text.replace('行政运行', '') })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.functional[2]).toMatchObject({ code: '2010301', name: '' })
  })

  test('a project code named like an object member keeps its money and its targets', () => {
    const code = '50015224T000004336717'
    const rename = (text: string) => text.replaceAll(code, '__proto__')
    const reading = readWith({
      [PROJECTS]: rename,
      [TARGETS]: rename,
      '13-project-profiles.csv': rename,
    })
    expect(reading.issues).toEqual([])
    expect(reading.dataset.projects[4]?.profile?.category).toBe('新增')
    expect(allKeys(reading.dataset.functionalFacts.dimensions.project.keys)).toContain('__proto__')
    expect(reading.dataset.indicators.at(-1)?.id).toBe('__proto__:18')
  })
})
