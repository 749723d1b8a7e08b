import { loadFacts } from '../../src/stores/load-facts'

/** One load: how long it took, how many rows it gave, and the longest that the page did not answer meanwhile. */
export interface Load {
  readonly ms: number
  readonly rows: number
  readonly stall: number
}

/** Loads a file as the page does: in the worker, validated, as facts with their cells. */
export async function loadOurs(url: string): Promise<Load> {
  return measure(async () => {
    const request = { url: new URL(url, location.href).href, file: url }
    const result = await loadFacts(request, new AbortController().signal, () => undefined)
    if (result.kind !== 'loaded' || result.issues.length > 0) {
      throw new Error(`not loaded: ${JSON.stringify(result).slice(0, 300)}`)
    }
    return result.facts?.table.length ?? 0
  })
}

/** Loads a file by a peer in a worker of its own; nothing is handed back but the number of its rows. */
export async function loadPeer(url: string, peer: string): Promise<Load> {
  return measure(async () => {
    const worker = new Worker(new URL('./ingest-peers.ts', import.meta.url), { type: 'module' })
    const rows = await new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage({ url: new URL(url, location.href).href, peer })
    })
    worker.terminate()
    return rows
  })
}

/** As long a time without any load: what the machine itself makes a page wait. */
export async function idle(ms: number): Promise<Load> {
  return measure(() => new Promise(resolve => setTimeout(() => resolve(0), ms)))
}

async function measure(load: () => Promise<number>): Promise<Load> {
  const heart = startHeart()
  const start = performance.now()
  const rows = await load()
  const ms = performance.now() - start
  return { ms, rows, stall: heart.stop() }
}

/** Beats as often as the page can; the longest pause between two beats is the longest task. */
function startHeart(): { stop: () => number } {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let longest = 0
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => port2.postMessage(null), 1)
  }
  port2.postMessage(null)
  return {
    stop() {
      port1.close()
      return Math.max(longest, performance.now() - last)
    },
  }
}
