/** The way that an arrow leads in a row or a column. */
export const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
}

/**
 * The element that an arrow leads to: the nearest of the next row of a grid for up and down, else
 * the one before or after. Undefined at the ends and for other keys.
 */
export function nextInDirection(
  items: readonly HTMLElement[],
  from: number,
  key: string,
): HTMLElement | undefined {
  const step = STEPS[key]
  if (step === undefined) return undefined
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown'
  return (isVertical ? nearestRow(items, from, step) : undefined) ?? items[from + step]
}

/** Undefined where all stand in one row or one column. */
function nearestRow(
  items: readonly HTMLElement[],
  from: number,
  step: -1 | 1,
): HTMLElement | undefined {
  const boxes = items.map(item => item.getBoundingClientRect())
  const own = boxes[from]
  const rows = new Set(boxes.map(box => box.top)).size
  if (own === undefined || rows === 1 || rows === boxes.length) return undefined
  const beyond = boxes.filter(box => (box.top - own.top) * step > own.height / 2)
  const row = Math.min(...beyond.map(box => Math.abs(box.top - own.top)))
  const inRow = beyond.filter(box => Math.abs(box.top - own.top) === row)
  const distance = (box: DOMRect): number => Math.abs(box.left - own.left)
  const [nearest] = [...inRow].sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? items[from] : items[boxes.indexOf(nearest)]
}
