import { describe, expect, it } from 'vitest'
import { haveChanged } from '../../../src/ingest/changed-files'
import type { FileContent } from '../../../src/ingest/load'
import { fingerprint } from '../../../src/ingest/fingerprint'

const bytes = (text: string) => new TextEncoder().encode(text)
const built = new Map([
  ['datapackage.json', bytes('{}')],
  ['10 项目.csv', bytes('1,058.00')],
])

/** Asks a server that gives another text for some of the files, or none with a status; null where nothing answers. */
function ask(changes: Readonly<Record<string, string | number | null>> = {}): Promise<boolean> {
  return haveChanged('./data/a/', [...built.keys()], fingerprint(built), url => {
    const name = decodeURIComponent(url.slice('./data/a/'.length))
    const change = changes[name]
    if (change === null) return Promise.reject(new TypeError('Failed to fetch'))
    const status = typeof change === 'number' ? change : 200
    const body = typeof change === 'string' ? bytes(change) : (built.get(name) ?? bytes(''))
    const arrayBuffer = () => Promise.resolve(Uint8Array.from(body).buffer)
    return Promise.resolve({ ok: status === 200, status, arrayBuffer })
  })
}

describe('the files of a built dataset', () => {
  it('have not changed byte for byte', async () => {
    expect(await ask()).toBe(false)
  })

  it('have not changed where one that the descriptor lists is missing as it was', async () => {
    const files = new Map<string, FileContent>([...built, ['02.csv', { kind: 'missing' }]])
    const answer = (url: string) => {
      const content = built.get(decodeURIComponent(url.slice('./data/a/'.length)))
      const arrayBuffer = () => Promise.resolve(Uint8Array.from(content ?? []).buffer)
      return Promise.resolve({
        ok: content !== undefined,
        status: content ? 200 : 404,
        arrayBuffer,
      })
    }
    expect(await haveChanged('./data/a/', [...files.keys()], fingerprint(files), answer)).toBe(
      false,
    )
  })

  it.each([
    ['another figure', { '10 项目.csv': '1,058.01' }],
    ['a web page in the place of a file', { '10 项目.csv': '<!doctype html>' }],
    ['a missing file', { '10 项目.csv': 404 }],
    ['a server that fails', { 'datapackage.json': 503 }],
  ])('have changed by %s', async (_, changes) => {
    expect(await ask(changes)).toBe(true)
  })

  it('are not known to have changed where no server answers, whatever another file says', async () => {
    expect(await ask({ 'datapackage.json': null })).toBe(false)
    expect(await ask({ 'datapackage.json': null, '10 项目.csv': '1,058.01' })).toBe(false)
  })
})
