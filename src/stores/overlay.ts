import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { TermId } from '../domain/terms'

/** What stands above the page: one dialog at a time; the address knows nothing of it. */
export type Overlay =
  | { readonly kind: 'search' }
  | { readonly kind: 'glossary'; readonly term: TermId | null }
  | { readonly kind: 'department' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'picture'; readonly picture: ShownPicture }

/** An image with all that says where it comes from. */
export interface ShownPicture {
  /** The image itself, as a `data:` address. */
  readonly url: string
  /** What it shows, for those who do not see it. */
  readonly description: string
}

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
