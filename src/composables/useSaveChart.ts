import { shallowRef, type ShallowRef } from 'vue'
import type { LegendItem } from '../charts/legend'
import { FONT_FAMILIES } from '../charts/theme'
import type { DataTable } from '../derive/data-table'
import type { Drawing, FigureParts } from '../export/figure-svg'
import { toFileName } from '../export/file-name'
import type { SaveFormat } from '../locales/messages'
import { useViewStore } from '../stores/view'
import { viewAddress } from './useAddress'
import { useDownload } from './useDownload'
import { useMessages } from './useMessages'
import { useRasterizer } from './useRasterizer'

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
  readonly save: (format: SaveFormat, request: SaveRequest) => Promise<void>
}

const SCALE = 2
const MEDIA_TYPES = { svg: 'image/svg+xml', csv: 'text/csv' } as const

/** Saves charts as PNG, SVG or CSV; a failure is reported, never thrown. */
export function useSaveChart(): ChartSaver {
  const messages = useMessages()
  const view = useViewStore()
  const { saveText, saveBlob } = useDownload()
  const { rasterize } = useRasterizer()
  const report = shallowRef('')

  async function frame(request: SaveRequest): Promise<Drawing> {
    const words = messages.value.save
    const fontFamily = FONT_FAMILIES[messages.value.language]
    const parts: FigureParts = {
      title: request.title,
      subtitle: request.subtitle.filter(Boolean).join(' · '),
      legend: request.legend,
      unit: request.unit,
      notes: request.notes,
      source: request.source,
      date: words.date(today()),
      address: words.address(viewAddress(view.state)),
      description: request.description,
    }
    const { toFigureSvg } = await import('../export/figure-svg')
    return toFigureSvg(await request.draw(), parts, { background: 'white', fontFamily })
  }

  async function write(
    format: SaveFormat,
    request: SaveRequest,
    name: string,
  ): Promise<Error | null> {
    if (format === 'csv') {
      const { toCsv } = await import('../export/csv')
      return saveText(toCsv(request.table()), name, MEDIA_TYPES.csv)
    }
    const figure = await frame(request)
    if (format === 'svg') return saveText(figure.svg, name, MEDIA_TYPES.svg)
    const result = await rasterize(figure, SCALE)
    if (result.ok) return saveBlob(result.blob, name)
    return result.reason === 'failed'
      ? result.cause
      : new Error(`${figure.width * SCALE} × ${figure.height * SCALE} px`)
  }

  async function save(format: SaveFormat, request: SaveRequest): Promise<void> {
    const words = messages.value.save
    const name = toFileName([request.title, ...request.subtitle], format)
    report.value = words.working
    const failure = await settle(() => write(format, request, name))
    report.value = failure === null ? words.done(name) : words.failed(failure.message)
  }

  return { report, save }
}

async function settle(run: () => Promise<Error | null>): Promise<Error | null> {
  try {
    return await run()
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}

/** The reader's day as ISO date: 2026-11-22. */
export function today(): string {
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 10)
}
