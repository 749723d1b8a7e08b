import { inNextTask } from './idle'

const waiting: (() => void)[] = []
let isTurning = false

/** Makes a chart in a task of its own: making all of them in one would hold up what the reader does meanwhile. */
export function inChartTurn(make: () => void): void {
  waiting.push(make)
  if (isTurning) return
  isTurning = true
  inNextTask(makeNext)
}

function makeNext(): void {
  waiting.shift()?.()
  isTurning = waiting.length > 0
  if (isTurning) inNextTask(makeNext)
}
