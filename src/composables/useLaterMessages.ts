import { computed, type ComputedRef } from 'vue'
import { laterMessages } from '../locales/later'
import type { LaterMessages } from '../locales/later-messages'
import { useMessages } from './useMessages'

/** The interface text of what is fetched on use, with its code: in what is there from the start it would be too. */
export function useLaterMessages(): ComputedRef<LaterMessages> {
  const messages = useMessages()
  return computed(() => laterMessages(messages.value))
}
