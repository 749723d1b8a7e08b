import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { decodeText } from '../src/ingest/decode.ts'
import { findJsonFault } from '../src/ingest/json-fault.ts'
import { escapeHtml } from './escape.ts'

const descriptorName = 'datapackage.json'

/** The ids of the datasets under `dataDir`: the folders that hold a descriptor, by year and then by name. */
export function listDatasets(dataDir: string): string[] {
  if (!existsSync(dataDir)) return []
  return readdirSync(dataDir)
    .filter(name => existsSync(join(dataDir, name, descriptorName)))
    .sort((a, b) => yearOf(a) - yearOf(b) || (a < b ? -1 : 1))
}

/** The year of an id such as "363-2024"; 0 where it names none. */
function yearOf(id: string): number {
  return Number(/-(\d{4})$/.exec(id)?.[1] ?? 0)
}

/** The dataset to load: the wanted one, or else the last, so that a newer year wins. */
export function pickDataset(ids: readonly string[], wanted: string | undefined): string {
  const id = wanted || ids.at(-1)
  if (id === undefined) throw new Error(`no dataset: expected data/<id>/${descriptorName}`)
  if (!ids.includes(id)) {
    throw new Error(`unknown DATASET: ${id} (data/ holds: ${ids.join(', ') || 'nothing'})`)
  }
  return id
}

/** Fills the page's title and description from the descriptor, as text. */
export function describePage(html: string, descriptor: Descriptor): string {
  const title = [textOf(descriptor.title), '预算透视'].filter(Boolean).join(' · ')
  const description = textOf(descriptor.description)
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*"/,
      (_, start: string) => `${start}${escapeHtml(description)}"`,
    )
}

interface Descriptor {
  readonly title?: unknown
  readonly description?: unknown
}

/** What is no text is told on the page, where it is read as a whole. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Reads the descriptor as the page does; the error says in one line where it is no JSON, and what to do. */
export function parseDescriptor(bytes: Uint8Array, path: string): Descriptor {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'unreadable') throw new Error(`${path}：文件是空的，或不是文本。`)
  const fault = findJsonFault(decoded.text)
  if (fault !== null) {
    const { line, column } = fault
    throw new Error(
      `${path}:${line}:${column}：不是合格的 JSON；请检查这一处和它前面是否缺了或多了逗号、引号、括号。` +
        '(not valid JSON: look for a missing or extra comma, quote or bracket here or before)',
    )
  }
  return (JSON.parse(decoded.text) ?? {}) as Descriptor
}

/** The dataset that a build carries, and where its files lie. */
export function builtInFolder(root: string, wanted = process.env.DATASET) {
  const dataDir = join(root, 'data')
  const id = pickDataset(listDatasets(dataDir), wanted)
  return { id, dataDir, folder: join(dataDir, id) }
}

/** Ships the chosen dataset's files byte for byte; the dev server already serves them from the root. */
export function datasetPlugin(root: string): Plugin {
  const { id, dataDir, folder } = builtInFolder(root)

  return {
    name: 'budget-lens:dataset',
    config: () => ({ define: { __DATASET_ID__: JSON.stringify(id) } }),
    transformIndexHtml(html) {
      const path = `data/${id}/${descriptorName}`
      const bytes = new Uint8Array(readFileSync(join(folder, descriptorName)))
      return describePage(html, parsedOrTold(bytes, path))
    },
    generateBundle() {
      for (const path of filesIn(folder)) {
        const fileName = `data/${id}/${path.split(sep).join('/')}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, path)) })
      }
    },
    hotUpdate({ file }) {
      if (file.startsWith(`${dataDir.split(sep).join('/')}/`)) {
        this.environment.hot.send({ type: 'full-reload' })
      }
    },
  }
}

/** Without its stack: what is wrong is in the data, and one line says it. */
function parsedOrTold(bytes: Uint8Array, path: string): Descriptor {
  try {
    return parseDescriptor(bytes, path)
  } catch (error) {
    if (error instanceof Error) error.stack = ''
    throw error
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
