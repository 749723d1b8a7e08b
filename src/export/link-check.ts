import { RULE_IDS } from '../domain/checks/check'

/** Reads the id of a check: its rule and what it is about; null for anything else. Whether there is such a check is not asked here. */
export function parseCheckId(text: string): string | null {
  const [rule, ...about] = text.split(':')
  return RULE_IDS.some(id => id === rule) && about.join(':') !== '' ? text : null
}
