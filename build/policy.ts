import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the built site may do; inline scripts and styles only by the hash of their text. */
export function contentPolicy(pages: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineHashes(pages, 'script')].join(' '),
    ["style-src 'self'", ...inlineHashes(pages, 'style')].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The response headers the built site is meant to be served with. */
export function securityHeaders(pages: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(pages),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

/** The same headers as lines for nginx. */
export function nginxHeaders(pages: readonly string[]): string {
  return Object.entries(securityHeaders(pages))
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('')
}

/** The HTML pages of a built site; none where it is not built. */
export function builtPages(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.html'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

function inlineHashes(pages: readonly string[], tag: 'script' | 'style'): string[] {
  const inline = new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs')
  const texts = pages.flatMap(page => [...page.matchAll(inline)].map(match => match[1] ?? ''))
  const hashes = texts.map(text => createHash('sha256').update(text).digest('base64'))
  return [...new Set(hashes)].map(hash => `'sha256-${hash}'`)
}
