import type { RowFigure } from '../../components/figure/row-figure'
import { isSourceKey } from '../../components/figure/source-key'
import { useTrace } from '../../composables/useTrace'
import type { Trace } from '../../derive/trace/trace'

export interface SourceGesture {
  readonly onKeydown: (event: KeyboardEvent) => void
  readonly onContextmenu: (event: MouseEvent) => void
  /** Opens the source of a row, a tile or a mark, or of one of its figures. */
  readonly openSource: (id: string, figure?: RowFigure) => void
}

/** What the keyboard and the pointer stand on in a chart; null when on nothing. */
export interface Standing {
  readonly focused: string | null
  readonly pointed: string | null
}

/** For views whose figures all stand in rows. */
export const NOWHERE = (): Standing => ({ focused: null, pointed: null })

/**
 * The gesture that opens the source of a figure: its own button, S on a mark or a row, a right click.
 * Rows are known by `data-node`, marks by where the chart stands. The source is found when it is asked for;
 * without a figure it is that of what the row shows first.
 */
export function useSourceGesture(
  standing: () => Standing,
  traceOf: (id: string, figure: RowFigure | null) => Trace | null,
): SourceGesture {
  const { openTrace } = useTrace()

  function openSource(id: string, figure: RowFigure | null = null): boolean {
    const trace = traceOf(id, figure)
    if (trace === null) return false
    openTrace(trace)
    return true
  }

  function open(event: Event, standsOn: string | null): void {
    const id = rowOf(event) ?? standsOn
    if (id !== null && openSource(id)) event.preventDefault()
  }

  return {
    onKeydown: event => {
      if (isSourceKey(event)) open(event, standing().focused)
    },
    onContextmenu: event => open(event, standing().pointed),
    openSource,
  }
}

function rowOf({ target }: Event): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
  return row?.dataset.node ?? null
}
