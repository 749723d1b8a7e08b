/** Remembers what was set or asked for of late. */
export interface Recent<V> {
  readonly get: (key: string) => V | undefined
  readonly set: (key: string, value: V) => void
}

/** Keeps at least the last `most` values, and fewer than twice as many: the older half is let go at once. */
export function recent<V>(most: number): Recent<V> {
  let fresh = new Map<string, V>()
  let former = new Map<string, V>()

  function set(key: string, value: V): void {
    if (fresh.size === most) {
      former = fresh
      fresh = new Map()
    }
    fresh.set(key, value)
  }

  return {
    get(key) {
      const value = fresh.get(key)
      if (value !== undefined || former.size === 0) return value
      const old = former.get(key)
      if (old !== undefined) set(key, old)
      return old
    },
    set,
  }
}
