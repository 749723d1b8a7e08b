import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortProjectNames } from '../../../src/derive/names'
import type { Dataset } from '../../../src/domain/dataset'
import { toSearchIndex } from '../../../src/derive/search/search-index'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toTargets } from '../../../src/derive/targets/targets'
import { select } from '../../support/selection'
import { builtIn, readBuiltIn } from '../../support/built-in'

function withNames(names: readonly string[]): Dataset {
  const [project] = builtIn.projects
  return {
    ...builtIn,
    projects: names.map((name, at) => ({ ...project!, code: `P${at}`, name })),
  }
}

function shortOf(names: readonly string[]): string[] {
  return [...shortProjectNames(withNames(names)).values()]
}

describe('short names of projects', () => {
  it('leave out what more than half of the names begin with', () => {
    expect(
      shortOf(['农村公路养护一期', '农村公路养护二期', '农村公路桥梁检测', '办公楼维修']),
    ).toEqual(['养护一期', '养护二期', '桥梁检测', '办公楼维修'])
  })

  it('leave out nothing that only half of them begin with', () => {
    const names = ['农村公路养护一期', '农村公路桥梁检测', '办公楼维修', '信息化运维']
    expect(shortOf(names)).toEqual(names)
  })

  it('leave out the longest opening that more than half share', () => {
    const openings = fc.constantFrom('', '农村公', '农村公路', '农村公路养护', '城市')
    const name = fc.tuple(openings, fc.constantFrom('甲乙丙丁', '甲乙丙丁戊', '己庚辛壬'))
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 9 }), pairs => {
        const names = pairs.map(pair => pair.join(''))
        const isShared = (opening: string) =>
          names.filter(one => one.startsWith(opening)).length * 2 > names.length
        const all = names.flatMap(one => [...one].map((_, at) => one.slice(0, at + 1)))
        const longest = Math.max(2, ...all.filter(isShared).map(({ length }) => length))
        const shared =
          longest < 3 ? undefined : all.find(one => one.length === longest && isShared(one))
        shortOf(names).forEach((short, at) => {
          const full = names[at]!
          const isCut =
            shared !== undefined && full.startsWith(shared) && full.length - longest >= 4
          expect(short).toBe(isCut ? full.slice(longest) : full)
        })
      }),
    )
  })

  it('keep what tells namesakes apart', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': csv =>
        csv
          .replace('购买社会服务支出', '日常运行经费')
          .replace('工作人员培训服务经费', '日常运行经费'),
    })
    const names = ['…6674', '…6688', '…6693'].map(tail => `政务中心日常运行经费 ${tail}`)
    expect([...shortProjectNames(dataset).values()].slice(0, 3)).toEqual(names)
    expect(dataset.projects[0]!.name).toBe('2024年潼南区政务中心日常运行经费 …6674')
    const { nodes } = toBreakdown(dataset, 'function', select('function', '2010302'))
    expect(nodes.map(({ short }) => short)).toEqual(expect.arrayContaining(names))
    const groups = toTargets(dataset, 'gauges', select('kind', 'project')).groups
    expect(groups.slice(0, 3).map(({ short }) => short)).toEqual(names)
    expect(toSearchIndex(dataset, []).map(({ label }) => label)).toEqual(
      expect.arrayContaining(names),
    )
  })

  it('are made of a name of 50,000 characters as of any other', () => {
    const long = '长'.repeat(50_000)
    expect(shortOf([long, `${long}甲乙丙丁`, '办公楼维修'])).toEqual([
      long,
      '甲乙丙丁',
      '办公楼维修',
    ])
  })

  it('are made once, however often they are asked for', () => {
    let asked = 0
    const { code, name } = builtIn.projects[0]!
    const counted = Object.defineProperty({ ...builtIn.projects[0]!, code }, 'name', {
      enumerable: true,
      get: () => {
        asked++
        return name
      },
    })
    const dataset = { ...builtIn, projects: [counted, ...builtIn.projects.slice(1)] }
    shortProjectNames(dataset)
    const once = asked
    shortProjectNames(dataset)
    expect(asked).toBe(once)
  })
})
