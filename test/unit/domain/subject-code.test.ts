import { describe, expect, test } from 'vitest'
import {
  classCode,
  ECONOMIC_LEVELS,
  FUNCTIONAL_LEVELS,
  isSubjectCode,
  isWithinCode,
  leavesOf,
  levelOf,
  parentCode,
} from '../../../src/domain/subject-code'
import { leafAbove } from '../../../src/domain/leaf-above'

describe('subject codes', () => {
  test('are digits of a length their classification knows', () => {
    expect(['201', '20103', '2010302'].every(code => isSubjectCode(code, FUNCTIONAL_LEVELS))).toBe(
      true,
    )
    expect(isSubjectCode('30101', ECONOMIC_LEVELS)).toBe(true)
    expect(isSubjectCode('2010302', ECONOMIC_LEVELS)).toBe(false)
  })

  test.each(['', '2', '2010', '20103O2', '201 ', '２０１', '-201', '__proto__'])(
    '"%s" is none',
    code => {
      expect(isSubjectCode(code, FUNCTIONAL_LEVELS)).toBe(false)
    },
  )

  test('have a level and a parent', () => {
    expect(levelOf('2010302', FUNCTIONAL_LEVELS)).toBe(2)
    expect(parentCode('2010302', FUNCTIONAL_LEVELS)).toBe('20103')
    expect(parentCode('20103', FUNCTIONAL_LEVELS)).toBe('201')
    expect(parentCode('201', FUNCTIONAL_LEVELS)).toBeNull()
    expect(parentCode('30101', ECONOMIC_LEVELS)).toBe('301')
  })

  test('without a known length have no level and no parent', () => {
    expect(levelOf('2010', FUNCTIONAL_LEVELS)).toBe(-1)
    expect(parentCode('', FUNCTIONAL_LEVELS)).toBeNull()
  })

  test('belong to a class', () => {
    expect(classCode('2010302')).toBe('201')
    expect(classCode('201')).toBe('201')
  })

  test('lie within themselves and what is above them', () => {
    expect(isWithinCode('2010302', '201')).toBe(true)
    expect(isWithinCode('2010302', '2010302')).toBe(true)
    expect(isWithinCode('201', '2010302')).toBe(false)
    expect(isWithinCode('2080505', '201')).toBe(false)
  })
})

test('a subject is no leaf when something lies below it, even with a level missing between', () => {
  const codes = ['201', '2010301', '208', '20805', '210'].map(code => ({ code }))
  expect(leavesOf(codes).map(({ code }) => code)).toEqual(['2010301', '20805', '210'])
})

test('a code stands at the last subject above it only where no subject listed is as deep', () => {
  const shallow = leafAbove(['201', '20103', '208'].map(code => ({ code })))
  expect(['2010302', '2080505', '2101101', '20105', ''].map(shallow)).toEqual([
    ...['20103', '208', '2101101', '20105', ''],
  ])
  const deep = leafAbove(['201', '20103', '208', '2080505'].map(code => ({ code })))
  expect(deep('2010302')).toBe('2010302')
})
