import { describe, expect, it } from 'vitest'
import { keepReading } from '../../../src/ingest/keep-reading'
import { fromStored, toStored } from '../../../src/ingest/stored-reading'
import { readBuiltIn } from '../../support/built-in'

/** As the page has it: what the build has stored. */
const before = fromStored(JSON.parse(JSON.stringify(toStored(readBuiltIn()))))

describe('a reading that takes the place of another', () => {
  it('is taken as it is where there was none', () => {
    expect(keepReading(null, before)).toBe(before)
  })

  it('keeps the dataset whose tables are the same, and has its own list of files', () => {
    const after = { ...readBuiltIn(), factsFile: '20-province-facts.csv' }
    const kept = keepReading(before, after)
    expect(kept.dataset).toBe(before.dataset)
    expect(kept.factsFile).toBe('20-province-facts.csv')
  })

  it('keeps what is the same where one figure is another', () => {
    const after = readBuiltIn({
      '02-functional.csv': text => text.replace('"1,941.53"', '"1,900.00"'),
    })
    const kept = keepReading(before, after).dataset
    expect(before.dataset.functionalTotal?.previous.amount).toBe(1_941_530_000)
    expect(kept.functionalTotal?.previous.amount).toBe(1_900_000_000)
    expect(kept.functional).toBe(before.dataset.functional)
    expect(kept.projects).toBe(before.dataset.projects)
    expect(kept.tables.functional).not.toBe(before.dataset.tables.functional)
    expect(kept.tables.economic).toBe(before.dataset.tables.economic)
    expect(kept.checks).not.toBe(before.dataset.checks)
    expect(kept.functionalFacts).toBe(after.dataset.functionalFacts)
  })
})
