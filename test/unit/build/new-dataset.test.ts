import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findTemplate, newFiles, parseRequest } from '../../../build/new-dataset'
import { readDataset } from '../../../src/ingest/load'
import { problemLines } from '../../../src/locales/problem-lines'
import { descriptorProblems } from '../data/descriptor-problems'
import { readDescriptor } from '../data/published-files'

const builtIn = readDescriptor()
const request = { id: '401-2025', code: '401', year: 2025, name: '某某局' }
const files = newFiles(request, findTemplate([builtIn]), '2026-12-01T02:20:14Z')
const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as typeof builtIn
const encoder = new TextEncoder()
const readNew = () =>
  readDataset('401-2025', new Map([...files].map(([name, text]) => [name, encoder.encode(text)])))

describe('what a new dataset is asked for with', () => {
  it('is a code with a year, and a name', () => {
    expect(parseRequest(['401-2025', '某某局'])).toEqual(request)
  })

  it('may be written in full width', () => {
    expect(parseRequest(['４０１－２０２５', ' 某某局 '])).toEqual(request)
  })

  it.each<[readonly string[], string]>([
    [[], '新建数据：没有写“部门编码-年度”；'],
    [['401'], '新建数据：“401”不是“部门编码-年度”；'],
    [['401-25', '某某局'], '新建数据：“401-25”不是“部门编码-年度”；'],
    [['401-1625', '某某局'], '新建数据：“401-1625”不是“部门编码-年度”；'],
    [['../401-2025', '某某局'], '新建数据：“../401-2025”不是“部门编码-年度”；'],
    [['某某局', '401-2025'], '新建数据：“某某局”不是“部门编码-年度”；'],
    [['401-2025'], '新建数据：401-2025 之后要写一个部门名称，'],
    [['401-2025', ' \n'], '新建数据：401-2025 之后要写一个部门名称，'],
    [['401-2025', '某某', '局'], '新建数据：401-2025 之后要写一个部门名称，'],
  ])('%j is refused with what to write', (args, told) => {
    expect(() => parseRequest(args)).toThrow(told)
    expect(() => parseRequest(args)).toThrow('例如 npm run new -- 401-2025 某某局。')
  })
})

describe('the template of a new dataset', () => {
  it('is the first descriptor with the columns of all tables', () => {
    const some = { ...builtIn, resources: builtIn.resources.slice(1) }
    const bare = { ...builtIn, resources: builtIn.resources.map(one => ({ ...one, schema: {} })) }
    expect(findTemplate([null, some, bare, builtIn]).descriptor).toBe(builtIn)
  })

  it('is missed in one sentence', () => {
    expect(() => findTemplate([{}])).toThrow('请放回原有的 data/363-2024。')
  })
})

describe('the files of a new dataset', () => {
  it('are fourteen tables of their headers, in the years of the new one, and a descriptor', () => {
    expect([...files.keys()]).toEqual([
      '00-statement.csv',
      '01-appropriation-balance.csv',
      '02-functional.csv',
      '03-economic.csv',
      '04-three-public.csv',
      '05-government-fund.csv',
      '06-department-balance.csv',
      '07-department-income.csv',
      '08-department-expenditure.csv',
      '09-procurement.csv',
      '10-projects.csv',
      '11-overall-targets.csv',
      '12-project-targets.csv',
      '13-project-profiles.csv',
      'datapackage.json',
    ])
    expect(files.get('02-functional.csv')).toBe(
      '\uFEFF科目编码,科目名称,2024年预算数,2025年总计,2025年基本支出,2025年项目支出\r\n',
    )
    expect(files.get('04-three-public.csv')).toBe(
      '\uFEFF部门编码,部门名称,2024年总计,2024年因公出国(境)费用,2024年公务用车小计,2024年公务用车购置,2024年公务用车运行维护费,2024年公务接待费,2025年总计,2025年因公出国(境)费用,2025年公务用车小计,2025年公务用车购置,2025年公务用车运行维护费,2025年公务接待费\r\n',
    )
    expect(files.get('11-overall-targets.csv')).toBe(
      '\uFEFF指标,指标权重,计量单位,指标性质,指标值,实际值\r\n',
    )
  })

  it('have a descriptor that is a sound Data Package and says nothing of the former document', () => {
    expect(
      descriptorProblems({ ...descriptor, sources: [{ title: '某某局2025年部门预算' }] }),
    ).toEqual([])
    expect(files.get('datapackage.json')).not.toMatch(
      /潼南|政务|林星妤|363|202[36]年|"x-notes"|x-remark/,
    )
    const { resources, $schema, 'x-conventions': conventions, licenses, ...own } = descriptor
    expect([$schema, conventions, licenses]).toEqual([
      builtIn['$schema'],
      builtIn['x-conventions'],
      builtIn['licenses'],
    ])
    expect(own).toEqual({
      name: '401-2025',
      title: '某某局2025年部门预算',
      description:
        '某某局2025年部门预算公开文件的各表和说明中的金额，逐表照录。空白表示未公布，0表示公布为零。',
      version: '1.0.0',
      created: '2026-12-01T02:20:14Z',
      keywords: ['部门预算', '预算公开'],
      sources: [{ title: '' }],
      'x-entity': {
        code: '401',
        name: '某某局',
        shortName: '某某局',
        region: '',
        level: '',
        duties: { text: '', place: '' },
        counts: [{ label: '', count: 0, unit: '', place: '' }],
      },
      'x-fiscal-year': 2025,
      'x-unit': '万元',
      'x-contact': { name: '', phone: '', place: '' },
      'x-definitions': [{ term: '', place: '', text: '' }],
    })
    expect(resources.map(({ title }) => title)).toContain('2025年预算项目绩效目标表(表头)')
    expect(resources.find(({ name }) => name === 'overall-targets')?.['x-head']).toEqual({
      部门支出预算数: '',
      当年整体绩效目标: [],
    })
  })

  it('keep every column of the schema, in the new years', () => {
    const columns = (one: typeof builtIn) =>
      one.resources.map(({ schema }) => schema.fields.map(({ name }) => name))
    const moved = columns(builtIn).map(names =>
      names.map(name => name.replace(/^2024年/, '2025年').replace(/^2023年/, '2024年')),
    )
    expect(columns(descriptor)).toEqual(moved)
    const [statement] = descriptor.resources
    expect(statement?.schema).toEqual(builtIn.resources[0]?.schema)
  })

  it('leave out the lines of departments, and units of their own', () => {
    const [first, ...others] = builtIn.resources
    const resources = [
      { ...first, 'x-unit': '元', path: 'a.csv' },
      ...others,
      { path: '20-province-facts.csv', 'x-table': '20' },
    ]
    const template = findTemplate([{ ...builtIn, resources }])
    expect(newFiles(request, template, '2026-12-01T02:20:14Z')).toEqual(files)
  })

  it('are read as an empty budget, with what is still to be filled in', () => {
    const { dataset, issues, failures } = readNew()
    expect(failures).toEqual([])
    expect(dataset.info.year).toBe(2025)
    expect(dataset.info.entity.name).toBe('某某局')
    expect(dataset.functional).toEqual([])
    expect(dataset.projects).toEqual([])
    expect(problemLines(issues)).toEqual([
      '有 8 处数据未能完整读取，其余照常显示 (8 places in the data could not be fully read; the rest is shown)',
      '  datapackage.json，“x-entity.duties.text”一项：数据说明文件没有填“x-entity.duties.text”。请填上这一项，没有的可以删去；目前不显示这一项。(The data description has no “x-entity.duties.text”)',
      '  02-functional.csv，“科目名称”列：没有合计行。请补上合计行；目前用各分项之和代替。(The total row is missing)',
      '  03-economic.csv，“科目名称”列：没有合计行。请补上合计行；目前用各分项之和代替。(The total row is missing)',
      '  10-projects.csv，“项目名称”列：没有合计行。请补上合计行；目前用各分项之和代替。(The total row is missing)',
      '  04-three-public.csv，“部门名称”列：没有合计行。请补上合计行；合计目前按未公布处理。(The total row is missing)',
      '  datapackage.json，“x-entity.counts.0.label”一项：数据说明文件没有填“x-entity.counts.0.label”。请填上这一项，没有的可以删去；目前不显示这一项。(The data description has no “x-entity.counts.0.label”)',
      '  datapackage.json，“x-contact.name”一项：数据说明文件没有填“x-contact.name”。请填上这一项，没有的可以删去；目前不显示这一项。(The data description has no “x-contact.name”)',
      '  datapackage.json，“x-definitions.0.term”一项：数据说明文件没有填“x-definitions.0.term”。请填上这一项，没有的可以删去；目前不显示这一项。(The data description has no “x-definitions.0.term”)',
    ])
  })
})

describe('npm run new', () => {
  const root = mkdtempSync(join(tmpdir(), 'new-dataset-'))
  const command = join(import.meta.dirname, '../../../build/new.mjs')
  mkdirSync(join(root, 'data'))
  cpSync(join(import.meta.dirname, '../../../data/363-2024'), join(root, 'data/363-2024'), {
    recursive: true,
  })
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' })
  afterAll(() => rmSync(root, { recursive: true }))

  it('writes the folder, and never over one that is there', () => {
    const { status, stdout, stderr } = run('401-2025', '某某局')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('已新建 data/401-2025：14 个只有表头的 CSV，和 datapackage.json。')
    const folder = join(root, 'data/401-2025')
    expect(readdirSync(folder).sort()).toEqual([...files.keys()])
    expect(readFileSync(join(folder, '02-functional.csv'), 'utf8')).toBe(
      files.get('02-functional.csv'),
    )
    const again = run('401-2025', '另一局')
    expect([again.status, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toBe(
      '新建数据：data/401-2025 已经存在，没有改动；请换一个编码或年度，或先把它移走。(it exists and was left as it is: take another code or year, or move it away)\n',
    )
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain('某某局')
  })

  it('says in one line what is missing, without a stack', () => {
    const { status, stderr } = run('402-2025')
    expect(status).toBe(1)
    expect(stderr).toBe(
      '新建数据：402-2025 之后要写一个部门名称，名称中有空格时放在引号里，例如 npm run new -- 401-2025 某某局。(expected one name of the department after it, in quotes where it has spaces)\n',
    )
    expect(readdirSync(join(root, 'data'))).not.toContain('402-2025')
  })
})
