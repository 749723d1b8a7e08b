// Ratios taken side by side in one run; it tells and never fails for a number.
//   node test/bench/run.mjs [filter] [ingest] [page] [interaction] [render] [province] [--smoke]
import { cpus, loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { ensureBrowser } from '../support/find-browser.mjs'
import { runFilter } from './filter.mjs'
import { runIngest } from './ingest.mjs'
import { runInteraction } from './interaction.mjs'
import { runPage } from './page.mjs'
import { runProvince } from './province.mjs'
import { runRender } from './render.mjs'
import { toTable } from './report.mjs'
import { buildPages, serve } from './site.mjs'

const benches = {
  filter: runFilter,
  ingest: runIngest,
  page: runPage,
  interaction: runInteraction,
  render: runRender,
  province: runProvince,
}
const args = process.argv.slice(2)
const isSmoke = args.includes('--smoke')
const named = args.filter(arg => arg in benches)
const unknown = args.filter(arg => !(arg in benches) && arg !== '--smoke')
if (unknown.length > 0) {
  console.error(
    `unknown: ${unknown.join(' ')}; there are ${Object.keys(benches).join(', ')} and --smoke`,
  )
  process.exit(2)
}

const executablePath = ensureBrowser({ asReadersHaveIt: true })
const makers = await buildPages()
const site = await serve(makers.securityHeaders([])['Content-Security-Policy'])

/** Runs in a page of a browser of its own, so that no measurement inherits another's memory. */
async function withPage(path, use) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(0)
    await page.goto(`${site.base}/${path}/`)
    await page.waitForFunction(() => 'bench' in window)
    return await use(page, browser)
  } finally {
    await browser.close()
  }
}

if (isSmoke)
  console.log('A smoke run: it shows that everything runs; what it measures says nothing.')
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  const { lines, times } = await benches[name]({ withPage, makers, isSmoke })
  console.log(`\n## ${name}\n\n${toTable(lines)}\n\n${times}`)
}
const load = loadavg().map(value => value.toFixed(1))
console.log(
  `\n${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.join(' ')}, Node ${process.version}`,
)
site.close()
