import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barSpan, fitScale } from '../../../src/charts/bars/linear-scale'

const plot = { x: 100, width: 400 }

describe('the scale of bars', () => {
  it('leaves the texts their room at the end of the longest bar', () => {
    const scale = fitScale([{ value: 10, room: 100 }], plot, 'rightward')
    expect(scale.zero).toBe(100)
    expect(scale.pxPerUnit).toBeCloseTo(30, 6)
  })

  it('moves zero to the right for amounts below it', () => {
    const ends = [
      { value: 10, room: 100 },
      { value: -5, room: 50 },
    ]
    expect(fitScale(ends, plot, 'rightward').zero).toBeCloseTo(200, 6)
    const outward = fitScale(ends, plot, 'outward')
    expect(outward.zero).toBeCloseTo(100 + 50 + (5 * 250) / 15, 6)
  })

  it('has no bars where all is zero', () => {
    const scale = fitScale([{ value: 0, room: 50 }], plot, 'rightward')
    expect(barSpan(0, scale)).toEqual({ x: 100, width: 0 })
    expect(fitScale([], plot, 'outward').zero).toBe(100)
  })

  it('shows the smallest amount as a hairline', () => {
    expect(barSpan(0.01, { zero: 0, pxPerUnit: 1 }).width).toBe(1.5)
    expect(barSpan(-0.01, { zero: 10, pxPerUnit: 1 })).toEqual({ x: 8.5, width: 1.5 })
  })

  it('keeps every bar and text inside the plot', () => {
    const end = fc.record({
      value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      room: fc.integer({ min: 0, max: 150 }),
    })
    fc.assert(
      fc.property(fc.array(end, { minLength: 1 }), ends => {
        const { zero, pxPerUnit } = fitScale(ends, plot, 'outward')
        for (const { value, room } of ends) {
          const tip = zero + value * pxPerUnit
          expect(value < 0 ? tip - room : tip).toBeGreaterThanOrEqual(plot.x - 1e-6)
          expect(value < 0 ? tip : tip + room).toBeLessThanOrEqual(plot.x + plot.width + 1e-6)
        }
      }),
    )
  })
})
