import { FONT_FAMILIES } from '../charts/colours/theme'
import { toCsv } from '../export/csv'
import {
  roomOn,
  toFigureSvg,
  toPageSvg,
  type Drawing,
  type FigureParts,
} from '../export/figure-svg'
import { toFileName } from '../export/file-name'
import { PAGES, USUAL_IMAGE, type ImageOptions } from '../export/image-options'
import type { SaveRequest } from '../export/save-request'
import { laterMessages } from '../locales/later'
import type { Messages, SaveFormat } from '../locales/messages'
import { useOverlayStore } from '../stores/overlay'
import { isInApp } from './in-app'
import { today } from './today'
import { useDownload } from './useDownload'
import { useRasterizer } from './useRasterizer'

/** What a file can be; an image that is copied is none. */
type FileFormat = Exclude<SaveFormat, 'copy'>

const MEDIA_TYPES = {
  svg: 'image/svg+xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Saves a chart and gives what to tell of it; throws what kept it from being saved. */
export async function saveChart(
  format: FileFormat,
  request: SaveRequest,
  messages: Messages,
  address: string,
  image?: ImageOptions,
): Promise<string> {
  const { saveText, saveBlob } = useDownload()
  const name = nameOf(request, format)
  if (format === 'png') {
    return keepPicture(await drawPicture(request, messages, address, image), false, messages)
  }
  if (isInApp()) throw new Error(laterMessages(messages).saving.elsewhere)
  if (format === 'csv') {
    const table = await request.table()
    // A workbook and an image have room to say why there is nothing; a file of headings alone has not.
    if (table.rows.length === 0) {
      const [reason = ''] = request.notes
      return laterMessages(messages).saving.nothing(request.isEmpty ? reason : '')
    }
    raise(saveText(toCsv(table), name, MEDIA_TYPES.csv))
  } else if (format === 'xlsx') {
    const type = MEDIA_TYPES.xlsx
    raise(saveBlob(new Blob([await toWorkbook(request, messages, address)], { type }), name))
  } else {
    const figure = await drawFigure(request, messages, address, image)
    raise(saveText(figure.svg, name, MEDIA_TYPES.svg))
  }
  return laterMessages(messages).saving.done(name)
}

/** Title, department, place and, where there are any, the filters, which are the last to be cut. */
function nameOf({ title, subtitle, filters }: SaveRequest, format: FileFormat): string {
  // The dot in the middle of a chip is for the eye.
  const picked = filters.map(chip => chip.replace(' · ', ' ')).join(' ')
  return toFileName([title, ...subtitle, picked], format)
}

/** The figures with what an image says beside its drawing; what writes workbooks is fetched on use. */
async function toWorkbook(
  { title, subtitle, filters, unit, notes, source, table }: SaveRequest,
  messages: Messages,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { toXlsx } = await import('../export/xlsx')
  const { data, notes: ofNotes, rounding, ...said } = laterMessages(messages).saving
  const figures = await table()
  const hasAmounts = figures.columns.some(({ kind }) => kind === 'amount')
  const of = [title, ...subtitle, said.filters(filters), unit, ...notes, hasAmounts ? rounding : '']
  const lines = [
    ...of,
    said.source(source),
    said.date(today()),
    messages.save.address(address),
  ].filter(Boolean)
  return toXlsx(figures, { sheets: [data, ofNotes], lines })
}

/** A chart as a PNG. */
export interface Picture {
  readonly blob: Blob
  readonly name: string
  /** Pixels for each px of the figure where these are fewer than asked for; null where they are as many. */
  readonly reduced: number | null
  /** What it shows, in words. */
  readonly description: string
}

/** Draws a chart, in a smaller size where the browser cannot draw one so large; throws what kept it from that. */
export async function drawPicture(
  request: SaveRequest,
  messages: Messages,
  address: string,
  image = USUAL_IMAGE,
): Promise<Picture> {
  const png = await toPng(await drawFigure(request, messages, address, image), Number(image.scale))
  const description = request.title + messages.reasons.colon + request.description
  return { name: nameOf(request, 'png'), description, ...png }
}

/**
 * Saves a picture that is not copied already, or shows it where no file can be saved, and gives what to tell of it;
 * throws what kept it from being saved.
 */
export async function keepPicture(
  { blob, name, reduced, description }: Picture,
  isCopied: boolean,
  messages: Messages,
): Promise<string> {
  const { copied, shown, done } = laterMessages(messages).saving
  const size = reduced === null ? '' : ` (${reduced}×)`
  if (isCopied) return copied + size
  if (isInApp()) {
    useOverlayStore().open({
      kind: 'picture',
      picture: { url: await toDataUrl(blob), description },
    })
    return shown + size
  }
  raise(useDownload().saveBlob(blob, name))
  return done(name + size)
}

/** An image that a long press can keep: apps do not take one by its `blob:` address. */
function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    // Read as an address it is text.
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('the image cannot be read'))
    reader.readAsDataURL(blob)
  })
}

async function toPng(
  figure: Drawing,
  scale: number,
  reduced: number | null = null,
): Promise<Pick<Picture, 'blob' | 'reduced'>> {
  const result = await useRasterizer().rasterize(figure, scale)
  if (result.ok) return { blob: result.blob, reduced }
  if (result.reason === 'failed') throw result.cause
  const { offer } = result
  if (offer !== null && offer < scale) return toPng(figure, offer, offer)
  throw new Error(`${figure.width * scale} × ${figure.height * scale} px`)
}

function raise(failure: Error | null): void {
  if (failure !== null) throw failure
}

const NOTHING: Drawing = { svg: '', width: 0, height: 0 }

/** A chart with all that an image says of it, of the size that its page has. */
export async function drawFigure(
  request: SaveRequest,
  messages: Messages,
  address: string,
  { page, background }: ImageOptions = USUAL_IMAGE,
): Promise<Drawing> {
  const { draw, isEmpty } = request
  const parts = partsOf(request, messages, address)
  const style = { background, fontFamily: FONT_FAMILIES[messages.language] }
  const size = PAGES[page]
  if (size === null) return toFigureSvg(isEmpty ? NOTHING : await draw(), parts, style)
  const drawing = isEmpty ? NOTHING : await draw(roomOn(size, parts))
  return toPageSvg(drawing, parts, size, style)
}

function partsOf(request: SaveRequest, messages: Messages, address: string): FigureParts {
  const { title, legend, unit, notes, description } = request
  const { filters, source, date } = laterMessages(messages).saving
  return {
    title,
    subtitle: [...request.subtitle, filters(request.filters)].filter(Boolean).join(' · '),
    legend,
    unit,
    notes,
    source: source(request.source),
    description,
    date: date(today()),
    address: messages.save.address(address),
  }
}
