import { inNextTask } from './idle'

const waiting: (() => Promise<void>)[] = []
let isTurning = false

/**
 * Makes a chart in a task of its own, once the one before is made: all of them in one task would hold up
 * what the reader does meanwhile.
 */
export function inChartTurn(make: () => Promise<void>): void {
  waiting.push(make)
  if (isTurning) return
  isTurning = true
  inNextTask(() => void makeNext())
}

async function makeNext(): Promise<void> {
  try {
    await waiting.shift()?.()
  } finally {
    // One that could not be made does not hold up the others.
    isTurning = waiting.length > 0
    if (isTurning) inNextTask(() => void makeNext())
  }
}
