import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/ingest/fingerprint'
import { isUnchanged } from '../../../src/ingest/unchanged'

const bytes = (text: string) => new TextEncoder().encode(text)
const built = new Map([
  ['datapackage.json', bytes('{}')],
  ['10 项目.csv', bytes('1,058.00')],
])

/** Asks a server that holds other contents for some of the files; null for one that is not there. */
function ask(changes: Readonly<Record<string, string | null>> = {}): Promise<boolean> {
  const names = [...built.keys()]
  return isUnchanged('./data/a/', names, fingerprint(built), url => {
    const name = decodeURIComponent(url.slice('./data/a/'.length))
    const change = changes[name]
    if (change === null) return Promise.reject(new TypeError('Failed to fetch'))
    const body = change === undefined ? built.get(name) : bytes(change)
    const arrayBuffer = () => Promise.resolve(Uint8Array.from(body ?? []).buffer)
    return Promise.resolve({ ok: body !== undefined, status: 200, arrayBuffer })
  })
}

describe('the files of a built dataset', () => {
  it('are unchanged byte for byte', async () => {
    expect(await ask()).toBe(true)
  })

  it.each([
    ['another figure', { '10 项目.csv': '1,058.01' }],
    ['a web page in the place of a file', { '10 项目.csv': '<!doctype html>' }],
    ['a file that does not come', { 'datapackage.json': null }],
  ])('are changed by %s', async (_, changes) => {
    expect(await ask(changes)).toBe(false)
  })
})
