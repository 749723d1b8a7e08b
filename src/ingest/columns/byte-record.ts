export const COMMA = 0x2c
const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** Cells beyond this many of one record are counted and not kept. */
const MAX_CELLS = 256

/** A quoted cell that is longer than this is taken to be one whose quote is never closed. */
const MAX_CELL_BYTES = 1 << 20

/** Where the cells of one record stand in the bytes; filled again for each record. */
export interface RecordCells {
  count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where a quoted cell has doubled quotes in it. */
  readonly escaped: Uint8Array
  /** Line ends inside quoted cells. */
  innerLines: number
}

/** An empty record to fill. */
export function newRecord(): RecordCells {
  return {
    count: 0,
    starts: new Int32Array(MAX_CELLS),
    ends: new Int32Array(MAX_CELLS),
    escaped: new Uint8Array(MAX_CELLS),
    innerLines: 0,
  }
}

/** The record is not over where the bytes end. */
export const UNFINISHED = -1
/** A quote in the record is not closed, or followed by more than spaces. */
export const BROKEN = -2

/**
 * Finds the cells of the record at `from` and answers with the place after it. Works on the bytes of UTF-8 and of
 * GB18030 alike: no byte of a longer character equals a comma, a quote or a line end.
 */
export function readRecord(
  bytes: Uint8Array,
  from: number,
  isLast: boolean,
  record: RecordCells,
): number {
  record.count = 0
  record.innerLines = 0
  const end = bytes.length
  let at = from
  for (;;) {
    at = bytes[at] === QUOTE ? readQuoted(bytes, at, isLast, record) : readBare(bytes, at, record)
    if (at < 0) return at
    if (at >= end) return isLast ? end : UNFINISHED
    if (bytes[at] !== COMMA) return afterLineEnd(bytes, at, isLast)
    at++
  }
}

function readBare(bytes: Uint8Array, from: number, record: RecordCells): number {
  const end = bytes.length
  let at = from
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    // Most bytes are greater than a comma: one comparison for them.
    if (byte > COMMA) continue
    if (byte === COMMA || byte === LF || byte === CR) break
  }
  keep(record, from, at, 0)
  return at
}

function readQuoted(bytes: Uint8Array, open: number, isLast: boolean, record: RecordCells): number {
  let escaped = 0
  let close = bytes.indexOf(QUOTE, open + 1)
  while (close !== -1 && bytes[close + 1] === QUOTE) {
    escaped = 1
    close = bytes.indexOf(QUOTE, close + 2)
  }
  const length = (close === -1 ? bytes.length : close) - open
  if (length > MAX_CELL_BYTES) return BROKEN
  if (close === -1) return isLast ? BROKEN : UNFINISHED
  let at = close + 1
  while (isSpace(bytes[at])) at++
  if (at >= bytes.length) {
    if (!isLast) return UNFINISHED
    if (at > close + 1) return BROKEN
  } else if (!endsCell(bytes[at])) return BROKEN
  record.innerLines += countLineEnds(bytes, open + 1, close)
  keep(record, open + 1, close, escaped)
  return at
}

function keep(record: RecordCells, start: number, end: number, escaped: number): void {
  const { count } = record
  record.starts[count] = start
  record.ends[count] = end
  record.escaped[count] = escaped
  record.count = count + 1
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c
}

function endsCell(byte: number | undefined): boolean {
  return byte === COMMA || byte === LF || byte === CR
}

function afterLineEnd(bytes: Uint8Array, at: number, isLast: boolean): number {
  if (bytes[at] === LF) return at + 1
  if (at + 1 >= bytes.length && !isLast) return UNFINISHED
  return bytes[at + 1] === LF ? at + 2 : at + 1
}

/** The place after the first line; −1 where the line is not over. */
export function afterFirstLine(bytes: Uint8Array, from: number, isLast: boolean): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LF || bytes[at] === CR) return afterLineEnd(bytes, at, isLast)
  }
  return isLast ? bytes.length : UNFINISHED
}

function countLineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) count++
  }
  return count
}
