import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { conflictsOf } from '../derive/checks/conflicts'
import {
  reduceSelection,
  without,
  type Dimension,
  type Pick,
  type Selection,
  type SelectionAction,
} from '../domain/selection'
import {
  DEFAULT_VIEW,
  NO_MARKS,
  type Breakdown,
  type Colouring,
  type Compared,
  type ComparisonMode,
  type FlowMode,
  type Language,
  type ListedTable,
  type ListedVerdict,
  type Page,
  type TargetMode,
  type ViewState,
} from '../domain/view-state'
import type { Source } from '../domain/source'
import { useDatasetStore } from './dataset'

/** What is picked and how each view is shown: all that the address holds. */
export const useViewStore = defineStore('view', () => {
  const data = useDatasetStore()
  const state = shallowRef<ViewState>(DEFAULT_VIEW)

  function change(part: Partial<ViewState>): void {
    state.value = { ...state.value, ...part }
  }

  function reduce(action: SelectionAction, selection = state.value.selection): void {
    change({ selection: reduceSelection(selection, action) })
  }

  /** The selection less the clauses that a pick contradicts. */
  function makeRoomFor(pick: Pick): Selection {
    const { selection } = state.value
    if (data.withLines === null) return selection
    return without(selection, conflictsOf(data.withLines, selection, pick))
  }

  /** Picks a key, or lets go of it when it is picked; clauses that contradict it give way. */
  function pick(target: Pick): void {
    reduce({ type: 'pick', ...target }, makeRoomFor(target))
  }

  /** Goes to a key (a breadcrumb step); clauses that contradict it give way. */
  function focus(target: Omit<Pick, 'additive'>): void {
    reduce({ type: 'focus', ...target }, makeRoomFor({ ...target, additive: false }))
  }

  /** Removes one key of a dimension's clause, or the whole clause. */
  function remove(dimension: Dimension, key?: string): void {
    reduce({ type: 'remove', dimension, key })
  }

  function clear(): void {
    reduce({ type: 'clear' })
  }

  /** Takes a whole view over, as from an address. */
  function replace(next: ViewState): void {
    state.value = next
  }

  return {
    ...{ state, pick, focus, remove, clear, replace },
    setBreakdown: (breakdown: Breakdown) => change({ breakdown }),
    setColouring: (colouring: Colouring) => change({ colouring }),
    setCompared: (compared: Compared) => change({ compared }),
    setComparisonMode: (comparisonMode: ComparisonMode) => change({ comparisonMode }),
    setTargetMode: (targetMode: TargetMode) => change({ targetMode }),
    setFlowMode: (flowMode: FlowMode) => change({ flowMode }),
    /** Goes to a page; what was marked or listed there stays behind. */
    setPage: (page: Page) => change({ page, ...NO_MARKS }),
    /** Goes to the published table that holds a cell and marks it. */
    openCell: (cell: Source) => change({ page: 'tables', cell, check: null }),
    /** Goes to a check among all and marks it. */
    openCheck: (check: string) => change({ ...NO_MARKS, page: 'tables', check }),
    setVerdict: (verdict: ListedVerdict) => change({ verdict, check: null }),
    setTable: (table: ListedTable) => change({ table, check: null }),
    setLanguage: (language: Language) => change({ language }),
  }
})
