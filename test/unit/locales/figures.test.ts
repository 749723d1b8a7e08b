import { expect, it } from 'vitest'
import { formatShare } from '../../../src/locales/figures'

it('a share that is not 0 does not read as 0', () => {
  expect([0.5044, 0.0005, 0.0004, 1e-9, 0].map(formatShare)).toEqual([
    '50.4%',
    '0.1%',
    '<0.1%',
    '<0.1%',
    '0.0%',
  ])
  expect([-0.0004, -0.0006].map(formatShare)).toEqual(['>−0.1%', '−0.1%'])
})
