import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FetchFn } from '../../../src/ingest/fetch-dataset'
import { useDatasetStore } from '../../../src/stores/dataset'
import { builtInFiles, readBuiltIn } from '../../support/built-in'
import { RENT } from '../../support/selection'

const files = builtInFiles()

/** A server that holds the built-in files but the missing ones. */
function serve(missing: readonly string[] = []): FetchFn {
  return (url, { signal }) => {
    signal?.throwIfAborted()
    const name = url.slice(url.lastIndexOf('/') + 1)
    const bytes = missing.includes(name) ? undefined : files.get(name)
    return Promise.resolve({
      ok: bytes !== undefined,
      status: bytes === undefined ? 404 : 200,
      arrayBuffer: () => Promise.resolve((bytes ?? new Uint8Array()).slice().buffer),
    })
  }
}

beforeEach(() => setActivePinia(createPinia()))

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
    const missing = ['10-projects.csv']
    const store = useDatasetStore()
    await store.load('363-2024', './data', (...request) => serve(missing)(...request))
    expect(store.status).toEqual({ kind: 'ready' })
    expect(store.reading?.failures).toEqual([{ file: '10-projects.csv', status: 404 }])
    expect(store.known.get('project')).toEqual(new Set())
    missing.pop()
    await store.retry()
    expect(store.reading?.failures).toEqual([])
    expect(store.known.get('project')?.has(RENT)).toBe(true)
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
