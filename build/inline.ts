import type { DrawnPage } from './render-page.ts'

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

/** The page's script put off: an inline script says when. */
export function deferEntry(html: string, early: string): string {
  const [tag, src] = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/.exec(html) ?? []
  if (tag === undefined || src === undefined) throw new Error('no entry script in index.html')
  return placeEarly(html.replace(tag, ''), early, src)
}

/** What runs before the first paint; `entry` is the script that it starts, "" for none. */
export function placeEarly(html: string, early: string, entry: string): string {
  const script = `<script>${early.replace('ENTRY', entry)}</script>`
  return html.replace('</title>', `</title>\n    ${script}`)
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
