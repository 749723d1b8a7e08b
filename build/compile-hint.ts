import type { Plugin } from 'vite'

/**
 * V8's explicit compile hint (Chromium 136 and later; a comment to all others): every function of the file is
 * compiled while the file comes, off the main thread, instead of at its first call on it.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * The built scripts of these names say that all in them is called on load. For the chunks that the page runs to
 * come alive and to answer; not for ECharts, of which a page calls little. A name that no script has fails the build.
 */
export function compileHintPlugin(names: readonly string[]): Plugin {
  return {
    name: 'budget-lens:compile-hint',
    generateBundle: {
      // After Vite has put its own lines before the code: the hint counts only at the head of a file.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
        for (const name of names) {
          const named = chunks.filter(chunk => chunk.name === name)
          if (named.length === 0) throw new Error(`no script is named ${name}`)
          for (const chunk of named) chunk.code = COMPILE_HINT + chunk.code
        }
      },
    },
  }
}
