import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { Mark } from '../../charts/marks'

interface Point {
  readonly x: number
  readonly y: number
}

/** Takes the mark to explain and where, in px of the chart; null when none. */
type Tell = (id: string | null, x: number, y: number) => void

export interface Explained {
  /** The mark under the pointer. */
  readonly hoveredId: Readonly<Ref<string | null>>
  readonly point: (mark: Mark | undefined, at: Partial<Point>) => void
  /** The mark that the keyboard stands on; null when it leaves. */
  readonly stand: (mark: Mark | null) => void
}

/** What is explained beside a chart: only as long as it is drawn where it was pointed at. */
export function useExplained(marks: () => readonly Mark[], tell: Tell): Explained {
  const hoveredId = ref<string | null>(null)
  let told: (Point & { readonly mark: Mark }) | null = null
  /** What is explained no more, until the pointer has been elsewhere. */
  let dismissedId: string | null = null

  function explain(mark: Mark, x: number, y: number): void {
    told = { mark, x, y }
    tell(mark.id, x, y)
  }

  function leave(): void {
    hoveredId.value = null
    told = null
    tell(null, 0, 0)
  }

  function point(mark: Mark | undefined, { x, y }: Partial<Point>): void {
    if (mark !== undefined && mark.id === dismissedId) return
    dismissedId = null
    if (mark === undefined) return leave()
    hoveredId.value = mark.id
    explain(mark, x ?? mark.x, y ?? mark.y)
  }

  function stand(mark: Mark | null): void {
    if (mark === null) return leave()
    hoveredId.value = null
    explain(mark, mark.x + mark.width / 2, mark.y + mark.height / 2)
  }

  /** A finger is elsewhere by then and a mouse moves on; the keyboard stands where it stood. */
  function onScroll(): void {
    if (hoveredId.value !== null) leave()
    else if (told !== null) explain(told.mark, told.x, told.y)
  }

  /** What it covers can be seen without a move of the pointer. */
  function onKeydown({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || told === null) return
    dismissedId = told.mark.id
    leave()
  }

  watch(marks, now => {
    if (told !== null && !now.some(mark => told !== null && isSame(mark, told.mark))) leave()
  })
  onMounted(() => {
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    document.addEventListener('keydown', onKeydown, true)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKeydown, true)
    document.removeEventListener('scroll', onScroll, true)
    if (told !== null) leave()
  })

  return { hoveredId, point, stand }
}

function isSame(one: Mark, other: Mark): boolean {
  return (['id', 'x', 'y', 'width', 'height'] as const).every(key => one[key] === other[key])
}
