const PLAIN = /^[^./\\:\p{C}][^/\\:\p{C}]*$/u

/** Whether text is a plain file name: no folder, no scheme, not hidden, no control characters or lone surrogates. */
export function isPlainFileName(text: string): boolean {
  return PLAIN.test(text)
}
