import { readdirSync, readFileSync } from 'node:fs'
import type { Reading } from '../../../src/domain/dataset'
import type { Issue } from '../../../src/domain/issue'
import { readDataset, type FileContent } from '../../../src/ingest/load'

const FOLDER = new URL('../../../data/363-2024/', import.meta.url)

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The built-in dataset's files by name. */
export function builtInFiles(): Map<string, FileContent> {
  return new Map(
    readdirSync(FOLDER).map(name => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))]),
  )
}

/** The text of one of them, with CRLF as LF and without its byte order mark. */
export function builtInText(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}

/** Reads the built-in dataset with some files exchanged: text, bytes, a failure, or an edit of the text. */
export function readWith(
  changes: Readonly<Record<string, string | FileContent | ((text: string) => string)>>,
  id = '363-2024',
): Reading {
  const files = builtInFiles()
  for (const [file, change] of Object.entries(changes)) {
    const content = typeof change === 'function' ? change(builtInText(file)) : change
    files.set(file, typeof content === 'string' ? bytesOf(content) : content)
  }
  return readDataset(id, files)
}

/** What an issue says, less what a test does not look at. */
export function briefly({ code, file, row, line, column, read }: Issue) {
  return { code, file, row, line, column, read }
}
