// The sites that are compared, built outside the repository.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const bench = join(import.meta.dirname, '..')
const root = join(bench, '../..')
const out = join(tmpdir(), 'budget-lens-bench-sites')

const define = { __DATASET_ID__: '"363-2024"', __VUE_OPTIONS_API__: 'false' }

/** The built site: `dist/` as it stands, built where it is missing. */
export async function builtSite() {
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, 'index.html'))) {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  }
  return folder
}

/** The limit: a page as built with nothing that runs, and the policy that fits it. */
export function withoutScripts(html) {
  return html
    .replace(/<script\b.*?<\/script>/gs, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
}

/** What most would build of the same parts: drawn in the browser from the start, ECharts with everything else. */
export async function eagerSite(data) {
  const folder = await page('eager', { plugins: [vue()] })
  cpSync(data, join(folder, 'data'), { recursive: true })
  return folder
}

/** The same three views by hand: SVG as text, no framework, no chart library. */
export async function handWrittenSite(data) {
  const folder = await page('by-hand', {})
  cpSync(data, join(folder, 'data'), { recursive: true })
  return folder
}

/** The page that draws treemaps by ours and by the peers. */
export function renderSite() {
  return page('render', {})
}

async function page(name, { plugins = [] }) {
  const outDir = join(out, name)
  await build({
    configFile: false,
    root: join(bench, name),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins,
    define,
    build: { outDir, emptyOutDir: true, target: 'chrome87', modulePreload: { polyfill: false } },
  })
  return outDir
}

/** The site built of the built-in tables with a file of `rows` facts behind them; null where lines are not read yet. */
export async function siteWithRows(rows) {
  const maker = join(root, 'test/support/province-csv.ts')
  if (!existsSync(maker)) return null
  const folder = join(out, `rows-${rows}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of [
    'src',
    'build',
    'data',
    'public',
    'index.html',
    'vite.config.ts',
    'package.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  await addFacts(join(folder, 'data/363-2024'), rows)
  await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' })
  return join(folder, 'dist')
}

async function addFacts(folder, rows) {
  const { descriptor, csv } = await withFacts(readFileSync(join(folder, DESCRIPTOR), 'utf8'), rows)
  writeFileSync(join(folder, FACTS), csv)
  writeFileSync(join(folder, DESCRIPTOR), descriptor)
}

const DESCRIPTOR = 'datapackage.json'
const FACTS = '20-province-facts.csv'
const TABLE = '02-functional.csv'

/**
 * What stands at the addresses of a built site's dataset once a file of `rows` facts belongs to it and, where it is
 * `isCorrected`, a figure of its tables is another.
 */
export async function pagesWithRows(site, dist, rows, isCorrected) {
  const folder = 'data/363-2024'
  const { descriptor, csv } = await withFacts(
    readFileSync(join(dist, folder, DESCRIPTOR), 'utf8'),
    rows,
  )
  return {
    [`/${site}/${folder}/${DESCRIPTOR}`]: descriptor,
    [`/${site}/${folder}/${FACTS}`]: csv,
    ...(isCorrected && { [`/${site}/${folder}/${TABLE}`]: corrected(join(dist, folder, TABLE)) }),
  }
}

function corrected(file) {
  const text = readFileSync(file, 'utf8')
  const edited = text.replace('"1,941.53"', '"1,900.00"')
  if (edited === text) throw new Error(`${file} has no figure to correct`)
  return edited
}

async function withFacts(text, rows) {
  const { makeProvince, provinceCsv } = await factMakers()
  const descriptor = JSON.parse(text)
  descriptor.resources.push({ path: FACTS, 'x-table': '20' })
  return {
    descriptor: JSON.stringify(descriptor, null, 2),
    csv: provinceCsv(makeProvince(rows), 'utf-8'),
  }
}

let makers = null

/** Built once in a run. */
function factMakers() {
  return (makers ??= buildFactMakers())
}

async function buildFactMakers() {
  const outDir = join(out, 'province')
  for (const name of ['province', 'province-csv']) {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: join(outDir, name),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: join(root, `test/support/${name}.ts`),
          preserveEntrySignatures: 'exports-only',
          output: { format: 'es', entryFileNames: 'index.mjs' },
        },
      },
    })
  }
  const { makeProvince } = await import(join(outDir, 'province/index.mjs'))
  const { provinceCsv } = await import(join(outDir, 'province-csv/index.mjs'))
  return { makeProvince, provinceCsv }
}
