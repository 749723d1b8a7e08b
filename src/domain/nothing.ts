const NOTHING = /^(?:[-－—–―]+|\/|无)?$/

/** Whether a cell holds nothing: it is blank, or says so with "-", "—", "/" or "无". It reads as blank. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim())
}
