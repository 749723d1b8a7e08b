import { useMessages } from '../composables/useMessages'
import type { Operand, Trace } from '../derive/trace'
import { useDatasetStore } from '../stores/dataset'

/** Says which lines an operand is added up from, and how many they are; "" where it is of none. */
export function useLinesText(): (operand: Operand, trace: Trace) => string {
  const data = useDatasetStore()
  const messages = useMessages()

  return ({ lines }, { formula }) => {
    const detail = data.withLines?.detail ?? null
    if (lines === undefined || detail === null) return ''
    // Where parts are counted, how many lines each has is beside the point.
    const count =
      formula === 'count' ? null : lines.reduce((sum, filter) => sum + detail.cube.count(filter), 0)
    return messages.value.sources.lines(data.reading?.factsFile ?? '', count)
  }
}
