/** Lengths of a code's levels: 类, 款, 项. Source: 政府收支分类科目. */
export const FUNCTIONAL_LEVELS = [3, 5, 7] as const
export const ECONOMIC_LEVELS = [3, 5] as const

export type CodeLevels = readonly number[]

/** Whether the text is a code of one of the given lengths. */
export function isSubjectCode(code: string, levels: CodeLevels): boolean {
  return /^\d+$/.test(code) && levels.includes(code.length)
}

/** 0 for 类, 1 for 款, 2 for 项; −1 when it is no code. */
export function levelOf(code: string, levels: CodeLevels): number {
  return levels.indexOf(code.length)
}

/** The code one level up; null for a class. */
export function parentCode(code: string, levels: CodeLevels): string | null {
  const level = levelOf(code, levels)
  return level > 0 ? code.slice(0, levels[level - 1]) : null
}

/** The nearest code above that is known: a 项 whose 款 was not published hangs below its 类. */
export function nearestAncestor(
  code: string,
  levels: CodeLevels,
  known: ReadonlySet<string>,
): string | null {
  const parent = parentCode(code, levels)
  if (parent === null || known.has(parent)) return parent
  return nearestAncestor(parent, levels, known)
}

/** The subjects that no other lies below, even where a level between them has no row. */
export function leavesOf<S extends { readonly code: string }>(subjects: readonly S[]): S[] {
  const above = ({ code }: S) => Array.from(code, (_, length) => code.slice(0, length))
  const inner = new Set(subjects.flatMap(above))
  return subjects.filter(({ code }) => !inner.has(code))
}

/** The class (类) a code belongs to. */
export function classCode(code: string): string {
  return code.slice(0, 3)
}

/** Whether `code` is `ancestor` or lies below it. */
export function isWithinCode(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor)
}
