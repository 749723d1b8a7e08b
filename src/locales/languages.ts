import type { Language } from '../domain/view-state'
import { en } from './en'
import type { Messages } from './messages'
import { zhCN } from './zh-CN'

const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en }

/** The interface text of a language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language]
}
