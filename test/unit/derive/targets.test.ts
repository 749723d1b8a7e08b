import { describe, expect, it } from 'vitest'
import { toTargets } from '../../../src/derive/targets/targets'
import { weightsTrace } from '../../../src/derive/targets/target-traces'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { REFORM, RENT, RUNNING, SERVICES, TRAINING, select } from '../../support/selection'
import { withDustyWeights } from '../../support/weights'

const counts = (...args: Parameters<typeof toTargets>): number[] =>
  toTargets(...args).groups.map(group => group.items.length)

describe('targets', () => {
  it('begin with the nine of the whole department, weights adding to 100', () => {
    const [group, ...more] = toTargets(builtIn, 'gauges', []).groups
    expect(more).toEqual([])
    expect(group!.items).toHaveLength(9)
    expect(group!.weight).toBe(100)
    expect(group!.score).toBeNull()
  })

  it('offer the core ones of the projects beside the overall ones, which have no such flag', () => {
    expect(toTargets(builtIn, 'gauges', []).core).toEqual({ count: 50, selected: false })
    expect(toTargets(builtIn, 'gauges', select('project', RENT, 'targets')).core.count).toBe(9)
  })

  it('are all seventy, by project, under 项目支出', () => {
    expect(counts(builtIn, 'gauges', select('kind', 'project', 'headline'))).toEqual([
      10, 21, 8, 13, 18,
    ])
    expect(counts(builtIn, 'gauges', select('function', '201', 'breakdown'))).toEqual([
      10, 21, 8, 13, 18,
    ])
  })

  it('are none under 基本支出 and under 208, each with its reason', () => {
    const basic = toTargets(builtIn, 'gauges', select('kind', 'basic', 'headline'))
    expect(basic.empty?.note.id).toBe('targets-none-for-basic')
    const social = toTargets(builtIn, 'gauges', select('function', '208', 'breakdown'))
    expect(social.empty).toEqual({
      note: { id: 'targets-none-for-function', params: {}, names: ['社会保障和就业支出'] },
      wayOut: ['function'],
    })
  })

  it('lead out of an empty view by what is set alone', () => {
    const emptyOf = (...clauses: Parameters<typeof toTargets>[2]) =>
      toTargets(builtIn, 'gauges', clauses).empty
    const project = select('project', SERVICES, 'targets')
    const level = select('level', '效益指标/生态效益指标', 'targets')
    const none = { id: 'targets-none-match', params: {} }
    expect(emptyOf(...level, ...project)).toEqual({ note: none, wayOut: ['level'] })
    const core = select('core', 'true')
    expect(emptyOf(...level, ...core, ...project)?.wayOut).toEqual(['level', 'core'])
    expect(emptyOf(...select('project', 'unknown', 'targets'))?.wayOut).toEqual(['project'])
  })

  it('say that the whole department has no levels, but not beside a picked project', () => {
    const notesOf = (...clauses: Parameters<typeof toTargets>[2]) =>
      toTargets(builtIn, 'gauges', clauses).notes.map(note => note.id)
    const level = select('level', '效益指标', 'targets')
    expect(notesOf(...level)).toEqual(['targets-overall-has-no-levels'])
    expect(notesOf(...level, ...select('project', SERVICES, 'targets'))).toEqual([])
  })

  it('of daily running are 21 with weights adding to 90', () => {
    const [group] = toTargets(builtIn, 'gauges', select('project', RUNNING, 'targets')).groups
    expect(group!.items).toHaveLength(21)
    expect(group!.weight).toBe(90)
    const texts = group!.items
      .slice(0, 5)
      .map(({ indicator: i }) => `${i.name} ${i.operator}${i.targetText}${i.unit} ${i.weight}`)
    expect(texts).toEqual([
      '办事窗口 ≥182个 5',
      '入驻政务服务部门 ≥26个 1',
      '受理政务服务事项数 ≥30万件 5',
      '政务服务事项 ≥1456项 5',
      '中心工作人员 ≥290名 2',
    ])
  })

  it('have weights that add without the dust of binary fractions', () => {
    const { dataset } = readBuiltIn({ '12-project-targets.csv': withDustyWeights })
    const { groups } = toTargets(dataset, 'gauges', select('project', SERVICES, 'targets'))
    expect(groups.map(group => group.weight)).toEqual([100])
    const indicators = groups.flatMap(group => group.items.map(({ indicator }) => indicator))
    expect(weightsTrace('', indicators).value).toBe(100)
  })

  it('stand on dials scaled by their unit', () => {
    const [group] = toTargets(builtIn, 'gauges', select('project', RENT, 'targets')).groups
    const dial = (name: string) => group!.items.find(item => item.indicator.name === name)!.gauge
    expect(dial('办公用房租赁费用')).toEqual({
      max: 1058,
      zone: { shape: 'mark', at: 1058 },
      pointer: null,
    })
    expect(dial('办事窗口')).toEqual({
      max: 200,
      zone: { shape: 'arc', from: 182, to: 200 },
      pointer: null,
    })
    expect(dial('推进行政审批服务网络化、便利化')).toEqual({
      max: 100,
      zone: { shape: 'arc', from: 98, to: 100 },
      pointer: null,
    })
    expect(dial('办公场所')).toBeNull()
  })

  it('filtered by level leave the projects that have it', () => {
    const view = toTargets(builtIn, 'gauges', select('level', '产出指标/质量指标'))
    expect(view.groups.map(group => [group.project, group.items.length])).toEqual([
      [SERVICES, 1],
      [TRAINING, 1],
      [REFORM, 1],
    ])
  })

  it('filtered by core count 50 core ones', () => {
    const view = toTargets(builtIn, 'gauges', select('core', 'true'))
    expect(view.groups.reduce((sum, group) => sum + group.items.length, 0)).toBe(50)
  })

  it('of the same name are compared across scopes', () => {
    const view = toTargets(builtIn, 'gauges', select('indicator', '中心工作人员', 'targets'))
    expect(view.compared[0]!.entries.map(({ indicator: i }) => i.operator + i.targetText)).toEqual([
      '=290',
      '≥67',
      '≥290',
      '≥290',
    ])
    expect(view.compared[0]!.differs).toBe(true)
    expect(
      view.groups[0]!.items.map(item => item.emphasis).filter(e => e === 'selected'),
    ).toHaveLength(1)
  })

  it('of the same name in words differ by their words', () => {
    const { dataset } = readBuiltIn({
      '12-project-targets.csv': csv =>
        csv.replaceAll('中心工作人员,10,名,≥,67', '中心工作人员,10,名,定性,明显提升'),
      '11-overall-targets.csv': csv =>
        csv.replace('中心工作人员,10%,名,=,290', '中心工作人员,10%,名,定性,基本稳定'),
    })
    const [compared] = toTargets(
      {
        ...dataset,
        indicators: dataset.indicators.filter(({ operator }) => operator === '定性'),
      },
      'gauges',
      select('indicator', '中心工作人员', 'targets'),
    ).compared
    expect(compared!.entries).toHaveLength(2)
    expect(compared!.differs).toBe(true)
  })

  it('of all projects stand where none is published for the whole department', () => {
    const indicators = builtIn.indicators.filter(({ project }) => project !== null)
    const view = toTargets({ ...builtIn, indicators }, 'gauges', [])
    expect([view.empty, view.groups.map(({ items }) => items.length)]).toEqual([
      null,
      [10, 21, 8, 13, 18],
    ])
  })

  it('have results where one is published in words', () => {
    const { dataset } = readBuiltIn({
      '11-overall-targets.csv': csv =>
        csv.replace('办事窗口,10%,个,=,182,', '办事窗口,10%,个,定性,优,优'),
    })
    expect(toTargets(dataset, 'gauges', []).hasActuals).toBe(true)
  })

  it('that stand in one scope have nothing to compare', () => {
    expect(toTargets(builtIn, 'gauges', select('indicator', '水电费', 'targets')).compared).toEqual(
      [],
    )
  })

  it('are sorted by weight in the list', () => {
    const [group] = toTargets(builtIn, 'list', []).groups
    expect(group!.items[0]!.indicator.name).toBe('提升满意度')
    expect(group!.items[0]!.indicator.weight).toBe(20)
  })

  it('show pointer, attainment and weighted score once an actual is published', () => {
    const { dataset } = readBuiltIn({
      '11-overall-targets.csv': csv =>
        csv
          .replace('办事窗口,10%,个,=,182,', '办事窗口,10%,个,=,182,182')
          .replace('提升满意度,20%,%,≥,98,', '提升满意度,20%,%,≥,98,49'),
    })
    const view = toTargets(dataset, 'gauges', [])
    expect(view.hasActuals).toBe(true)
    expect(view.groups[0]!.score).toEqual({ score: 20, weight: 30, count: 2 })
    expect(view.groups[0]!.items[0]!.gauge!.pointer).toBe(182)
  })
})
