import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The page with its script and the dataset's files in it, so that it opens from a disk. */
export function toSingleFile(html: string, scripts: ReadonlyMap<string, string>, folder: string) {
  const tag = /<script type="module"[^>]*src="\.?\/?([^"]+)"[^>]*><\/script>/
  const [found, src] = tag.exec(html) ?? []
  const code = src === undefined ? undefined : scripts.get(src)
  if (found === undefined || code === undefined) throw new Error('no entry script to put in place')
  const files = JSON.stringify(embed(folder)).replaceAll('<', '\\u003c')
  const parts = [
    `<script type="application/json" id="dataset-files">${files}</script>`,
    `<script type="module">${code.replaceAll('</script', '<\\/script')}</script>`,
  ]
  return html
    .replace(found, '')
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace('</body>', () => `${parts.join('\n')}\n</body>`)
}

function embed(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    names.map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}
