import type { Language } from '../domain/view-state'
import type { Messages } from './messages'
import { zhCN } from './zh-CN'

/** Chinese is always there; any other language comes when it is chosen. */
const FALLBACK = zhCN
const loaders: Readonly<Partial<Record<Language, () => Promise<Messages>>>> = {
  en: async () => (await import('./en')).en,
}
const loaded = new Map<Language, Messages>([[FALLBACK.language, FALLBACK]])

/** The interface text of a language, in Chinese as long as it was not loaded. */
export function messagesOf(language: Language): Messages {
  return loaded.get(language) ?? FALLBACK
}

/** Loads the interface text of a language, where it is not there yet. */
export async function loadMessages(language: Language): Promise<Messages> {
  const messages = loaded.get(language) ?? (await loaders[language]?.()) ?? FALLBACK
  loaded.set(language, messages)
  return messages
}
