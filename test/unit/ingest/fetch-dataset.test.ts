import { describe, expect, test } from 'vitest'
import { fetchDataset } from '../../../src/ingest/fetch-dataset'
import type { FetchFn } from '../../../src/ingest/fetch-file'
import { builtInFiles } from './dataset-files'

const files = builtInFiles()

function answer(status: number, body: Uint8Array = new Uint8Array()) {
  const arrayBuffer = () => Promise.resolve(Uint8Array.from(body).buffer)
  return Promise.resolve({ ok: status < 400, status, arrayBuffer })
}

/** A server of the built-in files, with some answers exchanged. */
function server(changes: Readonly<Record<string, () => ReturnType<FetchFn>>> = {}) {
  const urls: string[] = []
  const fetchFn: FetchFn = url => {
    urls.push(url)
    const file = url.slice(url.lastIndexOf('/') + 1)
    const content = files.get(file)
    return changes[file]?.() ?? (content instanceof Uint8Array ? answer(200, content) : answer(404))
  }
  return { urls, fetchFn }
}

describe('fetchDataset', () => {
  test('fetches the descriptor, then every table it lists', async () => {
    const { urls, fetchFn } = server()
    const result = await fetchDataset('./data', '363-2024', fetchFn)
    expect(result).toMatchObject({ kind: 'loaded', reading: { issues: [], failures: [] } })
    expect(urls).toHaveLength(15)
    expect(urls.slice(0, 2)).toEqual([
      './data/363-2024/datapackage.json',
      './data/363-2024/00-statement.csv',
    ])
  })

  test('tells of lines before the tables are asked for, and of none where none are listed', async () => {
    const resources = [{ path: '10-projects.csv' }, { path: '20-province-facts.csv' }]
    const listing = new TextEncoder().encode(JSON.stringify({ resources }))
    const { urls, fetchFn } = server({ 'datapackage.json': () => answer(200, listing) })
    const told: number[] = []
    const onFacts = () => told.push(urls.length)
    await fetchDataset('data', 'a', fetchFn, { onFacts })
    expect(told).toEqual([1])
    expect(urls).toEqual(['data/a/datapackage.json', 'data/a/10-projects.csv'])
    const { fetchFn: builtIn } = server()
    await fetchDataset('data', '363-2024', builtIn, { onFacts })
    expect(told).toEqual([1])
  })

  test('takes a base with a slash, and none', async () => {
    const { urls, fetchFn } = server({ 'datapackage.json': () => answer(404) })
    await fetchDataset('/app/data/', '363-2024', fetchFn)
    await fetchDataset('', '363-2024', fetchFn)
    expect(urls).toEqual(['/app/data/363-2024/datapackage.json', '363-2024/datapackage.json'])
  })

  test('says which tables failed and how, and loads the rest', async () => {
    const { fetchFn } = server({
      '03-economic.csv': () => answer(404),
      '02-functional.csv': () => answer(404),
      '10-projects.csv': () => answer(503),
      '12-project-targets.csv': () => Promise.reject(new TypeError('Failed to fetch')),
    })
    const result = await fetchDataset('data', '363-2024', fetchFn)
    expect(result).toMatchObject({
      kind: 'loaded',
      reading: {
        failures: [
          { file: '02-functional.csv、03-economic.csv', status: 404 },
          { file: '10-projects.csv', status: 503 },
          { file: '12-project-targets.csv', status: null },
        ],
        dataset: { projects: { length: 5 }, economic: { length: 0 } },
      },
    })
  })

  test('fails when the descriptor is missing, and names it', async () => {
    const { fetchFn } = server({ 'datapackage.json': () => answer(404) })
    expect(await fetchDataset('data', '363-2024', fetchFn)).toEqual({
      kind: 'failed',
      file: 'datapackage.json',
      status: 404,
      cause: undefined,
    })
  })

  test('fails when a start page stands where the descriptor should', async () => {
    const page = new TextEncoder().encode('<!doctype html><html></html>')
    const { fetchFn } = server({ 'datapackage.json': () => answer(200, page) })
    expect(await fetchDataset('data', '363-2024', fetchFn)).toMatchObject({
      kind: 'failed',
      status: 404,
    })
  })

  test('carries the cause when the network fails', async () => {
    const cause = new TypeError('Failed to fetch')
    const { fetchFn } = server({ 'datapackage.json': () => Promise.reject(cause) })
    expect(await fetchDataset('data', '363-2024', fetchFn)).toEqual({
      kind: 'failed',
      file: 'datapackage.json',
      status: null,
      cause,
    })
  })

  test('says so when it was aborted', async () => {
    const controller = new AbortController()
    const { fetchFn } = server({
      '00-statement.csv': () => {
        controller.abort()
        return Promise.reject(new DOMException('aborted', 'AbortError'))
      },
    })
    expect(await fetchDataset('data', '363-2024', fetchFn, { signal: controller.signal })).toEqual({
      kind: 'aborted',
    })
  })

  test.each(['../363-2024', '..', 'https://example.org', 'a/b', '\uD800', ''])(
    'asks for nothing under the id "%s"',
    async id => {
      const { urls, fetchFn } = server()
      expect(await fetchDataset('data', id, fetchFn)).toMatchObject({ kind: 'failed' })
      expect(urls).toEqual([])
    },
  )
})
