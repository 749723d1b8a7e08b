import Papa from 'papaparse'

/** One record: its cells as text and the line of the file it begins on (1 is the first). */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/** A record left out because a quote in it is never closed, with the text of its first line. */
export interface BrokenRecord {
  readonly line: number
  readonly read: string
}

export interface CsvGrid {
  /** Blank records are skipped. */
  readonly records: readonly CsvRecord[]
  readonly broken: readonly BrokenRecord[]
  /** The line at which reading was given up; null when the text was read to its end. */
  readonly unread: number | null
}

/** After this many broken records reading is given up, so that no file takes quadratic time. */
const MAX_BROKEN = 10

/**
 * Splits CSV text (comma or another delimiter, RFC 4180 quotes, any mix of CRLF, LF and CR) into records of text
 * cells. A record with an unclosed quote loses its line only; reading resumes on the next one.
 */
export function tokenizeCsv(text: string, delimiter = ',', firstLine = 1): CsvGrid {
  const records: CsvRecord[] = []
  const broken: BrokenRecord[] = []
  let rest = text
  let line = firstLine
  while (rest !== '') {
    if (broken.length === MAX_BROKEN) return { records, broken, unread: line }
    const stretch = tokenizeSound(rest, delimiter, line, records)
    if (stretch === null) break
    const [read = '', after] = splitFirstLine(stretch.rest)
    broken.push({ line: stretch.line, read })
    rest = after
    line = stretch.line + 1
  }
  return { records, broken, unread: null }
}

/** Adds records up to the first broken one; answers with where that begins, or null when all were sound. */
function tokenizeSound(
  text: string,
  delimiter: string,
  firstLine: number,
  records: CsvRecord[],
): { readonly rest: string; readonly line: number } | null {
  const source = withLineFeeds(text.replace(/^\uFEFF/, ''), delimiter)
  let start = 0
  let line = firstLine
  let broken = false
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    step({ data: cells, errors, meta }, parser) {
      if (errors.length > 0) {
        broken = true
        parser.abort()
        return
      }
      if (cells.some(cell => cell.trim() !== '')) records.push({ cells, line })
      line += countLineEnds(source.slice(start, meta.cursor))
      start = meta.cursor
    },
  })
  return broken ? { rest: source.slice(start), line } : null
}

/**
 * Ends every record with LF alone; line ends inside quoted cells stay as they are.
 * PapaParse knows one kind of line end per file and glues rows together when they are mixed.
 */
function withLineFeeds(text: string, delimiter: string): string {
  if (!text.includes('\r')) return text
  const separator = new RegExp(`\\${delimiter}|\\r\\n?|\\n`, 'g')
  let normal = ''
  let from = 0
  while (from < text.length) {
    separator.lastIndex = text[from] === '"' ? afterQuoted(text, from) : from
    const match = separator.exec(text)
    if (match === null) break
    normal += text.slice(from, match.index) + (match[0] === delimiter ? delimiter : '\n')
    from = separator.lastIndex
  }
  return normal + text.slice(from)
}

function afterQuoted(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close === -1 ? text.length : close + 1
}

function countLineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}

function splitFirstLine(text: string): readonly [string, string] {
  const end = /\r\n?|\n/.exec(text)
  return end === null
    ? [text, '']
    : [text.slice(0, end.index), text.slice(end.index + end[0].length)]
}
