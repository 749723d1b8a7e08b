import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/ingest/decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2)
  const view = new DataView(bytes.buffer)
  ;[...`\uFEFF${text}`.split('')].forEach((unit, at) =>
    view.setUint16(2 * at, unit.charCodeAt(0), littleEndian),
  )
  return bytes
}
/** 科目编码 in GB18030. */
const GB18030 = Uint8Array.of(0xbf, 0xc6, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb)

const sound = (text: string, encoding: string) => ({ kind: 'text', text, encoding, flaw: null })

describe('sound text', () => {
  test('UTF-8 is read with and without a byte order mark', () => {
    expect(decodeText(utf8('科目编码,合计'))).toEqual(sound('科目编码,合计', 'utf-8'))
    expect(decodeText(utf8('\uFEFF科目编码'))).toEqual(sound('科目编码', 'utf-8'))
  })

  test('GB18030 is read where the bytes are not UTF-8', () => {
    expect(decodeText(GB18030)).toEqual(sound('科目编码', 'gb18030'))
  })

  test('a GB18030 byte order mark is taken off', () => {
    const bytes = Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...GB18030)
    expect(decodeText(bytes)).toEqual(sound('科目编码', 'gb18030'))
  })

  test('UTF-16 is read in both byte orders', () => {
    expect(decodeText(utf16('"三公"经费', true))).toEqual(sound('"三公"经费', 'utf-16le'))
    expect(decodeText(utf16('"三公"经费', false))).toEqual(sound('"三公"经费', 'utf-16be'))
  })

  test('control characters and direction overrides stay in the text', () => {
    const text = 'a\u0001b\u202Ec'
    expect(decodeText(utf8(text))).toEqual(sound(text, 'utf-8'))
  })

  test('any well-formed text survives UTF-8', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(text, text => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\uFEFF'))
        expect(decodeText(utf8(text))).toEqual(sound(text, 'utf-8'))
        expect(decodeText(utf16(text, true))).toEqual(sound(text, 'utf-16le'))
      }),
    )
  })
})

describe('damaged text', () => {
  test('UTF-8 cut inside a character keeps what came before the cut', () => {
    const bytes = utf8('科目编码,合计').slice(0, -1)
    expect(decodeText(bytes)).toEqual({
      kind: 'text',
      text: '科目编码,合',
      encoding: 'utf-8',
      flaw: 'file-cut',
    })
  })

  test('GB18030 cut inside a character is not taken for UTF-8', () => {
    expect(decodeText(GB18030.slice(0, -1))).toMatchObject({
      text: '科目编',
      encoding: 'gb18030',
      flaw: 'file-cut',
    })
    expect(decodeText(Uint8Array.of(0x61, 0x2c, 0xbf, 0xc6))).toMatchObject({
      text: 'a,科',
      encoding: 'gb18030',
      flaw: null,
    })
  })

  test('a bad byte after a UTF-8 mark is replaced, never read as GB18030', () => {
    const bytes = Uint8Array.of(...utf8('\uFEFF合计'), 0xff, 0x31)
    expect(decodeText(bytes)).toMatchObject({ text: '合计\uFFFD1', flaw: 'not-text' })
  })

  test('a lone surrogate in UTF-16 is replaced', () => {
    expect(decodeText(utf16('a\uD800b', true))).toMatchObject({
      text: 'a\uFFFDb',
      encoding: 'utf-16le',
      flaw: 'not-text',
    })
  })
})

describe('no text', () => {
  test('no bytes, a lone mark and blank text are empty', () => {
    const empty = { kind: 'unreadable', flaw: 'file-empty' }
    expect(decodeText(new Uint8Array())).toEqual(empty)
    expect(decodeText(utf8('\uFEFF'))).toEqual(empty)
    expect(decodeText(utf8(' \r\n \n'))).toEqual(empty)
  })

  test('a spreadsheet file is not text', () => {
    const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00)
    expect(decodeText(zip)).toEqual({ kind: 'unreadable', flaw: 'not-text' })
  })

  test('bytes of no encoding are not text', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff))).toEqual({
      kind: 'unreadable',
      flaw: 'not-text',
    })
  })

  test('any bytes at all are answered with a value', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(['text', 'unreadable']).toContain(decodeText(bytes).kind)
      }),
    )
  })
})
