/** Whether a key asks for the source of what it was pressed on: S alone. */
export function isSourceKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key.toLowerCase() === 's'
}
