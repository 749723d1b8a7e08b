import { wrapText } from './text-fit'
import { textWidth } from './text-width'

/** One line of a label; `y` is its middle, measured from the top of the label's box. */
export interface LabelLine {
  readonly text: string
  readonly role: 'name' | 'extra'
  readonly y: number
  readonly size: number
}

export interface LabelRequest {
  readonly name: string
  /** One line each below the name (amount, change); let go from the last when room is short. */
  readonly extras: readonly string[]
  readonly width: number
  readonly height: number
}

const NAME_SIZE = 13
const EXTRA_SIZE = 12
const LINE_HEIGHT = 1.32
const MOST_LINES = 4
const LEAST_CHARS = 2
/** Heights that are added up in another order differ by less. */
const ROUNDING = 1e-6

/** Whether a box may hold a label at all: two characters of one line. */
export function canHoldLabel({ width, height }: Pick<LabelRequest, 'width' | 'height'>): boolean {
  return width >= LEAST_CHARS * EXTRA_SIZE && height + ROUNDING >= EXTRA_SIZE * LINE_HEIGHT
}

/** The fullest label that fits a box: name and amount, then name, then null; never cut. An empty name has none. */
export function fitLabel(request: LabelRequest): readonly LabelLine[] | null {
  if (!canHoldLabel(request)) return null
  for (let count = request.extras.length; count >= 0; count--) {
    const extras = request.extras.slice(0, count)
    if (extras.some(text => textWidth(text, EXTRA_SIZE) > request.width)) continue
    const lines = stack(extras, request)
    if (lines !== null) return lines
  }
  return null
}

function stack(
  extras: readonly string[],
  { name, width, height }: LabelRequest,
): readonly LabelLine[] | null {
  const size = width < LEAST_CHARS * NAME_SIZE * 2 ? EXTRA_SIZE : NAME_SIZE
  if ((size + extras.length * EXTRA_SIZE) * LINE_HEIGHT > height + ROUNDING) return null
  const nameLines = wrapText(name, { width, size, bold: true, maxLines: MOST_LINES })
  if (nameLines === null || nameLines.length === 0) return null
  const lines: LabelLine[] = []
  let top = 0
  const push = (text: string, role: LabelLine['role'], lineSize: number): void => {
    const lineHeight = lineSize * LINE_HEIGHT
    lines.push({ text, role, y: top + lineHeight / 2, size: lineSize })
    top += lineHeight
  }
  for (const text of nameLines) push(text, 'name', size)
  for (const text of extras) push(text, 'extra', EXTRA_SIZE)
  return top <= height ? lines : null
}
