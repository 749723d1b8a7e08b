import type { Dataset } from '../domain/dataset'

const EXPENDITURE = '支出'
const MIN_SUBJECT = 4

/** A subject's name without the closing 支出 that every subject of table 2 carries; 资本性支出 says nothing without it. */
export function shortSubjectName(name: string): string {
  const short = name.endsWith(EXPENDITURE) ? name.slice(0, -EXPENDITURE.length) : name
  return short.length < MIN_SUBJECT ? name : short
}

/**
 * Project names as people say them: without the year and region that every name repeats, and
 * without an opening that more than half of the names share.
 */
export function shortProjectNames(dataset: Dataset): ReadonlyMap<string, string> {
  const region = dataset.info.entity.region
  const bare = dataset.projects.map(project => ({
    code: project.code,
    name: dropRegion(project.name.replace(/^\d{4}年?/, ''), region),
  }))
  const opening = sharedOpening(bare.map(project => project.name))
  return new Map(bare.map(({ code, name }) => [code, dropOpening(name, opening)]))
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

function sharedOpening(names: readonly string[]): string {
  let best = ''
  for (const name of names) {
    for (let length = name.length; length >= MIN_OPENING && length > best.length; length--) {
      const opening = name.slice(0, length)
      const sharing = names.filter(other => other.startsWith(opening)).length
      if (names.length > 2 && sharing * 2 > names.length) best = opening
    }
  }
  return best
}

function dropOpening(name: string, opening: string): string {
  const rest = name.slice(opening.length)
  return opening !== '' && name.startsWith(opening) && rest.length >= MIN_REST ? rest : name
}
