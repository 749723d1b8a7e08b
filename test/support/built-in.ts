import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset, Reading } from '../../src/domain/dataset'
import { readDataset } from '../../src/ingest/load'

const FOLDER = join(import.meta.dirname, '../../data/363-2024')

/** The built-in folder as bytes by file name, with cells replaced where a test wants another figure. */
export function builtInFiles(
  edits: Readonly<Record<string, (text: string) => string>> = {},
): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(FOLDER).map(name => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)))
    const edit = edits[name]
    if (edit === undefined) return [name, bytes] as const
    const before = new TextDecoder().decode(bytes)
    const after = edit(before)
    if (after === before) throw new Error(`the edit of ${name} changed nothing`)
    return [name, new TextEncoder().encode(after)] as const
  })
  return new Map(files)
}

export function readBuiltIn(edits: Parameters<typeof builtInFiles>[0] = {}): Reading {
  return readDataset('363-2024', builtInFiles(edits))
}

/** The dataset that the page ships with, read through the same ingest as in the browser. */
export const builtIn: Dataset = readBuiltIn().dataset
