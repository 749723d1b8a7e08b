import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { nodeTraces } from '../../../src/derive/breakdown/node-traces'
import { toFlow } from '../../../src/derive/flow/flow'
import { formatWan } from '../../../src/domain/money'
import { zhCN } from '../../../src/locales/zh-CN'
import { readBuiltIn } from '../../support/built-in'
import { select } from '../../support/selection'

/** 2010302 with 100.00 of basic expenditure beside its five projects, of which one leaves 5.00 unexplained. */
const { dataset } = readBuiltIn({
  '02-functional.csv': csv =>
    csv.replace(
      '2010302,一般行政管理事务,"1,562.02","1,658.00",,"1,658.00"',
      '2010302,一般行政管理事务,"1,562.02","1,763.00",100.00,"1,663.00"',
    ),
})

const view = toBreakdown(dataset, 'function', select('function', '2010302', 'breakdown'))
const named = view.nodes.map(
  node => `${node.code} ${zhCN.breakdown.nodeShort(node)} ${formatWan(node.amount ?? 0)}`,
)

describe('a subject with basic expenditure beside its projects', () => {
  it('has that as a part of its own, by its name', () => {
    expect(named).toEqual([
      ' 租赁费用 1,058.00',
      ' 购买社会服务支出 375.00',
      ' 日常运行经费 200.00',
      '2010302 一般行政管理事务 · 基本支出 100.00',
      ' "一窗综办"改革经费 20.00',
      ' 工作人员培训服务经费 5.00',
      ' 未列入项目 5.00',
    ])
  })

  it('opens the cell of its basic expenditure', () => {
    const basic = view.nodes.find(({ kind }) => kind === 'basic')!
    expect(nodeTraces(basic, view, '').amount.operands[0]!.sources).toEqual([
      { table: 'functional', row: 5, column: '2024年基本支出' },
    ])
  })

  it('leads the flow from 基本支出 to it', () => {
    const flow = toFlow(dataset, 'function', [])
    const end = flow.nodes.find(({ kind }) => kind === 'basic')!
    expect([zhCN.flow.nodeName(end), formatWan(end.amount)]).toEqual([
      '一般行政管理事务 · 基本支出',
      '100.00',
    ])
  })
})
