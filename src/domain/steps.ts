/** Work that can be left between two steps and taken up again; its result comes with the last. */
export type Steps<T> = Generator<void, T, void>

/** What may happen between two steps: the next one waits for it. */
export type Pause = () => Promise<void> | void

/** Takes all steps one after the other, at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Takes all steps with pauses between them. */
export async function finishWithPauses<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  let step = steps.next()
  while (step.done !== true) {
    await pause()
    step = steps.next()
  }
  return step.value
}
