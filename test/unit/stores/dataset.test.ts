import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import type { FetchFn } from '../../../src/ingest/fetch-file'
import { fingerprint } from '../../../src/ingest/fingerprint'
import { toStored, type StoredDisclosure } from '../../../src/ingest/stored-reading'
import { useDatasetStore } from '../../../src/stores/dataset'
import { builtInFiles, readBuiltIn } from '../../support/built-in'
import { FakeWorker, stubWorkers } from '../../support/fake-worker'

const files = builtInFiles()

/** A server that holds the built-in files but the missing ones. */
function serve(missing: readonly string[] = []): FetchFn {
  const there = new Map([...files].filter(([name]) => !missing.includes(name)))
  return (url, { signal }) => {
    signal?.throwIfAborted()
    return serveFrom(there, url)
  }
}

function serveFrom(held: ReadonlyMap<string, Uint8Array>, url: string): ReturnType<FetchFn> {
  const bytes = held.get(url.slice(url.lastIndexOf('/') + 1))
  return Promise.resolve({
    ok: bytes !== undefined,
    status: bytes === undefined ? 404 : 200,
    arrayBuffer: () => Promise.resolve((bytes ?? new Uint8Array()).slice().buffer),
  })
}

/** What the build leaves of the built-in files, as the page gets it. */
function built(): StoredDisclosure {
  const names = [...files.keys()]
  const stored = { reading: toStored(readBuiltIn()), files: names, fingerprint: fingerprint(files) }
  return JSON.parse(JSON.stringify(stored)) as StoredDisclosure
}

beforeEach(() => setActivePinia(createPinia()))

describe('what the build has read', () => {
  it('is there at once, and stays where the files are the same', async () => {
    const store = useDatasetStore()
    store.take(built(), '363-2024', './data', serve())
    const { reading } = store
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.dataset?.functionalTotal?.total.amount).toBe(2_097_450_000)
    expect(store.dataset?.checks).toHaveLength(411)
    await store.refresh()
    expect(store.reading).toBe(reading)
  })

  it('gives way to files edited since, and to what a missing one leaves', async () => {
    const edits = { '02-functional.csv': (text: string) => text.replace('行政运行', '行政运作') }
    const edited = builtInFiles(edits)
    const store = useDatasetStore()
    store.take(built(), '363-2024', './data', url => serveFrom(edited, url))
    await store.refresh()
    expect(store.dataset?.functional.map(({ name }) => name)).toContain('行政运作')
    expect(store.fingerprint).toBe(fingerprint(edited))
    const other = useDatasetStore(createPinia())
    other.take(built(), '363-2024', './data', serve(['10-projects.csv']))
    await other.refresh()
    expect(other.reading?.failures).toEqual([{ file: '10-projects.csv', status: 404 }])
  })

  it('is read anew once where files were edited, and not asked about again', async () => {
    const edited = builtInFiles({ '02-functional.csv': text => `${text}\n` })
    const asked: string[] = []
    const store = useDatasetStore()
    store.take(built(), '363-2024', './data', url => {
      asked.push(url)
      return serveFrom(edited, url)
    })
    const { dataset } = store
    await store.refresh()
    // Only a line end is new: what is drawn of the tables stays.
    expect(store.dataset).toBe(dataset)
    const { reading } = store
    const { length } = asked
    expect(store.fingerprint).toBe(fingerprint(edited))
    await store.refresh()
    expect(asked).toHaveLength(length)
    expect(store.reading).toBe(reading)
  })

  it('ends a load that is still running', async () => {
    const store = useDatasetStore()
    const loaded = store.load('363-2024', './data', (_, { signal }) => {
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    })
    // Until the code is there that fetches.
    await vi.dynamicImportSettled()
    store.take(built(), '363-2024', './data', serve())
    await loaded
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.dataset?.checks).toHaveLength(411)
  })

  it('is not asked about where nothing was taken', async () => {
    const store = useDatasetStore()
    await store.load('363-2024', './data', serve())
    const { reading } = store
    await store.refresh()
    expect(store.reading).toBe(reading)
  })
})

describe('loading a dataset', () => {
  it('goes from idle through loading to ready', async () => {
    const store = useDatasetStore()
    expect(store.status).toEqual({ kind: 'idle' })
    const loaded = store.load('363-2024', './data', serve())
    expect(store.status).toEqual({ kind: 'loading', id: '363-2024' })
    await loaded
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.dataset?.functionalTotal?.total.amount).toBe(2_097_450_000)
    expect(store.reading?.failures).toEqual([])
  })

  it('names the file that failed, with the server’s answer', async () => {
    const store = useDatasetStore()
    await store.load('363-2024', './data', serve(['datapackage.json']))
    expect(store.status).toMatchObject({ kind: 'failed', file: 'datapackage.json', status: 404 })
    expect(store.dataset).toBe(null)
  })

  it('carries the cause when no server answers', async () => {
    const store = useDatasetStore()
    const cause = new TypeError('Failed to fetch')
    await store.load('363-2024', './data', () => Promise.reject(cause))
    expect(store.status).toMatchObject({ kind: 'failed', status: null, cause })
  })

  it('shows the rest when one table is missing, and the whole after a retry', async () => {
    const missing = ['02-functional.csv']
    const store = useDatasetStore()
    await store.load('363-2024', './data', (...request) => serve(missing)(...request))
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.reading?.failures).toEqual([{ file: '02-functional.csv', status: 404 }])
    expect(store.known.get('function')).toEqual(new Set())
    missing.pop()
    await store.retry()
    expect(store.reading?.failures).toEqual([])
    expect(store.known.get('function')?.has('2010302')).toBe(true)
  })

  it('keeps what was on screen when the next load fails', async () => {
    const store = useDatasetStore()
    await store.load('363-2024', './data', serve())
    const before = store.reading
    await store.load('364-2024', './data', serve(['datapackage.json']))
    expect(store.status.kind).toBe('failed')
    expect(store.reading).toBe(before)
  })

  it('lets the latest load win and aborts the one before', async () => {
    const store = useDatasetStore()
    const signals: (AbortSignal | undefined)[] = []
    const late: FetchFn = async (url, init) => {
      signals.push(init.signal)
      await new Promise(resolve => setTimeout(resolve, 20))
      return serve()(url, init)
    }
    const first = store.load('363-2024', './data', late)
    const second = store.load('363-2024', './data', serve(['00-statement.csv']))
    await Promise.all([first, second])
    expect(signals[0]?.aborted).toBe(true)
    expect(store.reading?.failures).toHaveLength(1)
    expect(store.status).toEqual({ kind: 'ready' })
  })

  it('retries nothing before anything was asked for', async () => {
    const store = useDatasetStore()
    await store.retry()
    expect(store.status).toEqual({ kind: 'idle' })
  })

  it('takes a reading that is at hand', () => {
    const store = useDatasetStore()
    const reading = readBuiltIn()
    store.show(reading)
    expect(store.reading).toBe(reading)
    expect(store.status).toEqual({ kind: 'ready' })
  })
})

describe('the lines of a province', () => {
  const FILE = '20-province-facts.csv'
  const descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as {
    resources: unknown[]
  }
  descriptor.resources.push({ path: FILE, 'x-table': '20' })
  const withLines: FetchFn = (url, init) =>
    url.endsWith('/datapackage.json')
      ? Promise.resolve(new Response(JSON.stringify(descriptor)))
      : serve()(url, init)

  /** A store whose tables are read and whose worker is at work. */
  async function begin() {
    const store = useDatasetStore()
    await store.load('363-2024', './data', withLines)
    return { store, worker: await workerAt(FakeWorker.made.length) }
  }

  /** The worker of a load, once it is asked: what makes it is fetched. */
  async function workerAt(count: number) {
    return vi.waitFor(() => {
      const worker = FakeWorker.made[Math.max(0, count - 1)]
      if (worker?.asked == null) throw new Error('no worker yet')
      return worker
    })
  }

  function readingOf(text: string) {
    const reader = factReader(FILE)
    reader.push(new TextEncoder().encode(text))
    return reader.finish()
  }

  beforeEach(() => {
    stubWorkers()
    vi.stubGlobal('document', { baseURI: 'http://localhost/page/' })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('are read while the tables are on screen', async () => {
    const { store, worker } = await begin()
    expect(store.status).toEqual({ kind: 'ready' })
    expect(worker.asked).toEqual({ url: `http://localhost/page/data/363-2024/${FILE}`, file: FILE })
    expect(store.factsStatus).toEqual({ kind: 'loading', read: 0, total: null })
    worker.say({ kind: 'progress', read: 5, total: 50 })
    expect(store.factsStatus).toEqual({ kind: 'loading', read: 5, total: 50 })
    const issues = store.issues.length
    const tables = store.dataset
    const line = '101,2024,2010301,基本支出,一百\n'
    worker.say({
      kind: 'done',
      reading: readingOf(`部门编码,年度,科目编码,支出类型,金额\n${line}`),
    })
    await vi.waitFor(() => expect(store.factsStatus).toEqual({ kind: 'ready' }))
    expect(store.withLines?.detail?.table.length).toBe(0)
    // What shows the tables alone is not drawn anew.
    expect(store.dataset).toBe(tables)
    expect(store.withLines?.functionalTotal?.total.amount).toBe(2_097_450_000)
    expect(store.issues).toHaveLength(issues + 1)
  })

  it('given up leave the tables, and the worker is ended', async () => {
    const { store, worker } = await begin()
    const before = store.reading
    store.cancelFacts()
    expect(worker.isTerminated).toBe(true)
    await vi.waitFor(() => expect(store.factsStatus).toEqual({ kind: 'cancelled', file: FILE }))
    expect(store.reading).toBe(before)
    store.cancelFacts()
    expect(store.factsStatus).toEqual({ kind: 'cancelled', file: FILE })
  })

  it('that fail say why and leave the tables; a retry reads them', async () => {
    const { store, worker } = await begin()
    worker.say({ kind: 'failed', status: 502, cause: '' })
    await vi.waitFor(() =>
      expect(store.factsStatus).toEqual({ kind: 'failed', file: FILE, status: 502, cause: '' }),
    )
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.withLines?.detail).toBe(null)
    await store.retry()
    expect(store.factsStatus).toEqual({ kind: 'loading', read: 0, total: null })
    expect(FakeWorker.made).toHaveLength(2)
  })

  it('stay on their way while the tables are read anew and do not come', async () => {
    const { store, worker } = await begin()
    let isDown = true
    const halting: FetchFn = (url, init) =>
      isDown ? Promise.resolve(new Response('', { status: 503 })) : withLines(url, init)
    await store.load('363-2024', './data', halting)
    expect(store.status).toMatchObject({ kind: 'failed', status: 503 })
    expect(worker.isTerminated).toBe(false)
    worker.say({ kind: 'progress', read: 5, total: 50 })
    expect(store.factsStatus).toEqual({ kind: 'loading', read: 5, total: 50 })
    worker.say({ kind: 'done', reading: readingOf('部门编码,年度,科目编码,支出类型,金额\n') })
    await vi.waitFor(() => expect(store.factsStatus).toEqual({ kind: 'ready' }))
    isDown = false
    await store.retry()
    expect(store.factsStatus).toEqual({ kind: 'loading', read: 0, total: null })
    expect(store.withLines?.detail).toBe(null)
  })

  it('of a dataset that was left are not heard of again', async () => {
    const { store, worker } = await begin()
    await store.load('363-2024', './data', serve())
    expect(worker.isTerminated).toBe(true)
    worker.say({ kind: 'progress', read: 5, total: 50 })
    worker.say({ kind: 'done', reading: readingOf('部门编码,年度,科目编码,支出类型,金额\n') })
    await Promise.resolve()
    expect(store.factsStatus).toEqual({ kind: 'none' })
    expect(store.withLines?.detail).toBe(null)
  })
})

describe('the keys that an address may name', () => {
  it('are those of the dataset', () => {
    const store = useDatasetStore()
    expect(store.known.size).toBe(0)
    store.show(readBuiltIn())
    const { known } = store
    expect(known.get('function')?.size).toBe(17)
    expect(known.get('function')?.has('2010302')).toBe(true)
    expect(known.get('function')?.has('')).toBe(false)
    expect(known.get('economic')?.size).toBe(42)
    expect(known.get('project')?.size).toBe(5)
    expect(known.get('kind')).toEqual(new Set(['basic', 'project']))
    expect(known.get('staffing')).toEqual(new Set(['staff', 'operating']))
    expect(known.get('core')).toEqual(new Set(['true', 'false']))
    expect(known.get('level')?.has('产出指标')).toBe(true)
    expect(known.get('level')?.has('产出指标/成本指标')).toBe(true)
    expect(known.get('indicator')?.has('办事窗口')).toBe(true)
  })
})
