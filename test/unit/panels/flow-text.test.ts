import { describe, expect, it } from 'vitest'
import { toFlow } from '../../../src/derive/flow/flow'
import type { Selection } from '../../../src/domain/selection'
import { en } from '../../../src/locales/en'
import type { Messages } from '../../../src/locales/messages'
import { zhCN } from '../../../src/locales/zh-CN'
import { flowRows } from '../../../src/panels/flow/flow-text'
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
