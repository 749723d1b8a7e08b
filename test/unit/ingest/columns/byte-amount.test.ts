import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWan } from '../../../../src/domain/money'
import { readPlainAmount } from '../../../../src/ingest/columns/byte-amount'

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`x${text}y`)
  return readPlainAmount(bytes, 1, bytes.length - 1)
}

test.each([
  ['1,058.00', 1_058_000_000],
  ['1058', 1_058_000_000],
  ['-0.5', -500_000],
  ['0.000001', 1],
  ['-0', 0],
  ['999,999,999.999999', 999_999_999_999_999],
])('%s is %i 分', (text, fen) => {
  expect(read(text)).toBe(fen)
})

test.each([
  '',
  '-',
  '.5',
  '5.',
  '1,05.00',
  '1058,000',
  ',058',
  '1e5',
  '+5',
  '１',
  '1.0000001',
  '1 ',
])('%j is left to the slower reader', text => {
  expect(read(text)).toBeNaN()
})

test('whatever is read is what the slower reader reads', () => {
  const text = fc.string({ unit: fc.constantFrom(...'00123459,.-') })
  fc.assert(
    fc.property(text, text => {
      const fen = read(text)
      if (!Number.isNaN(fen)) expect(fen).toBe(parseWan(text))
    }),
    { numRuns: 5000 },
  )
})

test('plain amounts are all read', () => {
  const whole = fc.nat(999_999_999)
  fc.assert(
    fc.property(whole, fc.nat(999_999), (whole, decimals) => {
      const text = `${whole.toLocaleString('en-US')}.${String(decimals).padStart(6, '0')}`
      expect(read(text)).toBe(whole * 1_000_000 + decimals)
    }),
  )
})
