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

/** Saves a chart and gives what to call the file; throws what kept it from being saved. */
export async function saveChart(
  format: SaveFormat,
  request: SaveRequest,
  messages: Messages,
  address: string,
): Promise<string> {
  const { saveText } = useDownload()
  const name = toFileName([request.title, ...request.subtitle], format)
  if (format === 'csv') {
    raise(saveText(toCsv(request.table()), name, MEDIA_TYPES.csv))
    return name
  }
  const figure = await frame(request, messages, address)
  if (format === 'png') return savePng(figure, name)
  raise(saveText(figure.svg, name, MEDIA_TYPES.svg))
  return name
}

/** In a smaller size, which is told, where the browser cannot draw one so large. */
async function savePng(figure: Drawing, name: string, scale = SCALE): Promise<string> {
  const result = await useRasterizer().rasterize(figure, scale)
  if (result.ok) {
    raise(useDownload().saveBlob(result.blob, name))
    return scale === SCALE ? name : `${name} (${scale}×)`
  }
  if (result.reason === 'failed') throw result.cause
  const { offer } = result
  if (offer !== null && offer < scale) return savePng(figure, name, offer)
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
