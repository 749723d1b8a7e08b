import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { TermId } from '../domain/terms'

/** What stands above the page: one dialog at a time; the address knows nothing of it. */
export type Overlay =
  | { readonly kind: 'search' }
  | { readonly kind: 'glossary'; readonly term: TermId | null }
  | { readonly kind: 'department' }
  | { readonly kind: 'guide' }

export const useOverlayStore = defineStore('overlay', () => {
  const current = shallowRef<Overlay | null>(null)

  function open(next: Overlay): void {
    current.value = next
  }

  function close(): void {
    current.value = null
  }

  return { current, open, close }
})
