import { lazyPart } from '../composables/lazy-part'

/** IndicatorList, fetched when a list is chosen in the place of dials. */
export const LazyList = lazyPart(() => import('./IndicatorList.vue'))
