import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset, Reading } from '../../src/domain/dataset'
import { readDataset } from '../../src/ingest/load'

/** A small invented department: other codes, one year, no projects, a government fund. */
export const SECOND_ID = '207-2025'
export const SECOND_FOLDER = join(import.meta.dirname, '../fixtures', SECOND_ID)

/** Edits of files by name; null takes a file and its place in the descriptor away. */
export type FixtureEdits = Readonly<Record<string, ((text: string) => string) | null>>

/** The second department's folder as bytes by file name, with files edited or left out. */
export function secondFiles(edits: FixtureEdits = {}): ReadonlyMap<string, Uint8Array> {
  const kept = readdirSync(SECOND_FOLDER).filter(name => edits[name] !== null)
  return new Map(kept.map(name => [name, contentOf(name, edits)]))
}

/** The second department as it is read from such files. */
export function readSecond(edits: FixtureEdits = {}): Reading {
  return readDataset(SECOND_ID, secondFiles(edits))
}

/** The second department, read through the same ingest as in the browser. */
export const second: Dataset = readSecond().dataset

function contentOf(name: string, edits: FixtureEdits): Uint8Array {
  const bytes = new Uint8Array(readFileSync(join(SECOND_FOLDER, name)))
  if (name === 'datapackage.json') return withoutResources(bytes, absentFiles(edits))
  const edit = edits[name]
  if (edit === undefined || edit === null) return bytes
  const before = new TextDecoder().decode(bytes)
  const after = edit(before)
  if (after === before) throw new Error(`the edit of ${name} changed nothing`)
  return new TextEncoder().encode(after)
}

function absentFiles(edits: FixtureEdits): readonly string[] {
  return Object.keys(edits).filter(name => edits[name] === null)
}

interface Descriptor {
  readonly resources: readonly { readonly path: string }[]
}

function withoutResources(bytes: Uint8Array, absent: readonly string[]): Uint8Array {
  if (absent.length === 0) return bytes
  const descriptor = JSON.parse(new TextDecoder().decode(bytes)) as Descriptor
  const resources = descriptor.resources.filter(({ path }) => !absent.includes(path))
  return new TextEncoder().encode(JSON.stringify({ ...descriptor, resources }))
}
