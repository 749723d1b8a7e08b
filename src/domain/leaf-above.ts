import { isWithinCode, leavesOf } from './subject-code'

/**
 * Tells where a code stands in a table of subjects: where none of them is as deep, at the last one that is listed above
 * it (款 20103 for 2010302), else under itself.
 */
export function leafAbove(
  subjects: readonly { readonly code: string }[],
): (code: string) => string {
  const depth = Math.max(0, ...subjects.map(({ code }) => code.length))
  const leaves = leavesOf(subjects)
  return code => {
    if (code.length <= depth) return code
    return leaves.find(leaf => isWithinCode(code, leaf.code))?.code ?? code
  }
}
