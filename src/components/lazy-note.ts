import { lazyPart } from '../composables/lazy-part'

/** FindingNote, fetched with the first mark that is opened. */
export const LazyNote = lazyPart(() => import('./FindingNote.vue'))
