import type { LineSet } from '../../src/derive/lines/line-set'
import type { Dataset } from '../../src/domain/dataset'
import { factReader } from '../../src/ingest/columns/fact-reader'
import { unpackLines } from '../../src/stores/unpack-lines'
import { builtIn } from './built-in'
import { PROVINCE_FILE, PROVINCE_HEADER } from './province-csv'

/** The built-in dataset with the lines of a file. */
export function withLines(bytes: Uint8Array): Dataset {
  const reader = factReader(PROVINCE_FILE)
  reader.push(bytes)
  const { facts } = reader.finish()
  if (facts === null) throw new Error('the file has no lines')
  return { ...builtIn, detail: unpackLines(facts) }
}

/** A file of the given lines under the province's headings. */
export function linesFile(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode([PROVINCE_HEADER.join(','), ...lines, ''].join('\n'))
}

/** How many lines of the file a figure is added up from. */
export function countLines({ detail }: Dataset, lines: LineSet | undefined): number {
  return (lines ?? []).reduce((sum, filter) => sum + (detail?.cube.count(filter) ?? 0), 0)
}
