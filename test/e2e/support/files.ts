import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'

export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
  readonly text: string
}

/** Saves a panel's chart in one format and reads the file. */
export async function saveChart(panel: Locator, format: RegExp): Promise<SavedFile> {
  const page = panel.page()
  await panel.getByRole('button', { name: /^保存/ }).click()
  const download = page.waitForEvent('download', { timeout: 8000 })
  await page.getByRole('menuitem', { name: format }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

export interface Png {
  readonly width: number
  readonly height: number
  /** The channels of the top left pixel. */
  readonly corner: readonly number[]
}

/** Size and first pixel of a PNG: on the first pixel of the first line every filter is the identity. */
export function readPng(bytes: Buffer): Png {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  const chunks: Buffer[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const channels = bytes[25] === 6 ? 4 : 3
  const pixels = inflateSync(Buffer.concat(chunks))
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    corner: [...pixels.subarray(1, 1 + channels)],
  }
}

export interface Svg {
  readonly error: string | null
  readonly width: number
  readonly height: number
  readonly title: string
  readonly desc: string
  /** All words in order, line breaks closed up. */
  readonly words: string
}

/** Parses an SVG as XML in the browser. */
export function readSvg(page: Page, text: string): Promise<Svg> {
  return page.evaluate(source => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml')
    const textOf = (name: string) => root.querySelector(name)?.textContent ?? ''
    return {
      error: root.querySelector('parsererror')?.textContent ?? null,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      title: textOf('title'),
      desc: textOf('desc'),
      words: [...root.querySelectorAll('text')].map(one => one.textContent).join('\n'),
    }
  }, text)
}
