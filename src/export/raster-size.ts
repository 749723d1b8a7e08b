/** What every supported browser can draw on one canvas. */
const MAX_SIDE = 16_384
const MAX_AREA = 67_108_864
const SCALES = [3, 2, 1.5, 1, 0.5]

interface Size {
  readonly width: number
  readonly height: number
}

/** The pixel size of a drawing at a scale, and whether a canvas can hold it. */
export function rasterSize(
  { width, height }: Size,
  scale: number,
): Size & { readonly fits: boolean } {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const { width: w, height: h } = size
  const fits = w >= 1 && h >= 1 && w <= MAX_SIDE && h <= MAX_SIDE && w * h <= MAX_AREA
  return { ...size, fits }
}

/** The largest usual scale, no larger than `wanted`, at which a drawing fits; null when none does. */
export function largestScale(drawing: Size, wanted: number): number | null {
  return SCALES.find(scale => scale <= wanted && rasterSize(drawing, scale).fits) ?? null
}
