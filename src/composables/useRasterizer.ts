import type { Drawing } from '../export/figure-svg'
import { largestScale, rasterSize } from '../export/raster-size'

/** A PNG, or why there is none. `offer` is a scale that fits; null when none does. */
export type RasterResult =
  | { readonly ok: true; readonly blob: Blob; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: 'too-large'; readonly offer: number | null }
  | { readonly ok: false; readonly reason: 'failed'; readonly cause: Error }

export interface Rasterizer {
  /** Draws an SVG anew as PNG, `scale` px for each of its px. Never rejects. */
  readonly rasterize: (drawing: Drawing, scale?: number) => Promise<RasterResult>
}

/** SVG to PNG through an image and a canvas that never enter the page. */
export function useRasterizer(): Rasterizer {
  return { rasterize }
}

async function rasterize(drawing: Drawing, scale = 2): Promise<RasterResult> {
  const size = rasterSize(drawing, scale)
  if (!size.fits) return { ok: false, reason: 'too-large', offer: largestScale(drawing, scale) }
  const { width, height } = size
  const url = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }))
  try {
    const blob = await toPng(draw(await loadImage(url), width, height))
    // A browser that refuses a size says so only by an empty result.
    if (blob === null)
      return { ok: false, reason: 'too-large', offer: largestScale(drawing, scale / 2) }
    return { ok: true, blob, width, height }
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    return { ok: false, reason: 'failed', cause: error }
  } finally {
    URL.revokeObjectURL(url)
  }
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the drawing is not a valid SVG image'))
    image.src = url
  })
}

function draw(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('the browser gives no canvas to draw on')
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'))
}
