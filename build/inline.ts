import type { DrawnPage } from '../src/prerender.ts'

/** The page with its stylesheet in place, so that the first paint waits for no second request. */
export function inlineStyles(
  html: string,
  css: ReadonlyMap<string, string>,
  colours: DrawnPage['colours'],
): string {
  return html.replace(
    /<link rel="stylesheet"[^>]*href="\.?\/?([^"]+)"[^>]*>/g,
    (link, href: string) => {
      const text = css.get(href)
      return text === undefined ? link : `<style>${text}${colourRules(colours)}</style>`
    },
  )
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
