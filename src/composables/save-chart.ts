import { FONT_FAMILIES } from '../charts/theme'
import { toCsv } from '../export/csv'
import { toFigureSvg, type Drawing } from '../export/figure-svg'
import { toFileName } from '../export/file-name'
import type { Messages, SaveFormat } from '../locales/messages'
import { today } from './today'
import { useDownload } from './useDownload'
import { useRasterizer } from './useRasterizer'
import type { SaveRequest } from './useSaveChart'

const SCALE = 2
const MEDIA_TYPES = { svg: 'image/svg+xml', csv: 'text/csv' } as const

/** Saves a chart and gives the name of the file; throws what kept it from being saved. */
export async function saveChart(
  format: SaveFormat,
  request: SaveRequest,
  messages: Messages,
  address: string,
): Promise<string> {
  const name = toFileName([request.title, ...request.subtitle], format)
  const failure = await write(format, request, name, () => frame(request, messages, address))
  if (failure !== null) throw failure
  return name
}

async function write(
  format: SaveFormat,
  request: SaveRequest,
  name: string,
  draw: () => Promise<Drawing>,
): Promise<Error | null> {
  const { saveText, saveBlob } = useDownload()
  if (format === 'csv') return saveText(toCsv(request.table()), name, MEDIA_TYPES.csv)
  const figure = await draw()
  if (format === 'svg') return saveText(figure.svg, name, MEDIA_TYPES.svg)
  const result = await useRasterizer().rasterize(figure, SCALE)
  if (result.ok) return saveBlob(result.blob, name)
  return result.reason === 'failed'
    ? result.cause
    : new Error(`${figure.width * SCALE} × ${figure.height * SCALE} px`)
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
