import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type * as ServerEntry from '../src/prerender.ts'
import { componentsPlugin } from './components.ts'

/** Builds the application for Node and lets it draw the dataset in `folder`. */
export async function renderPage(
  root: string,
  id: string,
  folder: string,
): Promise<ServerEntry.DrawnPage> {
  // Beside node_modules, so that packages left out of the bundle are found.
  const outDir = mkdtempSync(join(root, 'node_modules/.prerender-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [componentsPlugin()],
      define: { __DATASET_ID__: JSON.stringify(id), __VUE_OPTIONS_API__: false },
      build: {
        ssr: 'src/prerender.ts',
        outDir,
        emptyOutDir: true,
        // In Node nothing is fetched on use.
        rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
      },
      ssr: { noExternal: true },
    })
    const entry = (await import(
      pathToFileURL(join(outDir, 'prerender.js')).href
    )) as typeof ServerEntry
    return await entry.renderPage(id, readFolder(folder))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

function readFolder(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(names.map(({ name }) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}
