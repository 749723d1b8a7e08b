import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { sourceCorner, type Mark, type Size, type SourceCorner } from '../../charts/marks'

interface Chart {
  readonly marks: readonly Mark[]
  /** Null until the chart is measured. */
  readonly size: Pick<Size, 'width'> | null
  /** The marks that have a source to open. */
  readonly sourcedIds: ReadonlySet<string> | undefined
}

/** The mark whose source is offered, and where its button stands. */
export interface Offered {
  readonly mark: Mark
  readonly corner: SourceCorner
}

export interface OfferedSource {
  readonly offered: ComputedRef<Offered | null>
  /** Offers the source of what is pointed at; null takes the offer back. */
  readonly offer: (id: string | null) => void
  /** A finger leaves with every tap: what it tapped keeps its button. */
  readonly onPointerleave: (event: PointerEvent) => void
}

/** The source of what was last pointed at is offered as long as the pointer is in the chart. */
export function useOfferedSource(chart: () => Chart): OfferedSource {
  const offeredId = shallowRef<string | null>(null)

  const offered = computed(() => {
    const { marks, size, sourcedIds } = chart()
    const mark = marks.find(({ id }) => id === offeredId.value)
    if (mark === undefined || size === null || sourcedIds?.has(mark.id) !== true) return null
    return { mark, corner: sourceCorner(mark, size) }
  })

  function offer(id: string | null): void {
    offeredId.value = id
  }

  // Once away it is not offered again when it comes back.
  watch(
    () => chart().marks,
    marks => {
      if (!marks.some(({ id }) => id === offeredId.value)) offer(null)
    },
  )

  return {
    offered,
    offer,
    onPointerleave: ({ pointerType }) => {
      if (pointerType !== 'touch') offer(null)
    },
  }
}
