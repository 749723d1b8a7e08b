import { describe, expect, it } from 'vitest'
import { largestScale, rasterSize } from '../../../src/export/raster-size'

describe('the size of an image', () => {
  it('is exactly the drawing times the scale', () => {
    expect(rasterSize({ width: 648, height: 571 }, 1)).toEqual({
      width: 648,
      height: 571,
      fits: true,
    })
    expect(rasterSize({ width: 648, height: 571 }, 2)).toEqual({
      width: 1296,
      height: 1142,
      fits: true,
    })
    expect(rasterSize({ width: 648, height: 571 }, 3)).toEqual({
      width: 1944,
      height: 1713,
      fits: true,
    })
  })

  it.each([
    [{ width: 6000, height: 600 }, 3],
    [{ width: 5000, height: 5000 }, 2],
    [{ width: 0, height: 100 }, 2],
    [{ width: NaN, height: 100 }, 2],
  ])('does not fit: %j at %d', (size, scale) => {
    expect(rasterSize(size, scale).fits).toBe(false)
  })

  it('offers the largest scale that fits, or none', () => {
    expect(largestScale({ width: 6000, height: 600 }, 3)).toBe(2)
    expect(largestScale({ width: 5000, height: 5000 }, 2)).toBe(1.5)
    expect(largestScale({ width: 50_000, height: 10 }, 3)).toBe(null)
  })
})
