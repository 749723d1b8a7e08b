import { nextTick, shallowRef, type ShallowRef } from 'vue'
import type { Mark } from '../../charts/marks'

/** The mark that a node has: its own, or that of the small ones it is gathered with. */
export function markOf(id: string | null, marks: readonly Mark[]): Mark | undefined {
  return id === null ? undefined : marks.find(mark => mark.id === id || mark.pick.includes(id))
}

export interface StandingControl {
  /** The mark that the keyboard stands on; null for the first. */
  readonly focusedId: ShallowRef<string | null>
  /** Once the view has changed, stands at what `find` gives; stays where it gives nothing. */
  readonly standAt: (find: () => string | undefined) => Promise<void>
}

/** Where the keyboard stands in a chart, so that going up ends at what was just left. */
export function useStanding(): StandingControl {
  const focusedId = shallowRef<string | null>(null)

  async function standAt(find: () => string | undefined): Promise<void> {
    await nextTick()
    focusedId.value = find() ?? focusedId.value
  }

  return { focusedId, standAt }
}
