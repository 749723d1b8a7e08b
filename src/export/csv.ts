import type { DataCell, DataColumn, DataTable } from '../derive/tables/data-table'
import { roundHalfAway, type Fen } from '../domain/money'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/**
 * Writes a table as RFC 4180 with BOM and CRLF, headings first: amounts as bare 万元 numbers
 * ("-1058.50", with more decimals only where 分 need them), ratios as bare percent, null as an empty cell.
 */
export function toCsv({ columns, rows, unit }: DataTable): string {
  const headings = columns.map(column => quote(guard(heading(column, unit))))
  const records = rows.map(row => columns.map((column, i) => toCell(column, row[i] ?? null)))
  return BOM + [headings, ...records].map(cells => cells.join(',') + LINE_END).join('')
}

/** A column's heading, with the unit of its figures. */
export function heading({ label, kind }: DataColumn, unit: string): string {
  switch (kind) {
    case 'amount':
    case 'signed-amount':
      return withUnit(label, unit)
    case 'percent':
    case 'signed-percent':
      return withUnit(label, '%')
    case 'number':
    case 'text':
      return label
  }
}

function withUnit(label: string, unit: string): string {
  if (unit === '' || label.includes(unit)) return label
  return /\p{Script=Han}/u.test(label) ? `${label}（${unit}）` : `${label} (${unit})`
}

function toCell({ kind, isFigure }: DataColumn, cell: DataCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    return quote(isFigure === true && FIGURE.test(cell) ? cell : guard(cell))
  }
  if (!Number.isFinite(cell)) return ''
  switch (kind) {
    case 'amount':
    case 'signed-amount':
      return formatBareWan(cell)
    case 'percent':
    case 'signed-percent':
      return (roundedRatio(cell) * 100).toFixed(2)
    case 'number':
    case 'text':
      return String(cell)
  }
}

/** A ratio to the hundredth of a percent, without −0 and the dust of binary fractions. */
export function roundedRatio(ratio: number): number {
  return roundHalfAway(Number((ratio * 10_000).toPrecision(14))) / 10_000
}

/** 分 as 万元 without separators and without loss: two decimals, up to six where needed. */
function formatBareWan(fen: Fen): string {
  const whole = roundHalfAway(fen)
  const digits = String(Math.abs(whole)).padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0{1,4}$/, '')
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -6)}.${fraction}`
}

// A spreadsheet runs what begins with one of these, also behind blanks and invisible characters.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[ \u00A0\u3000]*[\t\r\n]/u

/** A number and nothing else, which no spreadsheet runs. */
const FIGURE = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/

function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
