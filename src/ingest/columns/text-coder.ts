import type { KeyColumn } from './fact-columns'

/** Turns the cells of a column, as text, into codes of its keys; −1 where a cell means none. */
export interface TextCoder {
  readonly codeOf: (cell: string) => number
  readonly keys: () => readonly string[]
}

/** As `keyCoder` does of bytes. */
export function textCoder({ read }: Pick<KeyColumn, 'read'>): TextCoder {
  const cells = new Map<string, number>()
  const keys = new Map<string, number>()
  let last = ''
  let code = -1

  function judge(cell: string): number {
    const key = read(trimCell(cell).trim())
    if (key === null || cell.length > MAX_LENGTH) return -1
    const known = keys.get(key) ?? keys.size
    keys.set(key, known)
    return known
  }

  return {
    codeOf(cell) {
      if (cell === last && code >= 0) return code
      last = cell
      code = cells.get(cell) ?? judge(cell)
      cells.set(cell, code)
      return code
    },
    keys: () => [...keys.keys()],
  }
}

/** The names of a dimension's keys by code, as `nameBook` keeps them of bytes. */
export interface TextBook {
  /** Notes the name of a code; false where it has another one already. */
  readonly note: (code: number, cell: string) => boolean
  readonly names: () => readonly string[]
}

export function textBook(): TextBook {
  const names: string[] = []

  return {
    note(code, cell) {
      // Most names stand as they were first written.
      if (names[code] === cell) return true
      const name = trimCell(cell)
      if (code === names.length) names.push(name)
      return name.length <= MAX_LENGTH && (name === '' || names[code] === name)
    },
    names: () => names,
  }
}

/** Longer cells are left to the reader of bytes, which tells an unclosed quote from them. */
const MAX_LENGTH = 1 << 16

/** A cell without spaces and control characters at either end. */
export function trimCell(cell: string): string {
  let start = 0
  let end = cell.length
  while (start < end && cell.charCodeAt(start) <= 0x20) start++
  while (end > start && cell.charCodeAt(end - 1) <= 0x20) end--
  return start === 0 && end === cell.length ? cell : cell.slice(start, end)
}
