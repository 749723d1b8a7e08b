import { computed, shallowRef, type Component } from 'vue'
import { lazyPart } from '../composables/lazy-part'

const load = () => import('./DataTableView.vue')
const LazyDataTable = lazyPart(load)
const ready = shallowRef<Component | null>(null)

/** The table behind a chart, fetched at the latest when the first is opened; what is printed cannot wait for it. */
export const dataTable = computed(() => ready.value ?? LazyDataTable)

/** Fetches it before the first is opened. */
export async function readyTable(): Promise<void> {
  ready.value = (await load()).default
}
