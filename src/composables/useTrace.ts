import type { Trace } from '../derive/trace/trace'
import { useTraceStore } from '../stores/trace'

export interface TraceControl {
  /** Shows where a figure comes from. */
  readonly openTrace: (trace: Trace) => void
}

/** Opening the source of a figure from anywhere on the page. */
export function useTrace(): TraceControl {
  const store = useTraceStore()
  return { openTrace: store.open }
}
