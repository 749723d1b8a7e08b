import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** Serves the built site on a free port with the headers of `npm run preview`; workers read its address from SITE_URL. */
export default async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'dist/index.html')))
    throw new Error('dist/ is missing: run vite build')
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    preview: { port: 0 },
    logLevel: 'warn',
  })
  process.env.SITE_URL = server.resolvedUrls?.local[0]
  return () => server.close()
}
