import type { ReadingVoice } from '../../derive/reading/reading-words'
import { formatWan } from '../../domain/money'
import { tableNumber } from '../../domain/source'
import { formatCount } from '../../locales/figures'
import { laterMessages } from '../../locales/later'
import type { Messages } from '../../locales/messages'
import { noteText } from '../../locales/note-text'

/** All words of the reading version in one language, gathered from the views that they belong to. */
export function readingVoice(messages: Messages): ReadingVoice {
  const { tables, checks, sources, targets, find } = messages
  const { reading, checkList } = laterMessages(messages)
  return {
    words: reading,
    names: messages.joins.names,
    tables: tables.words,
    rules: checkList.rules,
    findings: checkList.findings,
    verdicts: checks.verdicts,
    blankCell: sources.blankCell,
    overall: targets.overall,
    note: note => noteText(note, messages),
    tableName: (table, title) => sources.table(tableNumber(table), title),
    section: find.department.source,
    checkAmount: (amount, unit) =>
      unit === 'wan' ? `${formatWan(amount)} ${tables.words.unit}` : formatCount(amount),
  }
}
