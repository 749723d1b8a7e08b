import { chartjs, d3, ours, type Drawer } from './drawers'
import { makeBranches } from './tree'

const makers = { ours, chartjs, d3 }

export interface Times {
  readonly draw: number
  readonly drill: number
}

/** Draws and drills once with each, in turn from `round` on; a time ends when the frame has been handed over. */
async function measure(leaves: number, round: number): Promise<Record<string, Times>> {
  const branches = makeBranches(leaves)
  const inside = branches.reduce((most, one) => (one.amount > most.amount ? one : most))
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

Object.assign(window, { benchRender: measure })
