import type { LegendItem } from '../../charts/colours/legend'
import type { Size } from '../../charts/marks'
import type { ChartCode, StillChart } from '../../charts/still'
import { fetchChartCode } from '../../composables/useChartCode'
import type { EmptyState, Note } from '../../derive/note'
import type { Dataset } from '../../domain/dataset'
import type { ViewState } from '../../domain/view-state'
import type { SaveRequest } from '../../export/save-request'
import type { Messages } from '../../locales/messages'
import { noteText } from '../../locales/note-text'
import { chipTexts } from './scope-text'
import type { Sourced } from './source-line'

/** A view as it is saved. */
export interface SavedView extends Sourced {
  readonly notes: readonly Note[]
  /** Why there is nothing to draw; null where there is. */
  readonly empty: EmptyState | null
}

export interface ChartFacts {
  /** Where the chart stands: breakdown, path, mode; "" is left out. */
  readonly place: readonly string[]
  /** What the colours stand for; without it, the drawing says it itself. */
  readonly legend?: readonly LegendItem[]
  /** "" where the figures carry their own units. */
  readonly unit?: string
}

/** What a chart says of itself; its own panel adds how it is drawn, and what stands beside it. */
export type SavedParts = Omit<SaveRequest, 'title' | 'description' | 'draw' | 'table'>

/** What every saved chart says of itself: department and year, place, filters, unit, source, notes. */
export function saveParts(
  { notes, empty, ofLines }: SavedView,
  { place, legend = [], unit }: ChartFacts,
  dataset: Dataset,
  state: ViewState,
  source: string,
  messages: Messages,
): SavedParts {
  const { app, sources } = messages
  const { entity, year, sourceTitle } = dataset.info
  // Lines are of other departments, and stand in a file of their own, not in the published document.
  const budget = app.budgetOf(year)
  const [whose, published] = ofLines === true ? ['', ''] : [`${entity.shortName} `, sourceTitle]
  return {
    subtitle: [whose + budget, ...place],
    filters: chipTexts(dataset, state.selection, messages),
    legend,
    unit: unit ?? sources.unit,
    isEmpty: empty !== null,
    notes: [...(empty === null ? [] : [empty.note]), ...notes].map(note =>
      noteText(note, messages),
    ),
    source: [published, source].filter(Boolean).join(' · '),
  }
}

/** Draws a chart for the room in an image, or in a size of its own; what draws charts is fetched on use. */
export function drawingOf(
  own: Size,
  toChart: (code: ChartCode, room: Size) => StillChart,
): SaveRequest['draw'] {
  return async (room = own) => {
    const code = await fetchChartCode()
    const { option, height = room.height } = toChart(code, room)
    const drawn = { width: room.width, height }
    return { svg: code.renderChartSvg(option, drawn), ...drawn }
  }
}
