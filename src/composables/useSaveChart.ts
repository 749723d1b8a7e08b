import { shallowRef, type ShallowRef } from 'vue'
import type { LegendItem } from '../charts/legend'
import type { DataTable } from '../derive/data-table'
import type { Drawing } from '../export/figure-svg'
import type { SaveFormat } from '../locales/messages'
import { useViewStore } from '../stores/view'
import { viewAddress } from './useAddress'
import { useMessages } from './useMessages'

/** One chart as it shall leave the page: drawn anew, with all that says where it comes from. */
export interface SaveRequest {
  readonly title: string
  /** Department, place and filters, as far as there are any. */
  readonly subtitle: readonly string[]
  /** What the colours stand for, on white; empty where the drawing says it itself. */
  readonly legend: readonly LegendItem[]
  readonly unit: string
  readonly description: string
  readonly notes: readonly string[]
  readonly source: string
  readonly draw: () => Promise<Drawing>
  readonly table: () => DataTable
}

export interface ChartSaver {
  /** What to tell the reader of the last save; "" when there is nothing to tell. */
  readonly report: ShallowRef<string>
  /** Whether a chart is being saved: one after the other. */
  readonly isSaving: ShallowRef<boolean>
  readonly save: (format: SaveFormat, request: SaveRequest) => Promise<void>
}

/** Saves charts as PNG, SVG or CSV; a failure is reported, never thrown. What saves is fetched on use. */
export function useSaveChart(): ChartSaver {
  const messages = useMessages()
  const view = useViewStore()
  const report = shallowRef('')
  const isSaving = shallowRef(false)

  async function save(format: SaveFormat, request: SaveRequest): Promise<void> {
    const words = messages.value.save
    if (isSaving.value) return
    isSaving.value = true
    report.value = words.working
    try {
      const { saveChart } = await import('./save-chart')
      const name = await saveChart(format, request, messages.value, viewAddress(view.state))
      report.value = words.done(name)
    } catch (cause) {
      report.value = words.failed(cause instanceof Error ? cause.message : String(cause))
    } finally {
      isSaving.value = false
    }
  }

  return { report, isSaving, save }
}
