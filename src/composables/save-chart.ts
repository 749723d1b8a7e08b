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
    raise(saveText(toCsv(await request.table()), name, MEDIA_TYPES.csv))
    return name
  }
  if (format === 'xlsx') {
    const type = MEDIA_TYPES.xlsx
    raise(saveBlob(new Blob([await toWorkbook(request, messages, address)], { type }), name))
    return name
  }
  if (format === 'png') return savePicture(await drawPicture(request, messages, address))
  const figure = await frame(request, messages, address)
  raise(saveText(figure.svg, name, MEDIA_TYPES.svg))
  return name
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
  const figures = await table()
  const hasAmounts = figures.columns.some(({ kind }) => kind === 'amount')
  const of = [title, ...subtitle, unit, ...notes, hasAmounts ? rounding : '']
  const lines = [...of, source, save.date(today()), save.address(address)].filter(Boolean)
  return toXlsx(figures, { sheets: [data, ofNotes], lines })
}

/** A chart as a PNG. */
export interface Picture {
  readonly blob: Blob
  readonly name: string
  /** Pixels for each px of the drawing. */
  readonly scale: number
}

/** Draws a chart, in a smaller size where the browser cannot draw one so large; throws what kept it from that. */
export async function drawPicture(
  request: SaveRequest,
  messages: Messages,
  address: string,
): Promise<Picture> {
  const name = toFileName([request.title, ...request.subtitle], 'png')
  return { name, ...(await toPng(await frame(request, messages, address))) }
}

/** Saves a picture and gives what to call the file; throws what kept it from being saved. */
export function savePicture(picture: Picture): string {
  raise(useDownload().saveBlob(picture.blob, picture.name))
  return picture.name + smallerSize(picture)
}

/** Tells of a picture that is smaller than usual: " (1×)", else "". */
export function smallerSize({ scale }: Picture): string {
  return scale === SCALE ? '' : ` (${scale}×)`
}

async function toPng(figure: Drawing, scale = SCALE): Promise<Pick<Picture, 'blob' | 'scale'>> {
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

const NOTHING: Drawing = { svg: '', width: 0, height: 0 }

async function frame(
  request: SaveRequest,
  { save, language }: Messages,
  address: string,
): Promise<Drawing> {
  const { draw, isEmpty, title, subtitle, legend, unit, notes, source, description } = request
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
  return toFigureSvg(isEmpty ? NOTHING : await draw(), parts, { background: 'white', fontFamily })
}
