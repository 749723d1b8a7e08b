import { gb18030Encoder } from './gb18030'
import { amountText, type Named, type Province } from './province'

export const PROVINCE_FILE = '20-province-facts.csv'

export const PROVINCE_HEADER = [
  ...['部门编码', '部门名称', '年度', '科目编码', '科目名称'],
  ...['支出类型', '项目编码', '项目名称', '金额'],
]

const ROWS_PER_CHUNK = 20_000

/** The file of a province's facts: CRLF and amounts as published; UTF-8 with its mark, or GB18030 without one. */
export function provinceCsv(
  province: Province,
  encoding: 'utf-8' | 'gb18030' = 'utf-8',
): Uint8Array {
  const encode = encoding === 'utf-8' ? utf8 : gb18030Encoder()
  const line = lineWriter(province)
  const chunks = [encode(`${encoding === 'utf-8' ? '\uFEFF' : ''}${PROVINCE_HEADER.join(',')}\r\n`)]
  for (let start = 0; start < province.length; start += ROWS_PER_CHUNK) {
    let text = ''
    const end = Math.min(province.length, start + ROWS_PER_CHUNK)
    for (let row = start; row < end; row++) text += line(row)
    chunks.push(encode(text))
  }
  return concat(chunks)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function lineWriter(province: Province): (row: number) => string {
  const pair = ({ code, name }: Named): string => `${quoted(code)},${quoted(name)}`
  const departments = province.departments.map(pair)
  const subjects = province.subjects.map(pair)
  const projects = province.projects.map(pair)
  const { years, kinds } = province
  return row => {
    const amount = quoted(amountText(province.amounts[row] ?? 0))
    return (
      `${departments[province.department[row] ?? 0]},${years[province.year[row] ?? 0]},` +
      `${subjects[province.subject[row] ?? 0]},${kinds[province.kind[row] ?? 0]},` +
      `${projects[province.project[row] ?? 0]},${amount}\r\n`
    )
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
