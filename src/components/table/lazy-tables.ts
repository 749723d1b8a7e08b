import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { DataTable } from '../../derive/tables/data-table'
import type * as tables from './tables'

/** The code that makes tables and shows them. */
export type TableCode = typeof tables

/** Makes the table of one view. */
export type ToTable = (code: TableCode) => DataTable

const fetched = shallowRef<TableCode | null>(null)

/** Fetches what makes tables and shows them. */
export async function fetchTables(): Promise<TableCode> {
  const code = await import('./tables')
  fetched.value = code
  return code
}

/** What makes tables and shows them; null until it is fetched. */
export function useTableCode(): Readonly<ShallowRef<TableCode | null>> {
  return shallowReadonly(fetched)
}
