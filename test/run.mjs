// Everything that is tested, in order: units and components, the build, the built site in a browser.
//   node test/run.mjs [unit|e2e] [arguments for vitest or playwright]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './support/find-browser.mjs'

const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const vitestResults = join(results, 'vitest.json')
const playwrightResults = join(results, 'playwright.json')
const env = { ...process.env }

const [only, ...extra] = process.argv.slice(2)
if (only !== undefined && only !== 'unit' && only !== 'e2e') {
  console.error(
    'pass arguments to one kind: npm run test:unit -- money, npm run test:e2e -- --headed',
  )
  process.exit(2)
}

mkdirSync(results, { recursive: true })
const counts = [
  ...(only === 'e2e' ? [] : [runVitest()]),
  ...(only === 'unit' ? [] : [runBrowserTests()]),
]
const total = key => counts.reduce((sum, count) => sum + count[key], 0)
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`)
process.exitCode = counts.every(count => count.ok) && total('failed') === 0 ? 0 : 1

function runVitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`]
  rmSync(vitestResults, { force: true })
  const ok = run('vitest/vitest.mjs', ['run', ...reporters, ...extra])
  return tally(ok, vitestResults, report => ({
    passed: report.numPassedTests,
    failed: report.testResults.reduce((sum, file) => sum + failuresIn(file), 0),
    skipped: report.numPendingTests + report.numTodoTests,
  }))
}

/** A file that does not load has no test to name, yet it failed. */
function failuresIn({ status, assertionResults }) {
  const failed = assertionResults.filter(test => test.status === 'failed').length
  return status === 'failed' ? Math.max(1, failed) : failed
}

function runBrowserTests() {
  rmSync(playwrightResults, { force: true })
  try {
    env.CHROME_PATH = ensureBrowser()
  } catch (error) {
    console.error(error.message)
    return { ok: false, passed: 0, failed: 1, skipped: 0 }
  }
  if (!run('vite/bin/vite.js', ['build'])) return { ok: false, passed: 0, failed: 1, skipped: 0 }
  const config = join(root, 'test/e2e/playwright.config.ts')
  const ok = run('@playwright/test/cli.js', ['test', '--config', config, ...extra])
  return tally(ok, playwrightResults, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }))
}

/** Runs a package's own script with this Node, without a shell; true when it ends well. */
function run(script, args) {
  const path = join(root, 'node_modules', script)
  const options = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }
  return spawnSync(process.execPath, [path, ...args], options).status === 0
}

/** A run that failed without naming a test still counts as one failure. */
function tally(ok, file, read) {
  try {
    const counts = read(JSON.parse(readFileSync(file, 'utf8')))
    return { ok, ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) }
  } catch {
    return { ok: false, passed: 0, failed: 1, skipped: 0 }
  }
}
