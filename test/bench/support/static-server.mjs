// Serves folders as a plain static server would: precompressed brotli, the site's own headers, nothing else.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The headers that a build wrote down for nginx. */
export function readHeaders(folder) {
  const file = join(folder, 'nginx-headers.conf')
  if (!existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8').matchAll(/^add_header (\S+) "(.*)" always;$/gm)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
}

/**
 * Serves each folder under its name, with its own headers; everything is compressed before the first request.
 * `pages` replaces what stands at an address, or adds to it.
 */
export async function serveFolders(folders, pages = {}) {
  const answers = new Map()
  for (const [name, { folder, headers }] of Object.entries(folders)) {
    const added = Object.keys(pages).flatMap(address =>
      address.startsWith(`/${name}/`) ? [address.slice(name.length + 2)] : [],
    )
    for (const path of new Set([...filesIn(folder), ...added])) {
      const body = pages[`/${name}/${path}`] ?? readFileSync(join(folder, path))
      answers.set(`/${name}/${path}`, toAnswer(path, Buffer.from(body), headers))
    }
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers.get(pathname.replace(/\/$/, '/index.html'))
    if (answer === undefined) response.writeHead(404).end()
    else response.writeHead(200, answer.headers).end(answer.body)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

function toAnswer(path, raw, headers) {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const body = compress(raw)
  return {
    body,
    headers: {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...headers,
    },
  }
}

const compressed = new Map()

/** Each text once, at however many addresses it stands. */
function compress(raw) {
  const key = createHash('sha1').update(raw).digest('hex')
  const quality = raw.length > 2_000_000 ? 5 : 11
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  if (!compressed.has(key)) compressed.set(key, brotliCompressSync(raw, { params }))
  return compressed.get(key)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(path => path.split('\\').join('/'))
    .filter(path => statSync(join(folder, path)).isFile())
}
