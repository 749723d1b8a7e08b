import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'

const FOLDER = join(import.meta.dirname, '../../../data/363-2024')

/** Serves a copy of a dataset file with cells replaced; fails where the edit changes nothing. */
export async function serveEdited(
  page: Page,
  file: string,
  edit: (text: string) => string,
): Promise<void> {
  const before = readFileSync(join(FOLDER, file), 'utf8')
  const body = edit(before)
  if (body === before) throw new Error(`the edit of ${file} changed nothing`)
  await page.route(`**/${file}`, route => route.fulfill({ contentType: 'text/csv', body }))
}

/** Answers a dataset file with an error until it is let through again. */
export async function breakFile(
  page: Page,
  file: string,
  status = 404,
): Promise<() => Promise<void>> {
  const pattern = `**/${file}`
  await page.route(pattern, route => route.fulfill({ status, body: '' }))
  return () => page.unroute(pattern)
}

const SECOND = join(import.meta.dirname, '../../fixtures/207-2025')

/** Serves the second department's files in the place of the built-in ones. */
export async function serveSecond(page: Page): Promise<void> {
  await page.route('**/data/*/*', route => {
    const name = basename(new URL(route.request().url()).pathname)
    return route.fulfill({
      contentType: name.endsWith('.json') ? 'application/json' : 'text/csv',
      body: readFileSync(join(SECOND, decodeURIComponent(name))),
    })
  })
}
