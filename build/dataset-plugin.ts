import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { inspect } from 'node:util'
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
  if (id === undefined) {
    throw dataFault(
      `没有数据：请在 data/<部门编码>-<年度>/ 放入 ${descriptorName} 和各张表，见 README。` +
        `(no dataset: expected data/<id>/${descriptorName})`,
    )
  }
  if (!ids.includes(id)) {
    throw dataFault(
      `DATASET=${id}：没有 data/${id}/${descriptorName}，请改正名称，或放入这个文件；现有：${ids.join('、') || '无'}。` +
        `(unknown DATASET: ${id}; data/ holds: ${ids.join(', ') || 'nothing'})`,
    )
  }
  return id
}

/** What is wrong with the data: a terminal shows the sentence alone, not where in a program it came up. */
export function dataFault(message: string): Error {
  return Object.assign(new Error(message), { [inspect.custom]: () => message })
}

/** What was chosen, and what was not: other datasets, and folders of tables that lack a descriptor. */
export function choiceLines(dataDir: string, id: string): readonly string[] {
  const ids = listDatasets(dataDir)
  const others = ids.filter(one => one !== id)
  const bare = readdirSync(dataDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !ids.includes(entry.name))
    .map(({ name }) => name)
    .filter(name => readdirSync(join(dataDir, name)).some(file => /\.csv$/i.test(file)))
  const told = others.length === 0 ? '' : `；另有 ${others.join('、')}，用 DATASET=名称 指定`
  return [
    `数据：data/${id}${told} (dataset: ${id})`,
    ...bare.map(
      name =>
        `data/${name}：没有 ${descriptorName}，没有使用；请从 data/${id} 复制一份，按 README 修改。` +
        `(left out: no ${descriptorName})`,
    ),
  ]
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
  if (decoded.kind === 'unreadable') {
    throw dataFault(
      `${path}：文件是空的，或不是文本；请从另一个数据文件夹复制一份，按 README 修改，存为 UTF-8。` +
        '(empty or no text: copy that of another dataset and change it)',
    )
  }
  const fault = findJsonFault(decoded.text)
  if (fault !== null) {
    const { line, column } = fault
    throw dataFault(
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
  return {
    name: 'budget-lens:dataset',
    config(_config, { command }) {
      const { id, folder } = builtInFolder(root)
      // Told before anything is built: a bundler wraps what comes up later in its own words.
      if (command === 'build') descriptorOf(id, folder)
      return { define: { __DATASET_ID__: JSON.stringify(id) } }
    },
    configResolved({ command, logger }) {
      if (command !== 'build') return
      const { id, dataDir } = builtInFolder(root)
      const [chosen = '', ...left] = choiceLines(dataDir, id)
      logger.info(chosen)
      for (const line of left) logger.warn(line)
    },
    transformIndexHtml(html) {
      const { id, folder } = builtInFolder(root)
      return describePage(html, descriptorOf(id, folder))
    },
    generateBundle() {
      const { id, folder } = builtInFolder(root)
      for (const path of filesIn(folder)) {
        const fileName = `data/${id}/${path.split(sep).join('/')}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, path)) })
      }
    },
    hotUpdate({ file }) {
      if (file.startsWith(`${join(root, 'data').split(sep).join('/')}/`)) {
        this.environment.hot.send({ type: 'full-reload' })
      }
    },
  }
}

function descriptorOf(id: string, folder: string): Descriptor {
  const bytes = new Uint8Array(readFileSync(join(folder, descriptorName)))
  return parseDescriptor(bytes, `data/${id}/${descriptorName}`)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
