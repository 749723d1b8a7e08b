import type { Plugin } from 'vite'

/**
 * V8's explicit compile hint (Chromium 136 and later; a comment to all others): every function of the file is
 * compiled while the file comes, off the main thread, instead of at its first call on it.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * The built scripts of these names say that all in them is called on load. For the chunks that the page runs to
 * come alive and to answer; not for ECharts, of which a page calls little.
 */
export function compileHintPlugin(names: readonly string[]): Plugin {
  return {
    name: 'budget-lens:compile-hint',
    generateBundle: {
      // After Vite has put its own lines before the code: the hint counts only at the head of a file.
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && names.includes(chunk.name))
            chunk.code = COMPILE_HINT + chunk.code
      },
    },
  }
}
