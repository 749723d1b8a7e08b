interface Size {
  readonly width: number
  readonly height: number
}

const DISTANCE = 12
const MARGIN = 8

/** Where a box stands beside a point without leaving the viewport: right and below, else left or above. */
export function placeTooltip(
  point: { readonly x: number; readonly y: number },
  box: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  return {
    left: placeAlong(point.x, box.width, viewport.width),
    top: placeAlong(point.y, box.height, viewport.height),
  }
}

function placeAlong(point: number, size: number, room: number): number {
  const after = point + DISTANCE
  const start = after + size + MARGIN <= room ? after : point - DISTANCE - size
  return Math.max(MARGIN, Math.min(start, room - size - MARGIN))
}
