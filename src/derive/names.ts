import type { Dataset } from '../domain/dataset'

const EXPENDITURE = '支出'
const MIN_SUBJECT = 4

/** A subject's name without the closing 支出 that every subject of table 2 carries; 资本性支出 says nothing without it. */
export function shortSubjectName(name: string): string {
  const short = name.endsWith(EXPENDITURE) ? name.slice(0, -EXPENDITURE.length) : name
  return short.length < MIN_SUBJECT ? name : short
}

const shortNames = new WeakMap<Dataset, ReadonlyMap<string, string>>()

/**
 * Project names as people say them, by code: without the year and region that every name repeats, and
 * without an opening that more than half of the names share.
 */
export function shortProjectNames(dataset: Dataset): ReadonlyMap<string, string> {
  const known = shortNames.get(dataset) ?? shortened(dataset)
  shortNames.set(dataset, known)
  return known
}

/** What tells namesakes apart (ingest/project-names). */
const TAIL = / …\S+$/

function shortened({ info, projects }: Dataset): ReadonlyMap<string, string> {
  const bare = projects.map(({ code, name: full }) => {
    const [tail = ''] = TAIL.exec(full) ?? []
    const name = full.slice(0, full.length - tail.length).replace(/^\d{4}年?/, '')
    return { code, name: dropRegion(name, info.entity.region), tail }
  })
  const opening = sharedOpening(bare.map(project => project.name))
  return new Map(bare.map(({ code, name, tail }) => [code, dropOpening(name, opening) + tail]))
}

/** Drops the longest tail of the region's name that the text begins with: 重庆市潼南区 → 潼南区. */
function dropRegion(name: string, region: string): string {
  for (let start = 0; start < region.length - 1; start++) {
    const tail = region.slice(start)
    if (name.startsWith(tail) && name.length > tail.length + 1) return name.slice(tail.length)
  }
  return name
}

const MIN_OPENING = 3
const MIN_REST = 4

/** What most names begin with, the one in the middle of their order does. */
function sharedOpening(names: readonly string[]): string {
  const half = names.length >> 1
  const middle = [...names].sort()[half]
  if (middle === undefined || names.length <= 2) return ''
  const lengths = names.map(name => commonLength(name, middle)).sort((a, b) => b - a)
  const length = lengths[half] ?? 0
  return length < MIN_OPENING ? '' : middle.slice(0, length)
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function dropOpening(name: string, opening: string): string {
  const rest = name.slice(opening.length)
  return opening !== '' && name.startsWith(opening) && rest.length >= MIN_REST ? rest : name
}
