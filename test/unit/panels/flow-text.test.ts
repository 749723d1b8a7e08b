import { describe, expect, it } from 'vitest'
import { toFlow } from '../../../src/derive/flow/flow'
import type { Selection } from '../../../src/domain/selection'
import { en } from '../../../src/locales/en'
import type { Messages } from '../../../src/locales/messages'
import { zhCN } from '../../../src/locales/zh-CN'
import { flowPlace, flowRows } from '../../../src/panels/flow/flow-text'
import { builtIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'

/** What the box beside the rent says of its share. */
function shareOfRent(selection: Selection, messages: Messages): string[] {
  const view = toFlow(builtIn, 'function', selection)
  const rent = view.nodes.find(({ key }) => key === RENT)!
  return flowRows(rent, view, messages)
    .filter(({ value }) => value.endsWith('%'))
    .map(({ label, value }) => `${label} ${value}`)
}

describe('the share in the flow', () => {
  it('is of what is shown, be that all or what a filter leaves', () => {
    expect(shareOfRent([], zhCN)).toEqual(['占所示 50.4%'])
    const inside = select('function', '201', 'breakdown')
    expect(shareOfRent(inside, zhCN)).toEqual(['占所示 53.4%'])
    expect(shareOfRent(inside, en)).toEqual(['Share of what is shown 53.4%'])
  })
})

describe('what can be pointed at in the flow', () => {
  const view = toFlow(builtIn, 'function', [])
  const node = (key: string) => view.nodes.find(candidate => candidate.key === key)!

  it('is a node by its name, and what flows by both ends with its own amount', () => {
    const [project, services] = [node('project'), node('201')]
    const link = view.links.find(({ from, to }) => from === project.id && to === services.id)!
    expect(flowPlace(project.id, view, zhCN)).toEqual({ of: project, title: '项目支出' })
    expect(flowPlace(link.id, view, zhCN)).toEqual({
      of: link,
      title: '项目支出 → 一般公共服务支出',
    })
    expect(flowRows(link, view, zhCN)).toEqual([
      { label: '金额', value: '1,658.00 万元' },
      { label: '占所示', value: '79.0%' },
    ])
    expect(flowPlace('nowhere', view, zhCN)).toBeNull()
  })
})
