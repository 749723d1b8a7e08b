import { posix } from 'node:path'

/** The text of every source file, by its path under `src/` with forward slashes. */
export type Sources = Readonly<Record<string, string>>

interface Layer {
  /** The other layers it may import. */
  readonly layers: readonly string[]
  /** The packages it may import, from anywhere in the layer. */
  readonly packages: readonly string[]
}

/** Who may import what. `root` is the files directly in `src/`: they may import anything, none may import them. */
export const layerRules: Readonly<Record<string, Layer>> = {
  domain: { layers: [], packages: [] },
  ingest: { layers: ['domain'], packages: ['papaparse', 'valibot'] },
  derive: { layers: ['domain'], packages: [] },
  charts: { layers: ['derive', 'domain'], packages: ['d3-hierarchy'] },
  export: { layers: ['derive', 'charts', 'domain'], packages: ['hucre'] },
  locales: { layers: ['domain', 'derive'], packages: [] },
  styles: { layers: [], packages: [] },
  stores: { layers: ['ingest', 'domain', 'derive', 'export'], packages: ['pinia', 'vue'] },
  composables: {
    layers: ['stores', 'export', 'charts', 'derive', 'domain', 'locales'],
    packages: ['pinia', 'vue', 'pinyin-match'],
  },
  components: {
    layers: ['domain', 'derive', 'charts', 'composables', 'locales'],
    packages: ['vue'],
  },
  panels: {
    layers: [
      ...['components', 'composables', 'stores', 'locales', 'export'],
      ...['charts', 'derive', 'ingest', 'domain'],
    ],
    packages: ['pinia', 'vue'],
  },
}

/** Packages that only one file may import at run time. */
const soleImporters: Readonly<Record<string, string>> = {
  echarts: 'charts/register.ts',
  'vue-echarts': 'components/chart/ChartDrawing.vue',
  zrender: 'charts/engine.ts',
  'pinyin-match': 'composables/usePinyin.ts',
  hucre: 'export/xlsx.ts',
}

/** Where ECharts' types may be named: they vanish from the build. */
const echartsTypesAllowed = /^(charts|export)\/|^components\/chart\/Chart(?:Drawing|Host)\.vue$/

/** Of `export`, stores may use only the address codec: the rest draws and downloads. */
const addressCodec = /^export\/(address|link)\b/

const pureLayers = ['domain', 'ingest', 'derive', 'charts', 'locales']
const impureNames =
  /(?<![\w$.])(?:(?:window|document|localStorage|sessionStorage|navigator)\.\w+|(?:Date\.now|Math\.random)\b|new Date\(\s*\))/g
const unsafeNames =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|v-html)\b|(?<![\w$.])eval\(|\bnew Function\b/g
const maxLines = 250

export interface Import {
  readonly specifier: string
  /** True when the import leaves no trace in the build. */
  readonly typeOnly: boolean
}

/** Every import, re-export and dynamic import of a `.ts` or `.vue` file. */
export function parseImports(path: string, text: string): Import[] {
  const code = scriptOf(path, text)
  const statements = code.matchAll(
    /\b(?:import|export)\s+(type\s+(?!from\b|,))?(?:[\w$*{}\s,]+?\s*from\s*)?(['"])([^'"\n]+)\2/g,
  )
  const calls = code.matchAll(/\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g)
  return [
    ...[...statements].map(m => ({ specifier: m[3]!, typeOnly: m[1] !== undefined })),
    ...[...calls].map(m => ({ specifier: m[2]!, typeOnly: false })),
  ]
}

/** What goes against the rules, one sentence each; empty when all is well. */
export function checkSources(sources: Sources): string[] {
  const perFile = Object.entries(sources).flatMap(([path, text]) => [
    ...checkName(path),
    ...checkText(path, text),
    ...parseImports(path, text).flatMap(found => checkImport(path, found)),
  ])
  return [...perFile, ...findCycles(sources)]
}

function checkName(path: string): string[] {
  const name = posix.basename(path)
  const folder = posix.dirname(path)
  if (/\b(utils?|helpers?|common|misc)\b/.test(path)) return [`${path}: name it after what it does`]
  if (name === 'index.ts') return [`${path}: no barrels`]
  return fitsNaming(name, folder)
    ? []
    : [`${path}: not kebab-case.ts, PascalCase.vue or useThing.ts`]
}

function fitsNaming(name: string, folder: string): boolean {
  if (!/^[a-z0-9/.-]*$/.test(folder)) return false
  if (name.endsWith('.vue')) return /^[A-Z][A-Za-z0-9]*\.vue$/.test(name)
  if (/^(composables|components|panels)\b/.test(folder) && name.startsWith('use')) {
    return /^use[A-Z][A-Za-z0-9]*\.ts$/.test(name)
  }
  if (folder.startsWith('locales') && /^[a-z]{2}-[A-Z]{2}\.ts$/.test(name)) return true
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|css)$/.test(name)
}

function checkText(path: string, text: string): string[] {
  const code = withoutComments(text)
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const impure = pureLayers.includes(layerOf(path)) ? [...code.matchAll(impureNames)] : []
  return [
    ...(lines > maxLines ? [`${path}: ${lines} lines, more than ${maxLines}`] : []),
    ...impure.map(m => `${path}: ${m[0]} in ${layerOf(path)}, which must not touch the browser`),
    ...[...code.matchAll(unsafeNames)].map(m => `${path}: ${m[0]} runs text as markup or code`),
  ]
}

function checkImport(path: string, { specifier, typeOnly }: Import): string[] {
  const complaint = specifier.startsWith('.')
    ? relativeComplaint(path, specifier)
    : packageComplaint(path, packageOf(specifier), typeOnly)
  return complaint === null ? [] : [`${path}: imports ${specifier}: ${complaint}`]
}

function relativeComplaint(path: string, specifier: string): string | null {
  const target = resolve(path, specifier)
  if (target.startsWith('../')) return 'outside src'
  const [from, to] = [layerOf(path), layerOf(target)]
  if (from === to || from === 'root') return null
  if (to === 'root') return `${from} may not import the entry files`
  if (!layerRules[from]?.layers.includes(to)) return `${from} may not import ${to}`
  if (from === 'stores' && to === 'export' && !addressCodec.test(target)) {
    return 'stores may import only the address codec of export'
  }
  return null
}

function packageComplaint(path: string, name: string, typeOnly: boolean): string | null {
  const sole = soleImporters[name]
  if (name === 'echarts' && typeOnly && echartsTypesAllowed.test(path)) return null
  if (sole !== undefined) return path === sole ? null : `only ${sole} may import ${name}`
  const layer = layerOf(path)
  if (layer === 'root' || layerRules[layer]?.packages.includes(name)) return null
  return `${layer} may not import the package ${name}`
}

/** Files that import one another in a ring at run time. */
function findCycles(sources: Sources): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push(`import cycle: ${[...trail.slice(start), path].join(' → ')}`)
    if (start >= 0 || done.has(path)) return
    for (const next of neighbours(path, sources)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of Object.keys(sources)) visit(path, [])
  return cycles
}

function neighbours(path: string, sources: Sources): string[] {
  return parseImports(path, sources[path] ?? '')
    .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
    .map(({ specifier }) => resolve(path, specifier))
    .map(target => [target, `${target}.ts`].find(candidate => candidate in sources))
    .filter(target => target !== undefined)
}

function resolve(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')))
}

function layerOf(path: string): string {
  const slash = path.indexOf('/')
  return slash < 0 ? 'root' : path.slice(0, slash)
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function scriptOf(path: string, text: string): string {
  if (path.endsWith('.css')) return ''
  if (!path.endsWith('.vue')) return withoutComments(text)
  const blocks = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
  return blocks.map(block => withoutComments(block[1]!)).join('\n')
}

/** Strings are matched first, so that `https://` in one is not taken for a comment. */
function withoutComments(text: string): string {
  const token =
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text.replace(token, (_, string: string | undefined) => string ?? '')
}
