import type { Dataset, EntityCount } from '../../domain/dataset'
import { countTrace, toCounts } from '../department'
import { listBlock, quoteRun, textBlock, wordRun, type ReadingSection } from './reading-view'
import type { ReadingVoice, ToldNumber } from './reading-words'
import { tracePassage } from '../trace/trace'

/** Who spends the money: duties, staff and contact as the statement gives them. */
export function departmentSection(dataset: Dataset, { words }: ReadingVoice): ReadingSection {
  const { entity, contact } = dataset.info
  const { duties, name } = entity
  const counts = toCounts(dataset)
  const isEmpty = duties === null && counts.length === 0 && contact === null
  return {
    id: 'department',
    blocks: [
      ...textBlock(isEmpty ? [wordRun(words.noDepartment)] : []),
      ...(duties === null
        ? []
        : textBlock(words.duties(quoteRun(duties.text, tracePassage(name, [], duties.place))))),
      ...listBlock(counts.map(count => words.number(toNumber(count), count.parts.map(toNumber)))),
      ...(contact === null
        ? []
        : textBlock(
            words.contact(
              contact.name,
              contact.phone === ''
                ? null
                : quoteRun(contact.phone, tracePassage(contact.name, [], contact.place)),
            ),
          )),
    ],
    parts: [],
  }
}

function toNumber(counted: EntityCount): ToldNumber {
  const { label, unit, count } = counted
  return { label, unit, count: { value: count, trace: countTrace(counted) } }
}
