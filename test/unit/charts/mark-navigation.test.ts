import { describe, expect, it } from 'vitest'
import { keyAction, nextMark, type Move } from '../../../src/charts/mark-navigation'
import type { Mark } from '../../../src/charts/marks'

function mark(id: string, x: number, y: number, width: number, height: number): Mark {
  return { id, x, y, width, height, pick: [id] }
}

// A header above two columns, the right one of two tiles.
const marks = [
  mark('group', 0, 0, 200, 22),
  mark('large', 0, 22, 99, 178),
  mark('upper', 101, 22, 99, 100),
  mark('lower', 101, 124, 99, 76),
]

describe('an arrow', () => {
  it.each([
    ['group', 'ArrowDown', 'large'],
    ['large', 'ArrowRight', 'upper'],
    ['upper', 'ArrowLeft', 'large'],
    ['upper', 'ArrowDown', 'lower'],
    ['lower', 'ArrowUp', 'upper'],
    ['lower', 'ArrowLeft', 'large'],
    ['large', 'ArrowUp', 'group'],
    ['lower', 'Home', 'group'],
    ['group', 'End', 'lower'],
  ] as const)('from %s by %s leads to %s', (from, key, to) => {
    expect(nextMark(marks, from, key)?.id).toBe(to)
  })

  it('goes on in reading order where nothing lies ahead', () => {
    expect(nextMark(marks, 'upper', 'ArrowRight')?.id).toBe('lower')
    expect(nextMark(marks, 'lower', 'ArrowRight')).toBeNull()
  })

  it('reaches every mark from the first with Right and Down', () => {
    const reached = new Set<string>(['group'])
    const keys = ['ArrowRight', 'ArrowDown'] satisfies Move[]
    for (const id of reached) {
      const nexts = keys.map(key => nextMark(marks, id, key)?.id ?? id)
      nexts.forEach(next => reached.add(next))
    }
    expect(reached.size).toBe(4)
  })

  it('begins at the first mark', () => {
    expect(nextMark(marks, null, 'ArrowDown')?.id).toBe('group')
    expect(nextMark(marks, 'gone', 'ArrowDown')?.id).toBe('group')
    expect(nextMark([], null, 'ArrowDown')).toBeNull()
  })
})

describe('a key', () => {
  const press = (key: string, more = {}) =>
    keyAction({ key, altKey: false, ctrlKey: false, metaKey: false, ...more })

  it.each([
    ['Enter', 'pick'],
    [' ', 'pick'],
    ['Backspace', 'up'],
    ['Escape', 'up'],
    ['ArrowLeft', 'ArrowLeft'],
    ['Tab', null],
    ['a', null],
    ['constructor', null],
  ])('%j means %s', (key, action) => {
    expect(press(key)).toBe(action)
  })

  it('with Ctrl picks but does not move', () => {
    expect(press('Enter', { ctrlKey: true })).toBe('pick')
    expect(press('End', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
  })
})
