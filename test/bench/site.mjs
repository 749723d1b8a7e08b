// The pages of the benches: built into a folder outside the repository, served with the site's own policy.
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = import.meta.dirname
const out = join(tmpdir(), 'budget-lens-bench')

const html =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="./page.js"></script>'

/** Builds the page, and what the runner itself needs of the sources. */
export async function buildPages() {
  await bundle('page', join(here, 'page.ts'), 'browser')
  writeFileSync(join(out, 'page/index.html'), html)
  const { provinceCsv } = await load('files', '../support/province-csv.ts')
  const { makeProvince } = await load('province', '../support/province.ts')
  const { securityHeaders } = await load('policy', '../../build/policy.ts')
  return { provinceCsv, makeProvince, securityHeaders }
}

async function load(name, source) {
  await bundle(name, join(here, source), 'node')
  return import(pathToFileURL(join(out, name, `${name}.js`)).href)
}

function bundle(name, entry, kind) {
  return build({
    configFile: false,
    root: here,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: join(out, name),
      emptyOutDir: true,
      target: kind === 'node' ? 'node20' : 'chrome87',
      minify: kind === 'browser',
      ssr: kind === 'node',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'exports-only',
        output: { format: 'es', entryFileNames: `${name}.js` },
      },
    },
  })
}

/** Makes the file of a province once; answers with its address on the site. */
export function makeFile({ provinceCsv, makeProvince }, rows, encoding) {
  mkdirSync(join(out, 'page/data'), { recursive: true })
  const path = `data/${rows}-${encoding}.csv`
  const file = join(out, 'page', path)
  if (!existsSync(file)) writeFileSync(file, provinceCsv(makeProvince(rows), encoding))
  return { path, bytes: statSync(file).size }
}

const types = { html: 'text/html', js: 'text/javascript', csv: 'text/csv' }

/** Serves the pages; timers are exact only on an isolated origin. `/strict/` has the site's policy. */
export async function serve(policy) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const isStrict = pathname.startsWith('/strict/')
    const path = normalize(
      pathname.replace(/^\/(strict|free)\//, '/').replace(/\/$/, '/index.html'),
    )
    const file = join(out, 'page', path)
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': types[path.split('.').pop() ?? ''] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      ...(isStrict ? { 'Content-Security-Policy': policy } : {}),
    })
    createReadStream(file, { highWaterMark: 1 << 20 }).pipe(response)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
