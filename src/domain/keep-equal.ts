/**
 * `after`, with each part that equals the same part of `before` replaced by that part; `before` itself where all is
 * equal. What is drawn from a kept part need not be drawn again. Plain objects and arrays are looked into, everything
 * else, dates and maps included, is compared by `Object.is`. Items of an array are the same by their place.
 */
export function keepEqual<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after
  if (Array.isArray(before) && Array.isArray(after)) return keepItems(before, after)
  if (isPlain(before) && isPlain(after)) return keepFields(before, after)
  return after
}

function keepItems<T>(before: readonly unknown[], after: T & readonly unknown[]): T {
  const kept = after.map((item, at) => keepEqual(before[at], item))
  const isSame = before.length === kept.length && kept.every((item, at) => item === before[at])
  return (isSame ? before : kept) as unknown as T
}

function keepFields<T>(before: Fields, after: T & Fields): T {
  const kept: Fields = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, keepEqual(before[key], value)]),
  )
  const keys = Object.keys(kept)
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every(key => key in before && Object.is(kept[key], before[key]))
  return (isSame ? before : kept) as unknown as T
}

type Fields = Record<string, unknown>

function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false
  return Object.getPrototypeOf(value) === Object.prototype
}
