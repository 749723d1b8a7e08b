import {
  afterFirstLine,
  BROKEN,
  newRecord,
  readRecord,
  UNFINISHED,
  type RecordCells,
} from './byte-record'

/** What takes the records of a file one by one; the bytes and places are good for the call only. */
export interface RecordSink {
  /** A record that begins on a line of the file (1 is the first). */
  readonly record: (bytes: Uint8Array, cells: RecordCells, line: number) => void
  /** The first line of a record with an unclosed quote; it is left out, reading resumes on the next line. */
  readonly broken: (bytes: Uint8Array, start: number, end: number, line: number) => void
  /** Too many records are broken: nothing from this line on is read. */
  readonly giveUp: (line: number) => void
}

/** Reads a CSV file given in pieces: comma, RFC 4180 quotes, any mix of CRLF, LF and CR (as `tokenizeCsv` does). */
export interface ByteTokenizer {
  readonly push: (piece: Uint8Array) => void
  readonly finish: () => void
}

/** After this many broken records reading is given up, so that no file takes quadratic time. */
const MAX_BROKEN = 10
const NONE = new Uint8Array(0)
const MARK = [0xef, 0xbb, 0xbf]

export function byteTokenizer(sink: RecordSink): ByteTokenizer {
  const cells = newRecord()
  let rest: Uint8Array = NONE
  let line = 1
  let broken = 0
  let isStart = true
  let isOver = false

  function read(bytes: Uint8Array, isLast: boolean): void {
    let at = isStart ? afterMark(bytes) : 0
    isStart = false
    while (at < bytes.length && !isOver) {
      const next = readOne(bytes, at, isLast)
      if (next === UNFINISHED) break
      at = next
    }
    rest = isOver ? NONE : bytes.slice(at)
  }

  function readOne(bytes: Uint8Array, at: number, isLast: boolean): number {
    const next = readRecord(bytes, at, isLast, cells)
    if (next === BROKEN) return skipBroken(bytes, at, isLast)
    if (next === UNFINISHED) return next
    sink.record(bytes, cells, line)
    line += 1 + cells.innerLines
    return next
  }

  function skipBroken(bytes: Uint8Array, at: number, isLast: boolean): number {
    const next = afterFirstLine(bytes, at, isLast)
    if (next === UNFINISHED) return next
    sink.broken(bytes, at, next, line)
    line++
    broken++
    if (broken === MAX_BROKEN && !(isLast && next >= bytes.length)) {
      isOver = true
      sink.giveUp(line)
    }
    return next
  }

  return {
    push(piece) {
      const bytes = join(rest, piece)
      if (isStart && bytes.length < MARK.length) rest = bytes
      else read(bytes, false)
    },
    finish: () => read(rest, true),
  }
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

function afterMark(bytes: Uint8Array): number {
  return MARK.every((byte, at) => bytes[at] === byte) ? MARK.length : 0
}
