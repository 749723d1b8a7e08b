import { FONT_FAMILIES } from '../charts/theme'
import { toCsv } from '../export/csv'
import { toFigureSvg, type Drawing } from '../export/figure-svg'
import { toFileName } from '../export/file-name'
import { laterMessages } from '../locales/later'
import type { Messages, SaveFormat } from '../locales/messages'
import { today } from './today'
import { useDownload } from './useDownload'
import { useRasterizer } from './useRasterizer'
import type { SaveRequest } from './useSaveChart'

/** What a file can be; an image that is copied is none. */
type FileFormat = Exclude<SaveFormat, 'copy'>

const SCALE = 2
const MEDIA_TYPES = {
  svg: 'image/svg+xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Saves a chart and gives what to call the file; throws what kept it from being saved. */
export async function saveChart(
  format: FileFormat,
  request: SaveRequest,
  messages: Messages,
  address: string,
): Promise<string> {
  const { saveText, saveBlob } = useDownload()
  const name = toFileName([request.title, ...request.subtitle], format)
  if (format === 'csv') {
    raise(saveText(toCsv(request.table()), name, MEDIA_TYPES.csv))
    return name
  }
  if (format === 'xlsx') {
    const type = MEDIA_TYPES.xlsx
    raise(saveBlob(new Blob([await toWorkbook(request, messages, address)], { type }), name))
    return name
  }
  const figure = await frame(request, messages, address)
  if (format === 'svg') {
    raise(saveText(figure.svg, name, MEDIA_TYPES.svg))
    return name
  }
  const { blob, scale } = await toPng(figure)
  raise(saveBlob(blob, name))
  return scale === SCALE ? name : `${name} (${scale}×)`
}

/** The figures with what an image says beside its drawing; what writes workbooks is fetched on use. */
async function toWorkbook(
  { title, subtitle, unit, notes, source, table }: SaveRequest,
  messages: Messages,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { toXlsx } = await import('../export/xlsx')
  const { save } = messages
  const { data, notes: ofNotes, rounding } = laterMessages(messages).workbook
  const ends = [save.date(today()), save.address(address)]
  const lines = [title, ...subtitle, unit, ...notes, rounding, source, ...ends].filter(Boolean)
  return toXlsx(table(), { sheets: [data, ofNotes], lines })
}

/** A chart as a PNG; throws what kept it from being drawn. */
export async function drawPng(
  request: SaveRequest,
  messages: Messages,
  address: string,
): Promise<Blob> {
  const { blob } = await toPng(await frame(request, messages, address))
  return blob
}

/** In a smaller size where the browser cannot draw one so large. */
async function toPng(figure: Drawing, scale = SCALE): Promise<{ blob: Blob; scale: number }> {
  const result = await useRasterizer().rasterize(figure, scale)
  if (result.ok) return { blob: result.blob, scale }
  if (result.reason === 'failed') throw result.cause
  const { offer } = result
  if (offer !== null && offer < scale) return toPng(figure, offer)
  throw new Error(`${figure.width * scale} × ${figure.height * scale} px`)
}

function raise(failure: Error | null): void {
  if (failure !== null) throw failure
}

async function frame(
  request: SaveRequest,
  { save, language }: Messages,
  address: string,
): Promise<Drawing> {
  const { draw, title, subtitle, legend, unit, notes, source, description } = request
  const parts = {
    title,
    subtitle: subtitle.filter(Boolean).join(' · '),
    legend,
    unit,
    notes,
    source,
    description,
    date: save.date(today()),
    address: save.address(address),
  }
  const fontFamily = FONT_FAMILIES[language]
  return toFigureSvg(await draw(), parts, { background: 'white', fontFamily })
}
