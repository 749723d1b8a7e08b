import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
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
  const title = [descriptor.title, '预算透视'].filter(Boolean).join(' · ')
  const description = descriptor.description ?? ''
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*"/,
      (_, start: string) => `${start}${escapeHtml(description)}"`,
    )
}

interface Descriptor {
  readonly title?: string
  readonly description?: string
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
      const descriptor = readFileSync(join(folder, descriptorName), 'utf8').replace(/^\uFEFF/, '')
      return describePage(html, JSON.parse(descriptor) as Descriptor)
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

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
