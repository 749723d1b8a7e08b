import { defineStore } from 'pinia'
import { markRaw, shallowRef } from 'vue'
import type { Trace } from '../derive/trace/trace'

/** The figure whose source is open; null when the panel is closed. */
export const useTraceStore = defineStore('trace', () => {
  const trace = shallowRef<Trace | null>(null)

  function open(next: Trace): void {
    trace.value = markRaw(next)
  }

  function close(): void {
    trace.value = null
  }

  return { trace, open, close }
})
