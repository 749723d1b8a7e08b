import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from './support/page'

/**
 * Bytes after brotli. `initial`: what the first view needs (HTML with its style, data and early script);
 * `script`: what the page fetches then to come alive, before ECharts; `echarts`: the charts' chunk.
 */
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8')) as {
  readonly initial: number
  readonly script: number
  readonly echarts: number
}

const dist = join(import.meta.dirname, '../../dist')
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const size = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length
const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + size(path), 0)

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
  expect(sizeOf(chart.map(name => `assets/${name}`))).toBeLessThanOrEqual(budgets.echarts)
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

test('the scripts come behind the page, each once', async ({ page }) => {
  const priorities = new Map<string, string>()
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    const path = new URL(request.url).pathname
    // Held together so that a second request of the same file is seen.
    priorities.set(path, `${priorities.get(path) ?? ''}${request.initialPriority};`)
  })
  await cdp.send('Network.enable')
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  const scripts = eagerScripts().map(path => priorities.get(`/${path}`))
  expect(scripts.length).toBeGreaterThan(1)
  for (const priority of scripts) expect(priority).toMatch(/^(?:Low|VeryLow);$/)
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
