import { expect, it } from 'vitest'
import { sourceCorner } from '../../../src/charts/marks'

const chart = { width: 480 }

it('offers a source in the upper right corner of a tile, below the name of a narrow one, else beside', () => {
  expect(sourceCorner({ x: 0, y: 22, width: 255, height: 314 }, chart)).toEqual({
    x: 255,
    y: 22,
    side: 'left',
  })
  expect(sourceCorner({ x: 404, y: 0, width: 76, height: 336 }, chart)).toEqual({
    x: 480,
    y: 336,
    side: 'above',
  })
  expect(sourceCorner({ x: 100, y: 50, width: 76, height: 60 }, chart)).toEqual({
    x: 176,
    y: 50,
    side: 'left',
  })
  expect(sourceCorner({ x: 100, y: 50, width: 40, height: 200 }, chart)).toEqual({
    x: 140,
    y: 50,
    side: 'right',
  })
})
