import { lazyPart } from '../../composables/lazy-part'

const load = () => import('./FindingNote.vue')

/** FindingNote, fetched when a mark is first pointed at or reached. */
export const LazyNote = lazyPart(load)

/** Fetches it before it is asked for; that it does not come is told when it is. */
export function readyNote(): void {
  load().catch(() => undefined)
}
