import { computed, inject, provide, toValue } from 'vue'
import type { ComputedRef, InjectionKey, MaybeRefOrGetter } from 'vue'
import type { Language } from '../domain/view-state'
import { messagesOf } from '../locales/languages'
import type { Messages } from '../locales/messages'

export const MESSAGES: InjectionKey<ComputedRef<Messages>> = Symbol('messages')

/** Gives everything below this component the interface text of a language. */
export function provideMessages(language: MaybeRefOrGetter<Language>): ComputedRef<Messages> {
  const messages = computed(() => messagesOf(toValue(language)))
  provide(MESSAGES, messages)
  return messages
}

/** The interface text in the reader's language; Chinese where none was provided. */
export function useMessages(): ComputedRef<Messages> {
  return inject(MESSAGES, () => computed(() => messagesOf('zh-CN')), true)
}
