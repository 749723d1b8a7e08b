import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sumFacts } from '../../../src/domain/facts/fact-cube'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import type { FactsMessage } from '../../../src/stores/facts-messages'
import { loadFacts, prepareFacts } from '../../../src/stores/load-facts'
import { readFacts } from '../../../src/stores/read-facts'
import { builtIn } from '../../support/built-in'
import { FakeWorker, stubWorkers } from '../../support/fake-worker'

const request = { url: 'http://localhost/facts.csv', file: 'facts.csv' }
const TEXT =
  '部门编码,年度,科目编码,支出类型,金额\n' +
  '101,2024,2010301,基本支出,321.58\n102,2024,2010301,项目支出,1.5\n103,2024,2010301,其他,2\n'
const bytes = new TextEncoder().encode(TEXT)

function readingOf(piece: Uint8Array) {
  const reader = factReader('facts.csv')
  reader.push(piece)
  return reader.finish()
}

/** Starts a load; `worker` is the one that it asked. */
function start() {
  const told: (readonly [number, number | null])[] = []
  const stop = new AbortController()
  const result = loadFacts(request, stop.signal, (...at) => told.push(at))
  return { told, stop, result, worker: FakeWorker.made[0]! }
}

afterEach(() => vi.unstubAllGlobals())

describe('a worker that reads facts', () => {
  beforeEach(stubWorkers)

  it('is asked for the file, tells how far it is, and ends with the facts and their issues', async () => {
    const { told, result, worker } = start()
    expect(worker.asked).toEqual(request)
    worker.say({ kind: 'progress', read: 10, total: 20 })
    worker.say({ kind: 'progress', read: 15, total: null })
    worker.say({ kind: 'done', reading: readingOf(bytes) })
    const loaded = await result
    expect(told).toEqual([
      [10, 20],
      [15, null],
    ])
    expect(loaded).toMatchObject({ kind: 'loaded', issues: [{ code: 'kind-invalid', line: 4 }] })
    const facts = loaded.kind === 'loaded' ? loaded.facts : null
    expect(sumFacts(facts!.table, {})).toBe(323_080_000)
    expect(worker.isTerminated).toBe(true)
  })

  it('is ended at once when the load is given up, and what it says then is not heard', async () => {
    const { told, stop, result, worker } = start()
    stop.abort()
    expect(worker.isTerminated).toBe(true)
    worker.say({ kind: 'done', reading: readingOf(bytes) })
    expect(await result).toEqual({ kind: 'aborted' })
    expect(told).toEqual([])
  })

  it('is not heard when the load was given up before it began', async () => {
    const gone = new AbortController()
    gone.abort()
    expect(await loadFacts(request, gone.signal, () => undefined)).toEqual({ kind: 'aborted' })
    expect(FakeWorker.made.map(worker => worker.isTerminated)).toEqual([true])
  })

  it('hands on that the file did not arrive', async () => {
    const { result, worker } = start()
    worker.say({ kind: 'failed', status: 503, cause: '' })
    expect(await result).toEqual({ kind: 'failed', status: 503, cause: '' })
    expect(worker.isTerminated).toBe(true)
  })

  it('that breaks is a failure with its message', async () => {
    const { result, worker } = start()
    worker.fail('out of memory')
    expect(await result).toEqual({ kind: 'failed', status: null, cause: 'out of memory' })
    expect(worker.isTerminated).toBe(true)
  })

  it('is set against the tables that its lines come behind', async () => {
    const { info } = builtIn
    const tables = { ...builtIn, info: { ...info, entity: { ...info.entity, code: '101' } } }
    const result = loadFacts(request, new AbortController().signal, () => undefined, tables)
    FakeWorker.made[0]!.say({ kind: 'done', reading: readingOf(bytes) })
    expect(await result).toMatchObject({
      kind: 'loaded',
      issues: [
        { code: 'kind-invalid', line: 4 },
        { code: 'lines-total-differs', file: 'facts.csv', read: '321.58', expected: '2,097.45' },
      ],
    })
  })

  it('without any facts in its file gives none', async () => {
    const { result, worker } = start()
    worker.say({ kind: 'done', reading: readingOf(new Uint8Array()) })
    expect(await result).toMatchObject({
      kind: 'loaded',
      facts: null,
      issues: [{ code: 'file-empty' }],
    })
  })
})

describe('a worker that is started beforehand', () => {
  beforeEach(stubWorkers)

  it('reads the next file, and no other after it', async () => {
    prepareFacts()
    prepareFacts()
    expect(FakeWorker.made.map(({ asked }) => asked)).toEqual([null])
    const first = start()
    expect(first.worker.asked).toEqual(request)
    first.worker.say({ kind: 'done', reading: readingOf(bytes) })
    expect(await first.result).toMatchObject({ kind: 'loaded' })
    start()
    expect(FakeWorker.made.map(({ asked }) => asked)).toEqual([request, request])
  })

  it('gives way to another where it breaks before it is asked', () => {
    prepareFacts()
    FakeWorker.made[0]!.fail('not found')
    expect(FakeWorker.made[0]!.isTerminated).toBe(true)
    start()
    expect(FakeWorker.made.map(({ asked }) => asked)).toEqual([null, request])
  })
})

describe('where no worker may be made', () => {
  it('facts are read on the page itself', async () => {
    vi.stubGlobal('Worker', undefined)
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(bytes)))
    const result = await loadFacts(request, new AbortController().signal, () => undefined)
    expect(result).toMatchObject({ kind: 'loaded', facts: { table: { length: 2 } } })
  })
})

describe('a file of facts', () => {
  async function read(response: () => Promise<Response>) {
    vi.stubGlobal('fetch', response)
    const said: FactsMessage[] = []
    await readFacts(request, message => said.push(message))
    return said
  }
  const answer = (body: BodyInit | null, init: ResponseInit) => () =>
    Promise.resolve(new Response(body, init))

  it('that is not there, or a page in its place, or no server, is a failure', async () => {
    expect(await read(answer('', { status: 404 }))).toEqual([
      { kind: 'failed', status: 404, cause: '' },
    ])
    const html = { headers: { 'content-type': 'text/html' } }
    expect(await read(answer('<!doctype html>', html))).toEqual([
      { kind: 'failed', status: 404, cause: '' },
    ])
    expect(await read(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual([
      { kind: 'failed', status: null, cause: 'TypeError: Failed to fetch' },
    ])
  })

  it('that breaks off on its way is a failure', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'))
      },
    })
    expect(await read(answer(body, {}))).toEqual([
      { kind: 'failed', status: null, cause: 'TypeError: network error' },
    ])
  })

  it('tells how much of it was read, and the whole where its length is that of its text', async () => {
    const plain = await read(answer(bytes, { headers: { 'content-length': String(bytes.length) } }))
    expect(plain.map(({ kind }) => kind)).toEqual(['progress', 'done'])
    expect(plain[0]).toEqual({ kind: 'progress', read: bytes.length, total: bytes.length })
    const headers = { 'content-length': '90', 'content-encoding': 'br' }
    const large = new Uint8Array(1_100_000).fill(0x20)
    const packed = await read(answer(large, { headers }))
    expect(packed[0]).toEqual({ kind: 'progress', read: 1_100_000, total: null })
  })
  it('tells so a few times a second, however many pieces come', async () => {
    const clock = vi.spyOn(performance, 'now')
    const pieces = [0, 100, 240, 260, 400, 520].map(at => ({ at, byte: Uint8Array.of(0x20) }))
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const piece = pieces.shift()
          if (piece === undefined) return controller.close()
          clock.mockReturnValue(piece.at)
          controller.enqueue(piece.byte)
        },
      },
      { highWaterMark: 0 },
    )
    const said = await read(() => Promise.resolve(new Response(body)))
    clock.mockRestore()
    const told = said.flatMap(message => (message.kind === 'progress' ? [message.read] : []))
    expect(told).toEqual([1, 4, 6])
  })
})
