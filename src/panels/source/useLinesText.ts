import { useLaterMessages } from '../../composables/useLaterMessages'
import { useMessages } from '../../composables/useMessages'
import type { TraceOperand, Trace } from '../../derive/trace/trace'
import { useDatasetStore } from '../../stores/dataset'
import { lineConditions } from './line-conditions'

/** Of how many lines an operand is, and of which; none where it is of none. */
export function useLinesText(): (operand: TraceOperand, trace: Trace) => readonly string[] {
  const data = useDatasetStore()
  const messages = useMessages()
  const later = useLaterMessages()

  return ({ lines }, { formula }) => {
    const detail = data.withLines?.detail ?? null
    if (lines === undefined || detail === null) return []
    const file = data.reading?.factsFile ?? ''
    // Where parts are counted, how many lines each has is beside the point.
    if (formula === 'count') return [messages.value.sources.lines(file, null)]
    const count = lines.reduce((sum, filter) => sum + detail.cube.count(filter), 0)
    return [
      messages.value.sources.lines(file, count),
      ...lineConditions(lines, detail, messages.value, later.value.lines),
    ]
  }
}
