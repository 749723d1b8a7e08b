import { createHash } from 'node:crypto'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'

/** 2²⁰ names for about a hundred components; `test/unit/build/components.test.ts` tells if two meet all the same. */
const LENGTH = 5

/**
 * What marks the elements that a component's own styles are for. The page as drawn has two thousand such marks, so
 * they are shorter than Vue's. `path`: from the project's root.
 */
export function scopeId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, LENGTH)
}

/** Vue's components, compiled alike for the browser and for the page drawn beforehand. */
export function componentsPlugin(): Plugin {
  return vue({ features: { componentIdGenerator: path => scopeId(path) } })
}
