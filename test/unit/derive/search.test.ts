import pinyin from 'pinyin-match'
import { describe, expect, it } from 'vitest'
import { GROUP_LIMIT, search, type PinyinMatch } from '../../../src/derive/search/search'
import { toSearchIndex } from '../../../src/derive/search/search-index'
import { TERM_IDS } from '../../../src/domain/terms'
import { namesOf } from '../../../src/locales/glossary'
import { builtIn } from '../../support/built-in'
import { linesFile, withLines } from '../../support/lines'
import { RENT, SERVICES } from '../../support/selection'

const terms = TERM_IDS.map(id => ({ id, names: namesOf(id, 'zh-CN') }))
const index = toSearchIndex(builtIn, terms, '2024 年支出预算')
const matchPinyin: PinyinMatch = (text, letters) => {
  const found = pinyin.match(text, letters)
  return found === false ? null : found[0]
}

/** What is found, group by group: "function: 2210201 住房公积金". */
function found(query: string, matcher: PinyinMatch | null = matchPinyin): string[] {
  return search(index, query, matcher).map(
    ({ id, entries }) =>
      `${id}: ${entries.map(({ code, label }) => `${code} ${label}`.trim()).join('; ')}`,
  )
}

function first(query: string) {
  return search(index, query, matchPinyin)[0]!.entries[0]!
}

describe('a search', () => {
  it('finds nothing for a blank query', () => {
    expect(search(index, '  ', matchPinyin)).toEqual([])
    expect(search(index, '“”', matchPinyin)).toEqual([])
  })

  it('finds subjects by name, functional and economic', () => {
    expect(found('公积金')).toEqual(['function: 2210201 住房公积金', 'economic: 30113 住房公积金'])
  })

  it('finds subjects by the initials and by the whole pinyin', () => {
    const subjects = ['function: 2210201 住房公积金', 'economic: 30113 住房公积金']
    expect(found('gjj')).toEqual(subjects)
    expect(found('gongjijin')).toEqual(subjects)
    expect(found('GJJ')).toEqual(subjects)
  })

  it('goes on without pinyin', () => {
    expect(found('gjj', null)).toEqual([])
    expect(found('公积金', null)).toHaveLength(2)
  })

  it('finds a subject by its code and goes to it', () => {
    expect(first('2010302')).toMatchObject({
      label: '一般行政管理事务',
      amount: 1_658_000_000,
      target: {
        kind: 'view',
        breakdown: 'function',
        selection: [{ source: 'filters', dimension: 'function', keys: ['2010302'] }],
      },
    })
    expect(found('2010302')).toEqual(['function: 2010302 一般行政管理事务'])
  })

  it('puts the code itself before the codes that begin with it', () => {
    expect(found('20103')[0]).toBe(
      'function: 20103 政府办公厅(室)及相关机构事务; 2010301 行政运行; 2010302 一般行政管理事务',
    )
  })

  it('finds projects, blank subjects and indicators that share a word', () => {
    expect(found('租赁')).toEqual([
      'project: 租赁费用',
      'economic: 30214 租赁费',
      'indicator: 办公用房租赁费用',
    ])
  })

  it('goes to a project below its subject', () => {
    const [project] = search(index, '租赁费用', null)
    expect(project!.entries[0]!.target).toEqual({
      kind: 'view',
      breakdown: 'function',
      selection: [
        { source: 'filters', dimension: 'function', keys: ['2010302'] },
        { source: 'filters', dimension: 'project', keys: [RENT] },
      ],
    })
  })

  it('goes to the cell of a subject that was published blank', () => {
    expect(first('30214')).toMatchObject({
      amount: null,
      target: { kind: 'cell', cell: { table: 'economic', row: 26, column: '总计' } },
    })
  })

  it('goes to an indicator in its scope', () => {
    const entries = search(index, '中心工作人员', null)[0]!.entries
    expect(entries.slice(0, 4).map(({ scope, text }) => `${scope ?? '整体'} ${text}`)).toEqual([
      '整体 =290名',
      '购买社会服务支出 ≥67名',
      '日常运行经费 ≥290名',
      '租赁费用 ≥290名',
    ])
    expect(entries[1]!.target).toMatchObject({
      selection: [{ keys: [SERVICES] }, { dimension: 'indicator', keys: ['中心工作人员'] }],
    })
  })

  it.each(['1058', '1,058.00', '１，０５８', '1058万元'])('finds the amount %s', query => {
    const groups = search(index, query, null)
    expect(groups.map(({ id }) => id)).toEqual(['project', 'figure'])
    expect(groups[0]!.entries.map(({ label }) => label)).toEqual(['租赁费用'])
    expect(groups[1]!.entries.map(({ label, column, text, table }) => [label, column, text, table]))
      // Table 10, the target of 12, and the head of 13.
      .toEqual([
        ['2024年潼南区政务中心租赁费用', '合计', '1,058.00', 'projects'],
        ['2024年潼南区政务中心租赁费用', '小计', '1,058.00', 'projects'],
        ['2024年潼南区政务中心租赁费用', '一般性项目', '1,058.00', 'projects'],
        ['办公用房租赁费用', '指标值', '1058', 'project-targets'],
        ['2024年潼南区政务中心租赁费用', '当年预算', '1058.00', 'project-profiles'],
        ['2024年潼南区政务中心租赁费用', '本级安排', '1058.00', 'project-profiles'],
      ])
  })

  it('puts the figures of the views with an amount before the cells that print it', () => {
    const groups = search(index, '1,658.00', null)
    expect(groups.map(({ id }) => id)).toEqual(['headline', 'function', 'figure'])
    expect(groups[0]!.entries).toMatchObject([{ label: '项目支出', amount: 1_658_000_000 }])
    expect(found('439.45')[0]).toBe('headline: 基本支出')
    expect(found('2097.45')[0]).toBe('headline: 2024 年支出预算')
    expect(found('28.88').map(group => group.split(':')[0])).toEqual([
      'function',
      'economic',
      'figure',
    ])
  })

  it('puts a figure of the views whose amount begins with the digits before such cells', () => {
    expect(found('105')[0]).toBe('project: 租赁费用')
  })

  it.each([
    ['基本支出', 439_450_000, [{ source: 'headline', dimension: 'kind', keys: ['basic'] }]],
    ['项目支出', 1_658_000_000, [{ source: 'headline', dimension: 'kind', keys: ['project'] }]],
    ['三公', 4_300_000, []],
  ])('finds the figure of the head for %s, then the word', (query, amount, selection) => {
    const [figure, ...others] = search(index, query, matchPinyin)
    expect(figure).toMatchObject({ id: 'headline', entries: [{ amount, target: { selection } }] })
    expect(others.map(({ id }) => id)).toContain('term')
  })

  it('finds what “三公” is made of beside the economic subject of that name', () => {
    expect(found('公务接待')).toEqual(['headline: 公务接待费', 'economic: 30217 公务接待费'])
    expect(first('公务接待')).toMatchObject({
      amount: 800_000,
      table: 'three-public',
      target: { kind: 'view', selection: [], compared: 'threePublic' },
    })
    // Published as 0 in the 情况说明, blank in its table.
    expect(first('因公出国')).toMatchObject({ amount: 0, table: 'statement' })
  })

  it('finds figures that begin with the digits, whole ones first', () => {
    const [figures] = search(index, '155.9', null)
    expect(figures!.entries.map(({ text }) => text)).toEqual(['155.92', '155.92', '155.92'])
  })

  it('shows eight of a group and counts the rest', () => {
    const figures = search(index, '1658', null).find(({ id }) => id === 'figure')
    expect(figures!.entries).toHaveLength(GROUP_LIMIT)
    expect(figures!.total).toBeGreaterThan(GROUP_LIMIT)
    expect(figures!.entries[0]!.table).toBe('functional')
  })

  it('finds tables by number and title', () => {
    expect(found('表10')).toEqual(['table: 项目支出明细表'])
    expect(first('采购 明细')).toMatchObject({ target: { kind: 'table', table: 'procurement' } })
  })

  it('finds terms with and without their quotation marks, in either language', () => {
    for (const query of ['三公', '“三公”经费', 'sgjf', 'three public']) {
      const term = search(index, query, matchPinyin).find(({ id }) => id === 'term')
      expect(term!.entries[0]!.target).toEqual({ kind: 'term', term: 'threePublic' })
    }
  })

  it('takes a hostile query as text', () => {
    for (const query of ['(', '[a-', '\\', '__proto__', '<img src=x onerror=alert(1)>', '$&'])
      expect(search(index, query, matchPinyin)).toEqual([])
  })

  it('gives every entry an id of its own', () => {
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length)
  })
})

describe('departments of the lines', () => {
  const lines = linesFile([
    '101,省教育厅,2024,2050201,学前教育,基本支出,,,10',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P1,园舍修缮,5.5',
    '102,省公安厅,2023,2040201,行政运行,基本支出,,,30',
  ])
  const ofLines = toSearchIndex(withLines(lines), [])

  it.each(['教育厅', 'jyt', '101', '15.5'])('are found by %s, and entered', query => {
    const group = search(ofLines, query, matchPinyin).find(({ id }) => id === 'department')
    expect(group!.entries[0]).toMatchObject({
      label: '省教育厅',
      code: '101',
      amount: 15_500_000,
      target: {
        breakdown: 'department',
        selection: [{ source: 'breakdown', dimension: 'department', keys: ['101'] }],
      },
    })
  })

  it('are found without a line this year, without an amount', () => {
    const [group] = search(ofLines, '公安厅', null)
    expect(group).toMatchObject({ id: 'department', total: 1 })
    expect(group!.entries[0]).toMatchObject({ label: '省公安厅', amount: null })
  })

  it('are not there without lines', () => {
    expect(index.filter(({ group }) => group === 'department')).toEqual([])
  })
})
