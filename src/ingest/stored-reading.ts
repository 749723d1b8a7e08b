import type { Dataset, EconomicDimension, FunctionalDimension, Reading } from '../domain/dataset'
import { narrowCodes, type FactTable } from '../domain/facts/facts'
import { allKeys, listedKeys } from '../domain/facts/key-book'
import { fromStoredChecks, toStoredChecks, type StoredChecks } from './stored-checks'

/** What JSON cannot hold as it is. */
type Columns = 'functionalFacts' | 'economicFacts'

interface StoredColumn {
  readonly keys: readonly string[]
  readonly codes: readonly number[]
}

/** Facts in columns as JSON. */
interface StoredFacts {
  readonly amounts: readonly number[]
  readonly dimensions: Readonly<Record<string, StoredColumn>>
}

interface StoredDataset
  extends Omit<Dataset, Columns | 'checks'>, Readonly<Record<Columns, StoredFacts>> {
  readonly checks: StoredChecks
}

/** A reading as JSON holds it, without lines, which come in a file of their own. */
export type StoredReading = Omit<Reading, 'dataset'> & { readonly dataset: StoredDataset }

/** What the build leaves for the page: what was read, and from which files. */
export interface StoredDisclosure {
  readonly reading: StoredReading
  /** The names of the files, the descriptor first. */
  readonly files: readonly string[]
  /** Of those files. */
  readonly fingerprint: string
}

/** A reading to be written as JSON. */
export function toStored({ dataset, ...rest }: Reading): StoredReading {
  const { functionalFacts, economicFacts } = dataset
  const facts = { functionalFacts: packed(functionalFacts), economicFacts: packed(economicFacts) }
  const checks = toStoredChecks(dataset.checks, dataset.tables)
  return { ...rest, dataset: { ...dataset, ...facts, checks, detail: null } }
}

/** The reading that was stored. */
export function fromStored({ dataset, ...rest }: StoredReading): Reading {
  const { functionalFacts, economicFacts } = dataset
  const facts = {
    functionalFacts: unpacked<FunctionalDimension>(functionalFacts),
    economicFacts: unpacked<EconomicDimension>(economicFacts),
  }
  const checks = fromStoredChecks(dataset.checks, dataset.tables)
  return { ...rest, dataset: { ...dataset, ...facts, checks } }
}

function packed({ amounts, dimensions }: FactTable<string>): StoredFacts {
  const columns = Object.entries(dimensions).map(([name, { keys, codes }]) => {
    return [name, { keys: allKeys(keys), codes: [...codes] }] as const
  })
  return { amounts: [...amounts], dimensions: Object.fromEntries(columns) }
}

function unpacked<D extends string>({ amounts, dimensions }: StoredFacts): FactTable<D> {
  const columns = Object.entries(dimensions).map(([name, { keys, codes }]) => {
    const column = {
      keys: listedKeys(keys),
      codes: narrowCodes(Uint32Array.from(codes), keys.length),
    }
    return [name, column] as const
  })
  return {
    length: amounts.length,
    dimensions: Object.fromEntries(columns) as FactTable<D>['dimensions'],
    amounts: Float64Array.from(amounts),
  }
}
