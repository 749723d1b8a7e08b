import type { FactsMessage, FactsRequest } from './facts-messages'
import { readFacts } from './read-facts'

/** The part of a worker's own scope that is needed; the page's types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<FactsRequest>) => void) | null
  postMessage(message: FactsMessage, transfer: readonly ArrayBufferLike[]): void
}

const scope = self as unknown as WorkerScope

scope.onmessage = ({ data }) => {
  void readFacts(data, (message, transfer) => scope.postMessage(message, transfer))
}
