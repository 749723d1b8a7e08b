import type { InjectionKey } from 'vue'

/** The panels that come alive before the others; null where all come in their turn, and once all are. */
let first: ReadonlySet<string> | null = null
const waiting = new Set<() => void>()

/** Given to what comes alive at once with the panel that it stands in. */
export const AT_ONCE: InjectionKey<true> = Symbol('at once')

/**
 * The reader has clicked in a page that was drawn beforehand and is not alive yet: what answers comes first, and
 * the other panels come alive later, as they were drawn, and only then show what has changed.
 */
export function putFirst(panels: ReadonlySet<string>): void {
  first = panels
}

/** Whether some panels come before the others. */
export function isHurried(): boolean {
  return first !== null
}

export function isFirst(panel: string): boolean {
  return first?.has(panel) === true
}

/** Whether a panel shows what was drawn, whatever the view is by now. */
export function isAsDrawn(panel: string): boolean {
  return first?.has(panel) === false
}

/** Calls back when the whole page is alive, unless what is answered with is called before. */
export function whenAlive(run: () => void): () => void {
  waiting.add(run)
  return () => waiting.delete(run)
}

/** The whole page is alive. */
export function tellAlive(): void {
  first = null
  for (const run of waiting) run()
  waiting.clear()
}
