import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../../src/domain/checks/reconcile'
import { builtIn, readBuiltIn } from '../../../support/built-in'
import { REFORM, RENT, RUNNING, SERVICES } from '../../../support/selection'
import { withDustyWeights } from '../../../support/weights'
import { checkOf, checksWith, withDescriptor, written } from './written'

const { counts } = builtIn.info.entity

const edit = (file: string, from: string | RegExp, to: string) =>
  checksWith({ [file]: text => text.replace(from, to) })

describe('机关运行经费', () => {
  const FUNDS = 'operating-funds:五(1):机关运行经费'
  const stated = (amount: string) =>
    edit('00-statement.csv', '五(1),机关运行经费,2024,439.45', `五(1),机关运行经费,2024,${amount}`)

  it('is 相符 where it is 日常公用经费', () => {
    expect(checkOf(FUNDS, stated('79.83')).verdict).toBe('equal')
  })

  it('needs explanation, without an equal figure, where it is neither', () => {
    const check = checkOf(FUNDS, stated('339.45'))
    expect([check.verdict, check.finding, check.context]).toEqual([
      'explained',
      'operating-funds-scope',
      [],
    ])
  })
})

describe('a new project', () => {
  it('explains an increase that it is as large as', () => {
    const checks = checksWith({
      '10-projects.csv': text => text.replaceAll('20.00,20.00,,20.00', '95.98,95.98,,95.98'),
    })
    expect(written(checkOf('new-projects:三:项目支出', checks))).toBe('95.98 ≤ 95.98')
    expect(checkOf('new-projects:三:项目支出', checks).verdict).toBe('equal')
  })

  it('is not looked for where the reason names none', () => {
    const checks = edit(
      '00-statement.csv',
      '2024年新增""一窗综办""改革办公及人员性经费',
      '人员增加',
    )
    expect(checkOf('new-projects:statement+projects+project-profiles', checks).verdict).toBe(
      'not-applicable',
    )
  })

  it('is not one that runs for years', () => {
    const checks = edit('13-project-profiles.csv', '100%,新增', '100%,长期')
    expect(checkOf('new-projects:statement+projects+project-profiles', checks).verdict).toBe(
      'not-applicable',
    )
  })
})

describe('预算执行率权重', () => {
  it('of 10 makes 100 with indicators of 90', () => {
    const checks = edit('13-project-profiles.csv', /100%/g, '10%')
    expect(checkOf(`execution-weight:${RENT}`, checks).verdict).toBe('equal')
    expect(checkOf(`project-weights:${RENT}`, checks).verdict).toBe('equal')
  })

  it('may be missing: indicators then weigh 90 or 100', () => {
    const checks = edit('13-project-profiles.csv', /100%/g, '')
    expect(checkOf('execution-weight:project-targets+project-profiles', checks).verdict).toBe(
      'not-applicable',
    )
    expect(checkOf(`project-weights:${RENT}`, checks).verdict).toBe('equal')
  })

  it('leaves indicators of 100 相符 among themselves', () => {
    const checks = edit('12-project-targets.csv', '办事窗口,10,个,≥,182', '办事窗口,20,个,≥,182')
    const check = checkOf(`project-weights:${RENT}`, checks)
    expect([check.verdict, check.left.amount, check.right.amount]).toEqual(['equal', 100, 100])
  })
})

describe('weights', () => {
  it('such as 16.1 + 48.2 + 35.7 make 100', () => {
    const checks = checksWith({ '12-project-targets.csv': withDustyWeights })
    const check = checkOf(`project-weights:${SERVICES}`, checks)
    expect([check.verdict, check.left.amount, check.right.amount]).toEqual(['equal', 100, 100])
  })
})

describe('cost targets', () => {
  it('need explanation below the budget and differ above it', () => {
    const costs = (amount: string) =>
      checkOf(
        `cost-targets:${RUNNING}`,
        edit('12-project-targets.csv', '水电费,1,万元,≥,75', `水电费,1,万元,≥,${amount}`),
      )
    expect([costs('70').verdict, costs('70').finding]).toEqual(['explained', 'cost-targets-short'])
    expect([costs('80').verdict, costs('80').finding]).toEqual(['different', null])
  })
})

describe('政府采购', () => {
  it('of another matter than a row of table 9 is not set against its total', () => {
    const checks = checksWith({
      '00-statement.csv': text =>
        `${text.trimEnd()}\n五(2),政府采购面向中小企业预留金额,2024,12.00,,,原文\n`,
    })
    expect(checks.filter(({ id }) => id.includes('中小企业'))).toEqual([])
    expect(checkOf('statement-amounts:procurement:五(2):政府采购预算总额', checks).verdict).toBe(
      'equal',
    )
  })

  it('is found in its column wherever that stands in table 9', () => {
    const checks = checksWith({
      '00-statement.csv': text =>
        text.replace('政府采购预算总额,2024,0.00', '政府采购预算总额,2024,12.00'),
      '09-procurement.csv': () => '序号,项目,总计\n,合计,12.00\n1,货物类,12.00\n',
    })
    const check = checkOf('statement-amounts:procurement:五(2):政府采购预算总额', checks)
    expect(written(check)).toBe('12.00 = 12.00')
  })

  it('above 0 agrees with projects that buy', () => {
    const checks = edit(
      '00-statement.csv',
      '政府采购预算总额,2024,0.00',
      '政府采购预算总额,2024,54.00',
    )
    expect(checkOf('procurement:all', checks).verdict).toBe('equal')
  })

  it('is not added up: what is bought has no sum', () => {
    const { left, right, difference } = checkOf('procurement:all')
    expect([left.amount, right.amount, difference]).toEqual([null, null, null])
    expect(right.operands.map(({ label }) => label)).toEqual([
      '购买社会服务全年支出',
      '物业管理费',
      '办公用房租赁费用',
      '2024年"一窗综办"改革经费',
    ])
  })
})

describe('targets of one name', () => {
  const rate = (to: string) =>
    checkOf(
      `same-name-targets:按时办结率:${SERVICES}`,
      edit('12-project-targets.csv', '按时办结率,10,%,≥,99.6', `按时办结率,10,${to}`),
    )

  it('differ by number, unit or operator', () => {
    expect(rate('%,≥,99').finding).toBe('target-differs')
    expect(rate('‰,≥,99.6').finding).toBe('target-differs')
    expect(rate('%,=,99.6').finding).toBe('target-operator-differs')
    expect(rate('%,≥,99.60').verdict).toBe('equal')
  })
})

describe('the counts of the descriptor', () => {
  it('differ when a part does', () => {
    const changed = counts.map(part =>
      part.label === '税务服务厅' ? { ...part, count: 21 } : part,
    )
    const checks = reconcile(withDescriptor(builtIn, changed))
    expect(checkOf('staff-counts:劳务派遣人员', checks).verdict).toBe('different')
  })

  it('are 不适用 where there are none', () => {
    const checks = reconcile(withDescriptor(builtIn, []))
    for (const id of ['staff-counts:statement', 'subordinate-units:projects']) {
      expect(checkOf(id, checks).verdict).toBe('not-applicable')
    }
  })
})

it.each(['科目名称', '预算单位'])('the total of table 10 may stand under %s', column => {
  const cells = { 科目名称: ',,,合计,,,', 预算单位: ',合计,,,,,' }
  const checks = edit('10-projects.csv', /^,,,,,合计,/m, cells[column as keyof typeof cells])
  const managed = checkOf('statement-amounts:projects:五(3):绩效目标管理项目支出', checks)
  expect([managed.verdict, written(managed)]).toEqual(['equal', '1,658.00 = 1,658.00'])
})

describe('a subordinate unit', () => {
  it('is covered where table 10 has a unit besides 本级', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': text =>
        text.replace('5,363001-政务服务管理办(本级)', '5,363002-行政服务中心'),
    })
    const check = checkOf('subordinate-units:all', reconcile(withDescriptor(dataset)))
    expect([check.verdict, written(check)]).toEqual(['equal', '1个 = 363002-行政服务中心'])
  })

  it('is counted once where its count is part of another', () => {
    const unit = { unit: '个', place: '一(二)单位构成', partOf: null }
    const checks = reconcile(
      withDescriptor(builtIn, [
        { ...unit, label: '所属单位', count: 3 },
        { ...unit, label: '下属行政单位', count: 1, partOf: '所属单位' },
        { ...unit, label: '下属事业单位', count: 2, partOf: '所属单位' },
      ]),
    )
    expect(checkOf('subordinate-units:all', checks).left.amount).toBe(3)
  })

  it('is counted where its count is part of something else', () => {
    const unit = { unit: '个', place: '一(二)单位构成' }
    const checks = reconcile(
      withDescriptor(builtIn, [
        { ...unit, label: '预算单位', count: 3, partOf: null },
        { ...unit, label: '下属事业单位', count: 2, partOf: '预算单位' },
      ]),
    )
    expect(checkOf('subordinate-units:all', checks).left.amount).toBe(2)
  })
})

describe('部门支出预算数', () => {
  it('differs from another total', () => {
    const dataset = withDescriptor(builtIn, counts, { 部门支出预算数: '2079.45' })
    expect(checkOf('overall-budget:all', reconcile(dataset)).verdict).toBe('different')
  })
})

it('"三公" beyond basic expenditure needs explanation, below it differs', () => {
  const reception = (amount: string) =>
    checkOf(
      'three-public-economic:30217',
      edit(
        '03-economic.csv',
        '30217,公务接待费,0.80,,0.80',
        `30217,公务接待费,${amount},,${amount}`,
      ),
    )
  expect(reception('0.50').finding).toBe('three-public-beyond-basic')
  expect(reception('0.90').verdict).toBe('different')
})

it('a repeated row keeps its checks apart', () => {
  const checks = edit(
    '10-projects.csv',
    /(5,363001.*)$/m,
    `$1\r\n6,363001-政务服务管理办(本级),2010302,一般行政管理事务,${REFORM},重复,1.00,1.00,,1.00,,,,,`,
  )
  expect(checks.map(({ id }) => id)).toContain(`project-parts:${REFORM}#2`)
})
