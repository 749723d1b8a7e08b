import { lazyPart } from '../../composables/lazy-part'

/** The targets as a list, fetched when that is chosen in the place of dials. */
export const LazyTable = lazyPart(() => import('./IndicatorTable.vue'))

/** The same on a phone, one below the other. */
export const LazyStack = lazyPart(() => import('./IndicatorStack.vue'))
