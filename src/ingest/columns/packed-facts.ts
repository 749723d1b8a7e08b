import { blockRanges, provideRanges, type BlockRanges } from '../../domain/facts/code-ranges'
import {
  DETAIL_DIMENSIONS,
  NAMED_DIMENSIONS,
  type DetailDimension,
  type DetailFacts,
  type NamedDimension,
} from '../../domain/facts/detail-facts'
import { detailCells } from '../../domain/facts/detail-cells'
import { factCube, type Cells } from '../../domain/facts/fact-cube'
import { factGroups } from '../../domain/facts/fact-groups'
import type { Codes, DimensionColumn, FactTable } from '../../domain/facts/facts'
import type { KeyBook } from '../../domain/facts/key-book'
import { pooledKeys, type TextPool } from '../../domain/facts/pooled-keys'

/** Codes and amounts of some dimensions. */
export interface PackedTable {
  readonly length: number
  readonly codes: Readonly<Partial<Record<DetailDimension, Codes>>>
  readonly amounts: Float64Array
  /** Of the codes' columns, where they were made beforehand. */
  readonly ranges?: Readonly<Partial<Record<DetailDimension, BlockRanges>>>
}

/** Facts as nothing but typed arrays, to be handed from one thread to another without a copy. */
export interface PackedFacts {
  readonly table: PackedTable
  readonly keys: Readonly<Record<DetailDimension, TextPool>>
  readonly names: Readonly<Record<NamedDimension, TextPool>>
  readonly cells: readonly PackedTable[]
}

/** Adds what views ask for to facts that have nothing but their rows: cells, and where each code stands. */
export function withCells(packed: Omit<PackedFacts, 'cells'>): PackedFacts {
  const table = unpackTable(packed.table, booksOf(packed.keys)) as FactTable<DetailDimension>
  const cells = detailCells(table).map(packTable)
  return { ...packed, table: { ...packed.table, ranges: rangesOf(packed.table) }, cells }
}

function rangesOf({ codes }: PackedTable): PackedTable['ranges'] {
  const ranges: Partial<Record<DetailDimension, BlockRanges>> = {}
  for (const name of DETAIL_DIMENSIONS) {
    const column = codes[name]
    if (column !== undefined) ranges[name] = blockRanges(column)
  }
  return ranges
}

function packTable({ length, dimensions, amounts }: Cells<DetailDimension>): PackedTable {
  const codes: Partial<Record<DetailDimension, Codes>> = {}
  for (const name of DETAIL_DIMENSIONS) {
    const column = dimensions[name]
    if (column !== undefined) codes[name] = column.codes
  }
  return { length, codes, amounts }
}

/** The facts with their dictionaries and their cube. */
export function unpackFacts({ table, keys, names, cells }: PackedFacts): DetailFacts {
  const books = booksOf(keys)
  const facts = unpackTable(table, books) as FactTable<DetailDimension>
  const levels = cells.map(one => unpackTable(one, books))
  return {
    table: facts,
    cells: levels,
    cube: { ...factCube(facts, levels), ...factGroups(facts, levels) },
    names: {
      department: pooledKeys(names.department),
      function: pooledKeys(names.function),
      project: pooledKeys(names.project),
    },
  }
}

type Books = Readonly<Record<DetailDimension, KeyBook>>

/** The lines and all cells share their dictionaries. */
function booksOf(keys: PackedFacts['keys']): Books {
  const books = {} as Record<DetailDimension, KeyBook>
  for (const name of DETAIL_DIMENSIONS) books[name] = pooledKeys(keys[name])
  return books
}

function unpackTable(
  { length, codes, amounts, ranges }: PackedTable,
  books: Books,
): Cells<DetailDimension> {
  const dimensions: Partial<Record<DetailDimension, DimensionColumn>> = {}
  for (const name of DETAIL_DIMENSIONS) {
    const column = codes[name]
    if (column === undefined) continue
    dimensions[name] = { keys: books[name], codes: column }
    const own = ranges?.[name]
    if (own !== undefined) provideRanges(column, own)
  }
  return { length, dimensions, amounts }
}

/** The memory to hand over: every array of the facts, each buffer once. */
export function buffersOf({ table, keys, names, cells }: PackedFacts): readonly ArrayBufferLike[] {
  const pools = [
    ...DETAIL_DIMENSIONS.map(name => keys[name]),
    ...NAMED_DIMENSIONS.map(name => names[name]),
  ]
  const arrays = [
    ...[table, ...cells].flatMap(({ codes, amounts }) => [...Object.values(codes), amounts]),
    ...pools.flatMap(({ bytes, offsets }) => [bytes, offsets]),
  ]
  return [...new Set(arrays.map(({ buffer }) => buffer))]
}
