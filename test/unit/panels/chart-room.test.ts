import { describe, expect, it } from 'vitest'
import { heightFor } from '../../../src/panels/comparison/chart-room'

describe('the height to draw a chart for', () => {
  it.each([
    ['a new room', 277, 0, 276],
    ['some px more', 287, 276, 276],
    ['as much more as two reasons and a note less leave', 326, 252, 252],
    ['far more', 340, 252, 336],
    ['what it was drawn for', 276, 276, 276],
    ['less', 275, 276, 264],
    ['none', 0, 276, 0],
  ])('in %s', (_, room, before, height) => {
    expect(heightFor(room, before)).toBe(height)
  })
})
