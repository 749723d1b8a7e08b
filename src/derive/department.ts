import type { Dataset, EntityCount } from '../domain/dataset'

/** One count with the counts it is parted into: 35 = 20 + 15. */
export interface CountView extends EntityCount {
  readonly parts: readonly EntityCount[]
}

/** The one place that all counts stand at; "" where they stand at several or at none. */
export function sharedPlace(counts: readonly EntityCount[]): string {
  const [first, ...others] = counts
  return first !== undefined && others.every(({ place }) => place === first.place)
    ? first.place
    : ''
}

/** The counts of the department, parts below their whole; a part without its whole stands alone. */
export function toCounts({ info }: Dataset): readonly CountView[] {
  const { counts } = info.entity
  const labels = counts.map(({ label }) => label)
  return counts
    .filter(({ partOf }) => partOf === null || !labels.includes(partOf))
    .map(count => ({ ...count, parts: counts.filter(({ partOf }) => partOf === count.label) }))
}
