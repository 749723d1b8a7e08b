/** Where a control stands: the part of the page, what it stands for there, and which of its buttons it is. */
interface Spot {
  readonly control: EarlyControl
  readonly part: string
  readonly node: string | null
  readonly position: number
  readonly text: string
}

/** Notes where controls stand, before the page around them is built anew. */
export function noteSpots(controls: readonly EarlyControl[]): readonly Spot[] {
  return controls.map(control => {
    const part = partOf(control)
    const node = nodeOf(control)
    const position = twins(document.body, part, node).indexOf(control)
    return { control, part, node, position, text: nameOf(control) }
  })
}

/**
 * The panels that answer what was clicked, with those that tell of every change; null where nothing was clicked, or
 * something outside the panels too.
 */
export function panelsOf(controls: readonly HTMLElement[]): ReadonlySet<string> | null {
  const panels = controls.map(control => panelAround(control))
  if (panels.length === 0 || panels.includes('')) return null
  return new Set(['headline', 'filters', ...panels])
}

/** Does what was clicked, on the control itself or, where it is gone, on the one in its place. */
export function answer(spots: readonly Spot[]): void {
  for (const spot of spots) {
    clickAgain(spot)
    delete spot.control.dataset.early
  }
}

function clickAgain({ control, part, node, position, text }: Spot): void {
  const candidates = twins(document.body, part, node)
  const twin =
    node === null ? candidates.find(candidate => nameOf(candidate) === text) : candidates[position]
  const target = control.isConnected ? control : twin
  if (target === undefined) return
  const { left, top } = target.getBoundingClientRect()
  const [x = 0, y = 0] = control.earlyAt ?? []
  target.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      clientX: left + x,
      clientY: top + y,
    }),
  )
}

/** The buttons in the same part of a page that stand for the same thing. */
function twins(root: HTMLElement, part: string, node: string | null): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button')].filter(
    button => partOf(button) === part && nodeOf(button) === node,
  )
}

function panelAround(control: HTMLElement): string {
  return control.closest<HTMLElement>('[data-panel]')?.dataset.panel ?? ''
}

function partOf(control: HTMLElement): string {
  return (
    (panelAround(control) || control.closest('section[aria-label]')?.getAttribute('aria-label')) ??
    ''
  )
}

function nodeOf(control: HTMLElement): string | null {
  return control.closest<HTMLElement>('[data-node]')?.dataset.node ?? null
}

function nameOf(control: HTMLElement): string {
  return control.getAttribute('aria-label') ?? control.textContent.trim()
}
