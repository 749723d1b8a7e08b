import type { LaterMessages } from './later-messages'
import type { Messages } from './messages'
import { later } from './zh/later'

/** The text of what comes on use, in the language of some text. It is to be imported by that alone. */
export function laterMessages(messages: Messages): LaterMessages {
  return messages.later ?? later
}
