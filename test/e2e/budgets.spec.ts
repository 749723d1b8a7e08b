import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serveEdited } from './support/dataset'
import { expect, test } from './support/page'

/**
 * Bytes after brotli. `initial`: what the first view needs (HTML with its style and early script);
 * `script`: what the page fetches then to come alive, before ECharts; `reading`: what the build has read of the
 * dataset, for it; `echarts`: the charts' chunk.
 */
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8')) as {
  readonly initial: number
  readonly script: number
  readonly reading: number
  readonly echarts: number
}

const dist = join(import.meta.dirname, '../../dist')
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const size = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length
const textOf = (name: string) => readFileSync(join(dist, 'assets', name), 'utf8')
const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + size(path), 0)

interface Compiled {
  readonly name: string
  readonly args: {
    readonly fileName?: string
    readonly data?: { readonly streamed?: boolean }
  }
}

/** What the build has read of the dataset, as the page is given it. */
function readingFile(): string {
  const path = /"reading":"\.\/(assets\/reading-[^"]+\.json)"/.exec(html)?.[1]
  if (path === undefined) throw new Error('no reading in index.html')
  return path
}

/** The entry and all that it imports before anything is asked for. */
function eagerScripts(): string[] {
  const entry = /"entry":"(?:\.\/)?(assets\/index-[^"]+\.js)"/s.exec(html)?.[1]
  if (entry === undefined) throw new Error('no entry in index.html')
  const seen = new Set([entry])
  for (const path of seen) {
    const code = readFileSync(join(dist, path), 'utf8')
    for (const [, name] of code.matchAll(
      /\bimport\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
    )) {
      seen.add(`assets/${name}`)
    }
  }
  return [...seen]
}

test('the first view, the script and the charts keep to their budgets', () => {
  const scripts = eagerScripts()
  const isOfCharts = (path: string) => /(?:^|\/)(?:echarts|zrender)-.*\.js$/.test(path)
  const chart = readdirSync(join(dist, 'assets')).filter(isOfCharts)
  expect(scripts.filter(isOfCharts)).toEqual([])
  expect(chart).toHaveLength(2)
  expect(size('index.html')).toBeLessThanOrEqual(budgets.initial)
  expect(sizeOf(scripts)).toBeLessThanOrEqual(budgets.script)
  expect(size(readingFile())).toBeLessThanOrEqual(budgets.reading)
  expect(sizeOf(chart.map(name => `assets/${name}`))).toBeLessThanOrEqual(budgets.echarts)
})

test('no script asks for the stylesheet that stands in the page', () => {
  const files = readdirSync(join(dist, 'assets'))
  const scripts = files.filter(name => name.endsWith('.js'))
  expect(scripts.some(name => /\.css"/.test(textOf(name)))).toBe(true)
  expect(scripts.filter(name => /index-[\w-]+\.css/.test(textOf(name)))).toEqual([])
  expect(files.filter(name => /^index-.*\.css$/.test(name))).toEqual([])
})

test('what the page runs to come alive is compiled while it comes', () => {
  const heads = eagerScripts().map(path => readFileSync(join(dist, path), 'utf8').slice(0, 30))
  expect(heads.length).toBeGreaterThan(1)
  for (const head of heads) expect(head).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

test('nothing is fetched for the first view but the page itself', async ({ page }) => {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  // Held back for good: what is asked for is seen, and nothing answers.
  await page.route('**/assets/**', () => undefined)
  await page.goto('./', { waitUntil: 'domcontentloaded' })
  await expect(page.getByText('2,097.45').first()).toBeVisible()
  const [first] = requests
  expect(first).toBe('/')
  expect(requests.filter(path => path.endsWith('.css'))).toEqual([])
  expect(html).not.toMatch(/<link rel="(?:modulepreload|preload|stylesheet)"|<script[^>]* src=/)
})

test('the scripts and what the build has read come once each, behind the page', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname.slice(1)))
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  const wanted = [...eagerScripts(), readingFile()]
  expect(wanted.length).toBeGreaterThan(2)
  for (const path of wanted) expect(requests.filter(asked => asked === path)).toHaveLength(1)
  expect(requests[0]).toBe('')
})

test('a reader who saves data is sent the page alone until the first gesture, which is answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  await page.mouse.wheel(0, 400)
  await page.waitForTimeout(2500)
  expect(requests.filter(path => path !== '/' && !path.includes('icon'))).toEqual([])
  await page
    .getByRole('button', { name: /^项目支出/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^移除筛选：类型 · 项目支出/ })).toBeVisible()
  expect(requests.filter(path => path.endsWith('.json'))).toHaveLength(1)
})

test('an address with a state is answered for a reader who saves data as well', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.goto('./?kind=headline:project')
  await expect(page.getByRole('button', { name: /^移除筛选：类型 · 项目支出/ })).toBeVisible()
})

test('what the page runs to come alive is not compiled a second time when it runs', async ({
  page,
  browser,
}) => {
  const slow = await page.context().newCDPSession(page)
  await slow.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 50, downloadThroughput: 200_000, uploadThroughput: 200_000 },
  })
  const tracing = await browser.newBrowserCDPSession()
  const compiled: Compiled[] = []
  tracing.on('Tracing.dataCollected', ({ value }) => compiled.push(...(value as never[])))
  await tracing.send('Tracing.start', {
    traceConfig: { includedCategories: ['v8', 'devtools.timeline'] },
  })
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  const ended = new Promise<void>(resolve =>
    tracing.once('Tracing.tracingComplete', () => resolve()),
  )
  await tracing.send('Tracing.end')
  await ended
  for (const path of eagerScripts()) {
    const own = compiled.filter(
      ({ name, args }) => name === 'v8.compileModule' && args.fileName?.endsWith(path),
    )
    expect(
      own.map(({ args }) => args.data?.streamed),
      path,
    ).toEqual([true])
  }
})

test('code that reads and reconciles files is fetched where they are not as they were built', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  const isReader = (path: string) => path.includes('fetch-dataset')
  await page.goto('./')
  await page.waitForResponse(/12-project-targets\.csv/)
  await page.waitForLoadState('networkidle')
  expect(requests.filter(isReader)).toEqual([])
  await serveEdited(page, '02-functional.csv', text => text.replace('行政运行', '行政运作'))
  await page.reload()
  await expect(page.getByRole('option', { name: /^2010301 行政运作/ }).first()).toBeAttached()
  expect(requests.filter(isReader)).toHaveLength(1)
})

test('searching, tables, text and dialogs are fetched only when they are used', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  const early = requests.filter(path =>
    /(Search|Tables|Reading|Glossary|Department|Guide|facts|save-chart|figure-svg|gauge-svg|csv-|\/en-)/.test(
      path,
    ),
  )
  expect(early).toEqual([])
})
