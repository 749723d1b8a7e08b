import { useTrace } from '../composables/useTrace'
import type { Trace } from '../derive/trace'

export interface SourceGesture {
  readonly onKeydown: (event: KeyboardEvent) => void
  readonly onContextmenu: (event: MouseEvent) => void
}

/** What the keyboard and the pointer stand on in a chart; null when on nothing. */
export interface Standing {
  readonly focused: string | null
  readonly pointed: string | null
}

/** For views whose figures all stand in rows. */
export const NOWHERE = (): Standing => ({ focused: null, pointed: null })

/**
 * The gesture for figures that stand inside what picks: S on a mark or a row, a right click or a long
 * press open its source. Rows are known by `data-node`, marks by where the chart stands.
 */
export function useSourceGesture(
  standing: () => Standing,
  traceOf: (id: string) => Trace | null,
): SourceGesture {
  const { openTrace } = useTrace()

  function open(event: Event, standsOn: string | null): void {
    const id = rowOf(event) ?? standsOn
    const trace = id === null ? null : traceOf(id)
    if (trace === null) return
    event.preventDefault()
    openTrace(trace)
  }

  return {
    onKeydown: event => {
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
      if (isBare && event.key.toLowerCase() === 's') open(event, standing().focused)
    },
    onContextmenu: event => open(event, standing().pointed),
  }
}

function rowOf({ target }: Event): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
  return row?.dataset.node ?? null
}
