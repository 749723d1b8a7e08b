import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'

const SAMPLE = 300
const BUSY = 0.3

/** Waits for a moment in which others leave the machine alone, but not for ever; `patience` in ms is for all waits. */
export function calmness(patience) {
  let left = patience
  return async () => {
    while (left > 0) {
      const before = used()
      await setTimeout(SAMPLE)
      const after = used()
      const share = (after.busy - before.busy) / (after.all - before.all)
      if (share < BUSY) return
      left -= SAMPLE
    }
  }
}

function used() {
  const times = cpus().map(cpu => cpu.times)
  const idle = times.reduce((sum, cpu) => sum + cpu.idle, 0)
  const all = times.reduce((sum, cpu) => sum + Object.values(cpu).reduce((a, b) => a + b, 0), 0)
  return { busy: all - idle, all }
}
