import Papa from 'papaparse'
import { DETAIL_DIMENSIONS, NAMED_DIMENSIONS } from '../../domain/detail-facts'
import { poolTexts, type TextPool } from '../../domain/key-book'
import { parseAmount } from '../cell'
import { matchHeader } from '../header'
import { encodingOf } from './cell-text'
import { AMOUNT_HEADING, FACT_HEADER, KEY_COLUMNS, NAME_HEADINGS } from './fact-columns'
import { factRows, type FactRows } from './fact-rows'
import { withCells, type PackedFacts } from './packed-facts'
import { textBook, textCoder, trimCell, type TextBook, type TextCoder } from './text-coder'

/**
 * Reads a small file of facts with nothing amiss in it; null where anything is, down to a line end of another kind:
 * `factReader` reads the same facts of any file, and tells what is amiss. Reading bytes is code that a new worker
 * must compile first, and for ten thousand lines that takes longer than reading them as text.
 */
export function readSmallFacts(bytes: Uint8Array): PackedFacts | null {
  const records = tokenize(bytes)
  const [header, ...lines] = records ?? []
  const reader = header === undefined ? null : lineReader(header)
  if (reader === null) return null
  for (const line of lines) if (!reader.read(line)) return null
  return reader.pack()
}

function tokenize(bytes: Uint8Array): readonly (readonly string[])[] | null {
  const text = decode(bytes)
  if (text === null) return null
  const newline = text.includes('\r') ? '\r\n' : '\n'
  if (newline === '\r\n' && /[\r\n]/.test(text.replace(/\r\n/g, ''))) return null
  // Spaces of other kinds after a quote are no spaces to `factReader`.
  if (/"[ \t\v\f]*[^\S \t\v\f\r\n]/.test(text) || /"[ \t\v\f]+$/.test(text)) return null
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline, header: false })
  return errors.length > 0 ? null : data
}

function decode(bytes: Uint8Array): string | null {
  const end = bytes.indexOf(0x0a)
  const encoding = encodingOf(bytes.subarray(0, end === -1 ? bytes.length : end))
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

interface LineReader {
  /** False where something is amiss. */
  readonly read: (cells: readonly string[]) => boolean
  readonly pack: () => PackedFacts
}

/** Null where the header is not just as it should be. */
function lineReader(header: readonly string[]): LineReader | null {
  const headings = header.map(cell => trimCell(cell).trim())
  const place = { table: null, file: '', line: 1 }
  const { value, issues } = matchHeader(headings, FACT_HEADER, place)
  if (issues.length > 0 || headings[headings.length - 1] === '') return null
  const placeOf = (heading: string): number => value.index.get(heading) ?? -1
  const keyPlaces = KEY_COLUMNS.map(({ heading }) => placeOf(heading))
  const namePlaces = NAMED_DIMENSIONS.map(name => placeOf(NAME_HEADINGS[name]))
  const nameOf = NAMED_DIMENSIONS.map(name => DETAIL_DIMENSIONS.indexOf(name))
  const amountPlace = placeOf(AMOUNT_HEADING)
  const coders = KEY_COLUMNS.map(textCoder)
  const books = NAMED_DIMENSIONS.map(textBook)
  const rows = factRows()
  const codes = new Int32Array(coders.length)

  function read(cells: readonly string[]): boolean {
    if (cells.every(isBlank)) return true
    const isWhole = cells.length === headings.length
    return isWhole && readKeys(cells) && noteNames(cells) && readAmount(cells)
  }

  function readKeys(cells: readonly string[]): boolean {
    for (let at = 0; at < codes.length; at++) {
      const code = coders[at]?.codeOf(cells[keyPlaces[at] ?? -1] ?? '') ?? -1
      if (code < 0) return false
      codes[at] = code
    }
    return true
  }

  function noteNames(cells: readonly string[]): boolean {
    return books.every((book, at) =>
      book.note(codes[nameOf[at] ?? 0] ?? 0, cells[namePlaces[at] ?? -1] ?? ''),
    )
  }

  function readAmount(cells: readonly string[]): boolean {
    const text = trimCell(cells[amountPlace] ?? '').trim()
    const amount = text === '' ? null : parseAmount(text)
    if (amount !== null) rows.add(codes, amount)
    return amount !== null || text === ''
  }

  return { read, pack: () => pack(rows, coders, books) }
}

function isBlank(cell: string): boolean {
  return trimCell(cell) === ''
}

function pack(
  rows: FactRows,
  coders: readonly TextCoder[],
  books: readonly TextBook[],
): PackedFacts {
  const texts = coders.map(({ keys }) => keys())
  const codes = DETAIL_DIMENSIONS.map((name, at) => rows.codes(name, texts[at]?.length ?? 0))
  const pools = texts.map(poolTexts)
  return withCells({
    table: {
      length: rows.length(),
      codes: byName(DETAIL_DIMENSIONS, codes),
      amounts: rows.amounts(),
    },
    keys: byName(DETAIL_DIMENSIONS, pools),
    names: byName(
      NAMED_DIMENSIONS,
      books.map((book): TextPool => poolTexts(book.names())),
    ),
  })
}

function byName<N extends string, V>(names: readonly N[], values: readonly V[]): Record<N, V> {
  return Object.fromEntries(names.map((name, at) => [name, values[at]])) as Record<N, V>
}
