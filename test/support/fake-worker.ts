import { vi } from 'vitest'
import type { FactsMessage, FactsRequest } from '../../src/stores/facts-messages'

/** A worker that says what a test makes it say. */
export class FakeWorker {
  /** All that were made since `stubWorkers`, the first one first. */
  static made: FakeWorker[] = []

  onmessage: ((event: { readonly data: FactsMessage }) => void) | null = null
  onerror: ((event: { readonly message: string }) => void) | null = null
  asked: FactsRequest | null = null
  isTerminated = false

  constructor() {
    FakeWorker.made.push(this)
  }

  postMessage(request: FactsRequest): void {
    this.asked = request
  }

  terminate(): void {
    this.isTerminated = true
  }

  say(data: FactsMessage): void {
    this.onmessage?.({ data })
  }

  fail(message: string): void {
    this.onerror?.({ message })
  }
}

/** Puts fake workers in the place of real ones; `vi.unstubAllGlobals` takes them away. */
export function stubWorkers(): void {
  FakeWorker.made = []
  vi.stubGlobal('Worker', FakeWorker)
}
