import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/domain/dataset'
import type { DimensionColumn } from '../../../src/domain/facts/facts'
import { allKeys } from '../../../src/domain/facts/key-book'
import { fromStored, toStored, type StoredReading } from '../../../src/ingest/stored-reading'
import { readBuiltIn } from '../../support/built-in'

const reading = readBuiltIn()
const back = throughJson(reading)

function throughJson(read: Reading): Reading {
  return fromStored(JSON.parse(JSON.stringify(toStored(read))) as StoredReading)
}

describe('a reading that went through JSON', () => {
  it('is the same but for its columns', () => {
    const bare = { functionalFacts: null, economicFacts: null }
    const without = ({ dataset, ...rest }: Reading) => ({ ...rest, ...dataset, ...bare })
    expect(without(back)).toEqual(without(reading))
  })

  it('is the same where cells are blank, tables absent and figures differ', () => {
    const edited = readBuiltIn({
      '02-functional.csv': text => text.replace('285.29', ''),
      '04-three-public.csv': () => '',
      '10-projects.csv': text => text.replace('1,058.00', '1,058.01'),
    })
    expect(throughJson(edited).dataset.checks).toEqual(edited.dataset.checks)
    expect(throughJson(edited).issues).toEqual(edited.issues)
  })

  it('has the same facts in columns', () => {
    for (const name of ['functionalFacts', 'economicFacts'] as const) {
      const [was, is] = [reading.dataset[name], back.dataset[name]]
      expect(is.length).toBe(was.length)
      expect(is.amounts).toEqual(was.amounts)
      const columns = Object.entries(was.dimensions)
      expect(Object.keys(is.dimensions)).toEqual(columns.map(([dimension]) => dimension))
      for (const [dimension, { keys, codes }] of columns) {
        const column = is.dimensions[dimension as never] as DimensionColumn
        expect(allKeys(column.keys)).toEqual(allKeys(keys))
        expect(column.codes).toEqual(codes)
      }
    }
  })

  it('answers for its keys: 201 一般公共服务支出 has 1,979.58 in 2024', () => {
    const { dimensions, amounts, length } = back.dataset.functionalFacts
    const [year, subject] = [dimensions.year, dimensions.function]
    const sum = Array.from({ length }, (_, at) => at)
      .filter(at => year.keys.at(year.codes[at]!) === '2024')
      .filter(at => subject.keys.at(subject.codes[at]!).startsWith('201'))
      .reduce((total, at) => total + amounts[at]!, 0)
    expect(sum).toBe(1_979_580_000)
  })
})
