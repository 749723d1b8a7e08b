import { computed, inject, provide, shallowRef, toValue, triggerRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, MaybeRefOrGetter } from 'vue'
import type { Language } from '../domain/view-state'
import { loadMessages, messagesOf } from '../locales/languages'
import type { Messages } from '../locales/messages'

const MESSAGES: InjectionKey<ComputedRef<Messages>> = Symbol('messages')

/**
 * Gives everything below this component the interface text of a language. A text that is yet to be loaded
 * comes when it is there; where it does not come, `onMissing` is told and what was shown stays.
 */
export function provideMessages(
  language: MaybeRefOrGetter<Language>,
  onMissing: (shown: Language) => void,
): ComputedRef<Messages> {
  const arrivals = shallowRef(0)
  const messages = computed(() => {
    void arrivals.value
    return messagesOf(toValue(language))
  })

  async function fetch(wanted: Language): Promise<void> {
    if (messages.value.language === wanted) return
    try {
      await loadMessages(wanted)
      triggerRef(arrivals)
    } catch {
      if (toValue(language) === wanted) onMissing(messages.value.language)
    }
  }

  watch(() => toValue(language), fetch, { immediate: true })
  provide(MESSAGES, messages)
  return messages
}

/** The interface text in the reader's language; Chinese where none was provided. */
export function useMessages(): ComputedRef<Messages> {
  return inject(MESSAGES, () => computed(() => messagesOf('zh-CN')), true)
}
