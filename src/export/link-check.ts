import { RULE_IDS } from '../domain/checks/check'

const MAX_LENGTH = 200

/** Reads the id of a check: its rule and what it is about; null for anything else. Whether there is such a check is not asked here. */
export function parseCheckId(text: string): string | null {
  const [rule, ...about] = text.split(':')
  if (!RULE_IDS.some(id => id === rule) || about.join(':') === '') return null
  return text.length > MAX_LENGTH || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? null : text
}
