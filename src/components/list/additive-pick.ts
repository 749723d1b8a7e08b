/** Whether a click or a key picks on top of what is picked already: with Ctrl, or ⌘ on a Mac. */
export function isAdditive(
  event: { readonly ctrlKey?: boolean; readonly metaKey?: boolean } | undefined,
): boolean {
  return event?.ctrlKey === true || event?.metaKey === true
}

/**
 * Lets Enter pick as a click does, once however long it is held; to be called in place of the browser's answer, which
 * does not press a button on Ctrl+Enter.
 */
export function pickOnEnter(event: KeyboardEvent, pick: (additive: boolean) => void): void {
  if (!event.repeat) pick(isAdditive(event))
}
