import { chartjs, d3, ours, type Drawer } from './drawers'
import { makeBranches, type Branch } from './tree'

const makers = { ours, chartjs, d3 }

export interface Times {
  readonly draw: number
  readonly drill: number
}

/** One thing drawn at a time, for the runner to watch what the main thread does meanwhile. */
const stage = {
  /** Makes the data, and what is to be drawn by. */
  prepare(leaves: number, name: keyof typeof makers): void {
    this.branches = makeBranches(leaves)
    this.inside = largest(this.branches)
    this.drawer = makers[name](document.getElementById('place')!)
  },
  async draw(): Promise<void> {
    this.drawer!.draw(this.branches)
    await painted()
  },
  async drill(): Promise<void> {
    this.drawer!.drill(this.branches, this.inside!)
    await painted()
  },
  async nothing(): Promise<void> {
    await painted()
  },
  async clear(): Promise<void> {
    this.drawer!.clear()
    document.getElementById('place')!.replaceChildren()
    await painted()
  },
  branches: [] as readonly Branch[],
  inside: null as Branch | null,
  drawer: null as Drawer | null,
}

const largest = (branches: readonly Branch[]) =>
  branches.reduce((most, one) => (one.amount > most.amount ? one : most))

/** Draws and drills once with each, in turn from `round` on; a time ends when the frame has been handed over. */
async function measure(leaves: number, round: number): Promise<Record<string, Times>> {
  const branches = makeBranches(leaves)
  const inside = largest(branches)
  const names = Object.keys(makers) as (keyof typeof makers)[]
  const times: Record<string, Times> = {}
  for (let at = 0; at < names.length; at++) {
    const name = names[(at + round) % names.length]!
    const place = document.getElementById('place')!
    let drawer: Drawer | null = null
    const draw = await timed(() => {
      drawer = makers[name](place)
      drawer.draw(branches)
    })
    const drill = await timed(() => drawer!.drill(branches, inside))
    drawer!.clear()
    place.replaceChildren()
    await painted()
    times[name] = { draw, drill }
  }
  return times
}

async function timed(run: () => void): Promise<number> {
  await painted()
  const start = performance.now()
  run()
  await painted()
  return performance.now() - start
}

function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}

Object.assign(window, { benchRender: measure, benchStage: stage })
