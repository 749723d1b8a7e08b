import type { LegendItem } from '../charts/colours/legend'
import type { Size } from '../charts/marks'
import type { DataTable } from '../derive/tables/data-table'
import type { Drawing } from './figure-svg'

/** One chart as it shall leave the page: drawn anew, with all that says where it comes from. */
export interface SaveRequest {
  readonly title: string
  /** Department and place, as far as there are any. */
  readonly subtitle: readonly string[]
  /** What is picked, each as its chip reads. */
  readonly filters: readonly string[]
  /** What the colours stand for, on white; empty where the drawing says it itself. */
  readonly legend: readonly LegendItem[]
  readonly unit: string
  readonly description: string
  /** Whether there is nothing to draw; the notes say why. */
  readonly isEmpty: boolean
  readonly notes: readonly string[]
  readonly source: string
  /** For a room as far as the chart can be of its shape; without one, in a size of its own. */
  readonly draw: (room?: Size) => Promise<Drawing>
  readonly table: () => Promise<DataTable>
}
