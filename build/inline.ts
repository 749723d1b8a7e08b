import { basename } from 'node:path'
import type { DrawnPage } from '../src/prerender.ts'

const STYLESHEET = /<link rel="stylesheet"[^>]*href="\.?\/?([^"]+)"[^>]*>/g

/** The page with its stylesheet in place, so that the first paint waits for no second request. */
export function inlineStyles(
  html: string,
  css: ReadonlyMap<string, string>,
  colours: DrawnPage['colours'],
): string {
  return html.replace(STYLESHEET, (link, href: string) => {
    const text = css.get(href)
    return text === undefined ? link : `<style>${text}${colourRules(colours)}</style>`
  })
}

/** The addresses of a page's stylesheets. */
export function stylesOf(html: string): readonly string[] {
  return [...html.matchAll(STYLESHEET)].flatMap(([, href]) => href ?? [])
}

/**
 * Scripts that ask for no stylesheet of the page: it stands in the HTML, and a second time it would style every
 * element anew. The entry, which is there, takes its place in their lists. Only those that change are given.
 */
export function withoutStyles(
  html: string,
  scripts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const entry = /<script type="module"[^>]*src="([^"]+)"/.exec(html)?.[1] ?? ''
  const sheets = stylesOf(html)
  const changed = new Map<string, string>()
  for (const [name, code] of scripts) {
    const free = sheets.reduce(
      (text, sheet) => text.replaceAll(basename(sheet), basename(entry)),
      code,
    )
    if (free !== code) changed.set(name, free)
  }
  return changed
}

/** What the page asks for once it stands: nothing where all is in it. */
interface Start {
  readonly entry: string
  /** What the entry imports. */
  readonly scripts: readonly string[]
  /** What the build has read of the dataset. */
  readonly reading: string
}

export const NO_START: Start = { entry: '', scripts: [], reading: '' }

/** The page's scripts put off: an inline script says when they are asked for, with what the build has read. */
export function deferEntry(html: string, early: string, reading: string): string {
  const [tag, entry] = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/.exec(html) ?? []
  if (tag === undefined || entry === undefined) throw new Error('no entry script in index.html')
  const preload = /<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>\s*/g
  const scripts = [...html.matchAll(preload)].flatMap(([, href]) => href ?? [])
  return placeEarly(html.replace(tag, '').replace(preload, ''), early, { entry, scripts, reading })
}

/** What runs before the first paint. */
export function placeEarly(html: string, early: string, start: Start): string {
  const plan = JSON.stringify(start).replaceAll('<', '\\u003c')
  const script = `<script>${early.replace("'START'", () => plan)}</script>`
  return html.replace('</title>', () => `</title>\n    ${script}`)
}

/** The drawn application in its place. */
export function placePage(html: string, drawn: DrawnPage): string {
  const place = '<div id="app"></div>'
  if (!html.includes(place)) throw new Error('no place for the application in index.html')
  return html.replace(
    place,
    () => `<div id="app" data-files="${drawn.fingerprint}">${drawn.html}</div>`,
  )
}

function colourRules(colours: DrawnPage['colours']): string {
  const rule = (theme: 0 | 1) =>
    [...colours].map(([name, pair]) => `${name}:${pair[theme]}`).join(';')
  return [
    `:root{${rule(0)}}`,
    `@media screen{:root[data-theme=dark]{${rule(1)}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${rule(1)}}}`,
  ].join('')
}
