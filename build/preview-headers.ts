import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { builtPages, securityHeaders } from './policy.ts'

/** Serves what is built, in whatever folder and however often anew, with the headers that it is meant to have. */
export function previewHeadersPlugin(): Plugin {
  return {
    name: 'budget-lens:preview-headers',
    configurePreviewServer({ config, middlewares }) {
      const headersNow = headersOf(resolve(config.root, config.build.outDir))
      middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(headersNow())) response.setHeader(name, value)
        next()
      })
    },
  }
}

/** Tells the headers that fit the pages as they are now; read again only where one was written since. */
function headersOf(folder: string): () => Readonly<Record<string, string>> {
  let written = ''
  let headers = securityHeaders([])
  return () => {
    const now = whenWritten(folder)
    if (now !== written) headers = securityHeaders(builtPages(folder))
    written = now
    return headers
  }
}

function whenWritten(folder: string): string {
  if (!existsSync(folder)) return ''
  const pages = readdirSync(folder).filter(name => name.endsWith('.html'))
  return pages.map(name => `${name}:${statSync(join(folder, name)).mtimeMs}`).join()
}
