interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 6
const MARGIN = 8

/** Where a note stands by what it explains: below it, above where there is no room, before it leaves the viewport. */
export function placePopover(
  anchor: Box,
  size: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  const below = anchor.bottom + GAP
  const above = Math.max(MARGIN, anchor.top - GAP - size.height)
  const fitsBelow = below + size.height + MARGIN <= viewport.height
  const left = Math.min(anchor.left, viewport.width - size.width - MARGIN)
  return {
    left: Math.max(MARGIN, left),
    top: fitsBelow ? below : above,
  }
}
