import {
  DETAIL_DIMENSIONS,
  NAMED_DIMENSIONS,
  type DetailDimension,
  type NamedDimension,
} from '../../domain/facts/detail-facts'
import type { Codes } from '../../domain/facts/facts'
import type { Issue } from '../../domain/issue'
import type { TextPool } from '../../domain/facts/pooled-keys'
import { matchHeader, missingHeader } from '../header'
import type { RecordCells } from './byte-record'
import { byteTokenizer } from './byte-tokenizer'
import { cellCursor, isBlankFrom, moveTo } from './cell-cursor'
import { encodingOf, hasReplacement, isSound, type ByteEncoding } from './cell-text'
import { FACT_HEADER } from './fact-columns'
import { factRowReader, type FactHeader, type FactRowReader } from './fact-row-reader'
import { issueLog, type IssueLog } from './issue-log'
import { withCells, type PackedFacts } from './packed-facts'

/** A file of facts as far as it could be read; null where it has not even a header. */
export interface FactsReading {
  readonly facts: PackedFacts | null
  readonly issues: readonly Issue[]
}

/** Reads a file of facts that comes in pieces, and keeps nothing of it but its columns. */
export interface FactReader {
  readonly push: (piece: Uint8Array) => void
  readonly finish: () => FactsReading
}

export function factReader(file: string): FactReader {
  const log = issueLog(file)
  const place = { table: null, file }
  let encoding: ByteEncoding = 'utf-8'
  let reader: FactRowReader | null = null
  let isHeaderless = false

  const tokenizer = byteTokenizer({
    record(bytes, cells, line) {
      if (reader !== null) reader.read(bytes, cells, line)
      else if (!isHeaderless && !isBlankFrom(bytes, cells, 0)) {
        const header = readHeader(file, bytes, cells, line, log)
        isHeaderless = header === null
        if (header === null) return
        encoding = header.encoding
        reader = factRowReader(file, header, log)
      }
    },
    broken(bytes, start, end, line) {
      const text = new TextDecoder(encoding).decode(bytes.subarray(start, end))
      log.report('unclosed-quote', { ...place, line }, text.trim(), '"')
    },
    giveUp(line) {
      log.report('file-cut', { ...place, line }, '', '')
    },
  })

  return {
    push: tokenizer.push,
    finish() {
      tokenizer.finish()
      if (reader === null && !isHeaderless) log.report('file-empty', place, '', '')
      const facts = reader === null ? null : pack(reader, encoding)
      if (facts !== null && !isText(facts, encoding)) {
        log.report('not-text', place, '', encoding.toUpperCase())
      }
      return { facts, issues: log.issues() }
    },
  }
}

/** Null where the file begins with no header: of another kind, or without one. */
function readHeader(
  file: string,
  bytes: Uint8Array,
  cells: RecordCells,
  line: number,
  log: IssueLog,
): FactHeader | null {
  const encoding = encodingOf(bytes.subarray(cells.starts[0], cells.ends[cells.count - 1]))
  const decoder = new TextDecoder(encoding)
  const cell = cellCursor()
  const headings = Array.from({ length: cells.count }, (_, at) => {
    moveTo(cell, bytes, cells, at)
    return decoder.decode(cell.bytes.subarray(cell.start, cell.end)).trim()
  })
  while (headings[headings.length - 1] === '') headings.pop()
  const wanted = missingHeader(headings, [], FACT_HEADER)
  if (wanted !== null) {
    log.report('header-missing', { table: null, file, line }, headings.join(','), wanted)
    return null
  }
  const { value, issues } = matchHeader(headings, FACT_HEADER, { table: null, file, line })
  for (const { code, column, read, expected } of issues) {
    log.report(code, { table: null, file, line, column: column ?? undefined }, read, expected)
  }
  return { ...value, encoding }
}

function pack({ rows, coders, books }: FactRowReader, encoding: ByteEncoding): PackedFacts {
  const codes = {} as Record<DetailDimension, Codes>
  const keys = {} as Record<DetailDimension, TextPool>
  DETAIL_DIMENSIONS.forEach((name, at) => {
    const coder = coders[at]
    if (coder === undefined) return
    codes[name] = rows.codes(name, coder.size())
    keys[name] = coder.pool()
  })
  const names = {} as Record<NamedDimension, TextPool>
  NAMED_DIMENSIONS.forEach((name, at) => {
    const pool = books[at]?.pool()
    if (pool === undefined) return
    names[name] = { ...pool, encoding }
  })
  return withCells({
    table: { length: rows.length(), codes, amounts: rows.amounts() },
    keys,
    names,
  })
}

/** Names stand in the file's bytes, keys have been decoded: there U+FFFD tells of what was no text. */
function isText({ keys, names }: PackedFacts, encoding: ByteEncoding): boolean {
  return (
    NAMED_DIMENSIONS.every(name => isSound(names[name].bytes, encoding)) &&
    DETAIL_DIMENSIONS.every(name => !hasReplacement(keys[name].bytes))
  )
}
