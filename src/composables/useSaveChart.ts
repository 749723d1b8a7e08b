import { shallowRef, type ShallowRef } from 'vue'
import type { ImageOptions } from '../export/image-options'
import type { SaveRequest } from '../export/save-request'
import type { SaveFormat } from '../locales/messages'
import { useViewStore } from '../stores/view'
import { viewAddress } from './useAddress'
import { useMessages } from './useMessages'

export interface ChartSaver {
  /** What to tell the reader of the last save; "" when there is nothing to tell. */
  readonly report: ShallowRef<string>
  /** Whether a chart is being saved: one after the other. */
  readonly isSaving: ShallowRef<boolean>
  readonly save: (format: SaveFormat, request: SaveRequest, image?: ImageOptions) => Promise<void>
}

/**
 * Saves charts as PNG or SVG and their figures as XLSX or CSV, or copies images; a failure is reported, never thrown.
 * What saves is fetched on use.
 */
export function useSaveChart(): ChartSaver {
  const messages = useMessages()
  const view = useViewStore()
  const report = shallowRef('')
  const isSaving = shallowRef(false)

  async function save(
    format: SaveFormat,
    request: SaveRequest,
    image?: ImageOptions,
  ): Promise<void> {
    const words = messages.value.save
    if (isSaving.value) return
    isSaving.value = true
    report.value = words.working
    try {
      report.value = await run(format, request, image)
    } catch (cause) {
      report.value = words.failed(cause instanceof Error ? cause.message : String(cause))
    } finally {
      isSaving.value = false
    }
  }

  /** What to tell of it. Where an image cannot be copied it is saved. */
  async function run(
    format: SaveFormat,
    request: SaveRequest,
    image?: ImageOptions,
  ): Promise<string> {
    const shown = [request, messages.value, viewAddress(view.state), image] as const
    const saving = import('./save-chart')
    if (format !== 'copy') return (await saving).saveChart(format, ...shown)
    const picture = saving.then(({ drawPicture }) => drawPicture(...shown))
    const isCopied = await copyImage(picture.then(({ blob }) => blob))
    return (await saving).keepPicture(await picture, isCopied, messages.value)
  }

  return { report, isSaving, save }
}

/** Asks for the clipboard in the click itself, as browsers want it; false where there is none, or none is given. */
async function copyImage(image: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return true
  } catch {
    // What kept it from being drawn is told where it is to be saved.
    image.catch(() => undefined)
    return false
  }
}
