import { inject, onMounted, type InjectionKey } from 'vue'

/** Given by a RovingGroup to what it holds: to be called when something comes into it later than what is around it. */
export const LATE_ITEMS: InjectionKey<() => void> = Symbol('late items')

/** For what is fetched on use: the group around it makes one tab stop of it, too. */
export function useLateItems(): void {
  const settle = inject(LATE_ITEMS, null)
  onMounted(() => settle?.())
}
