import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** Long enough for one gesture's changes to settle, short enough to belong to it. */
const SETTLE_MS = 400

/**
 * Text for a polite live region: says `source` once it has changed and settled.
 * Says nothing at first, nor when it comes back to what was said last.
 */
export function useAnnouncer(source: () => string, settle = SETTLE_MS): Readonly<Ref<string>> {
  const message = ref('')
  let said: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (text: string): void => {
    if (text === said) return
    said = text
    message.value = text
  }

  watch(source, (text, before) => {
    // From nothing to something is the page coming up, not a change that the reader made.
    if (before === '') said = text
    said ??= before
    clearTimeout(timer)
    timer = setTimeout(() => say(text), settle)
  })
  onScopeDispose(() => clearTimeout(timer))

  return readonly(message)
}
