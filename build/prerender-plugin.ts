import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { builtInFolder } from './dataset-plugin.ts'
import {
  deferEntry,
  inlineStyles,
  NO_START,
  placeEarly,
  placePage,
  stylesOf,
  withoutStyles,
} from './inline.ts'
import { nginxHeaders } from './policy.ts'
import { placePending } from './pending.ts'
import { renderPage } from './render-page.ts'
import { toSingleFile } from './single-file.ts'
import { noScriptLine, textPage } from './unscripted.ts'

/**
 * Draws the dataset into the built `index.html`, with its stylesheet in place and its script put off; writes its text
 * as a page without scripts, and the headers that fit both for nginx. `isSingle`: all in one file, data included.
 */
export function prerenderPlugin(root: string, isSingle: boolean): Plugin {
  return {
    name: 'budget-lens:prerender',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('no index.html in the build')
        const { id, folder } = builtInFolder(root)
        const drawn = await renderPage(root, id, folder)
        const css = cssOf(bundle)
        const plain = String(page.source)
        if (drawn.problems.length > 0) this.warn(drawn.problems.join('\n'))
        const line = noScriptLine(`./data/${encodeURIComponent(id)}`, isSingle ? [] : drawn.tables)
        const placed = placePending(placePage(plain, drawn)).replace(
          '<noscript>',
          () => `<noscript>${line}`,
        )
        const styled = inlineStyles(placed, css, drawn.colours)
        if (isSingle) {
          const single = toSingleFile(styled, codeOf(bundle), folder)
          page.source = placeEarly(single, readEarly(), NO_START)
          for (const name of Object.keys(bundle)) if (name !== 'index.html') delete bundle[name]
          return
        }
        for (const [name, code] of withoutStyles(plain, codeOf(bundle))) {
          const chunk = bundle[name]
          if (chunk?.type === 'chunk') chunk.code = code
        }
        for (const sheet of stylesOf(plain)) delete bundle[sheet]
        const stored = this.emitFile({ type: 'asset', name: 'reading.json', source: drawn.stored })
        const html = deferEntry(styled, readEarly(), `./${this.getFileName(stored)}`)
        const text = textPage(plain, drawn.text, [...css.values()])
        page.source = html
        const emit = (fileName: string, source: string) =>
          this.emitFile({ type: 'asset', fileName, source })
        emit('text.html', text)
        emit('nginx-headers.conf', nginxHeaders([html, text]))
      },
    },
  }
}

function cssOf(bundle: Record<string, { readonly type: string; readonly source?: unknown }>) {
  const sheets = Object.entries(bundle).filter(([name]) => name.endsWith('.css'))
  return new Map(sheets.map(([name, { source }]) => [name, String(source)]))
}

function codeOf(bundle: Record<string, { readonly type: string; readonly code?: unknown }>) {
  const chunks = Object.entries(bundle).filter(([, { type }]) => type === 'chunk')
  return new Map(chunks.map(([name, { code }]) => [name, String(code)]))
}

function readEarly(): string {
  return readFileSync(join(import.meta.dirname, 'early.js'), 'utf8')
}
