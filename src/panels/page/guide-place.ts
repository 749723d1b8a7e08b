interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 12
const MARGIN = 8

/** Where the guide's card stands: below the panel, else above it, else over the foot of the screen. */
export function placeGuide(
  panel: Rect,
  card: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  const below = panel.top + panel.height + GAP
  const above = panel.top - GAP - card.height
  const last = viewport.height - card.height - MARGIN
  const centre = panel.left + (panel.width - card.width) / 2
  return {
    left: Math.max(MARGIN, Math.min(centre, viewport.width - card.width - MARGIN)),
    top: below <= last ? below : above >= MARGIN ? above : Math.max(MARGIN, last),
  }
}
