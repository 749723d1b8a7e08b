/** The dictionary of a dimension: keys by code, codes by key. */
export interface KeyBook {
  readonly size: number
  /** The key of a code from 0 up; "" beyond the last. */
  at(code: number): string
  /** The code of a key; −1 where it is none. */
  codeOf(key: string): number
}

/** A dictionary of keys that are at hand; a key that stands twice has its first place as code. */
export function listedKeys(keys: readonly string[]): KeyBook {
  const codeOf = indexed(() => keys)
  return { size: keys.length, at: code => keys[code] ?? '', codeOf }
}

/** Looks keys up in an index that is made at the first question. */
export function indexed(keys: () => readonly string[]): KeyBook['codeOf'] {
  let index: ReadonlyMap<string, number> | null = null
  return key => {
    index ??= new Map([...keys().entries()].map(([code, text]) => [text, code] as const).reverse())
    return index.get(key) ?? -1
  }
}

/** Every key in the order of the codes. */
export function allKeys(book: KeyBook): readonly string[] {
  return Array.from({ length: book.size }, (_, code) => book.at(code))
}
