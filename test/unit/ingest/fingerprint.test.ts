import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/ingest/fingerprint'
import type { FileContent } from '../../../src/ingest/load'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the fingerprint of a set of files', () => {
  const files = new Map([
    ['a.csv', bytes('1,058.00')],
    ['b.csv', bytes('375.00')],
  ])

  it('is sixteen hexadecimal digits, whatever the order of the files', () => {
    expect(fingerprint(files)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint(new Map([...files].reverse()))).toBe(fingerprint(files))
  })

  it.each([
    [
      'another byte',
      [
        ['a.csv', '1,058.01'],
        ['b.csv', '375.00'],
      ],
    ],
    [
      'another name',
      [
        ['c.csv', '1,058.00'],
        ['b.csv', '375.00'],
      ],
    ],
    [
      'a byte moved from one file to the next',
      [
        ['a.csv', '1,058.0'],
        ['b.csv', '0375.00'],
      ],
    ],
    [
      'two files swapped',
      [
        ['a.csv', '375.00'],
        ['b.csv', '1,058.00'],
      ],
    ],
    [
      'a file more',
      [
        ['a.csv', '1,058.00'],
        ['b.csv', '375.00'],
        ['c.csv', ''],
      ],
    ],
  ] as const)('differs with %s', (_, changed) => {
    const other = new Map(changed.map(([name, text]) => [name, bytes(text)]))
    expect(fingerprint(other)).not.toBe(fingerprint(files))
  })

  it('differs where a file did not arrive', () => {
    const failed = new Map<string, FileContent>([...files, ['b.csv', { kind: 'missing' }]])
    expect(fingerprint(failed)).not.toBe(fingerprint(files))
  })
})
