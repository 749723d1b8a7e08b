import type { ToldOperand } from '../derive/reading/reading-words'
import type { Told, ToldItem } from '../derive/reading/reading-told'
import { figureRun, wordRun, type ReadingText, type TextRun } from '../derive/reading/reading-view'
import { formatWan } from '../domain/money'
import { formatPercent, makeWhole } from '../domain/ratio'
import { formatCount } from './figures'

type Part = string | TextRun | ReadingText

/** A sentence of words and runs: told`${amount} are for ${name}.`; what is empty is left out. */
export function told(strings: TemplateStringsArray, ...parts: readonly Part[]): ReadingText {
  const runs = strings.flatMap((text, at) => [wordRun(text), ...runsOf(parts[at] ?? '')])
  return runs.filter(run => run.text !== '')
}

function runsOf(part: Part): ReadingText {
  if (typeof part === 'string') return [wordRun(part)]
  return 'role' in part ? [part] : part
}

/** Items with a separator between them. */
export function joined(items: readonly ReadingText[], separator: string): ReadingText {
  return items.flatMap((item, at) => (at === 0 ? item : [wordRun(separator), ...item]))
}

/** An amount with its unit. */
export function amountRun({ value, trace }: Told, unit: string): TextRun {
  return figureRun(`${formatWan(value)} ${unit}`, trace)
}

/** A ratio as percent. */
export function percentRun({ value, trace }: Told): TextRun {
  return figureRun(formatPercent(value), trace)
}

/** A figure without its sign, which the words beside it say. */
export function sizeOf({ value, trace }: Told): Told {
  return { value: Math.abs(value), trace }
}

/** Whether an item is all that its share is of; where there is no share to tell, nothing says otherwise. */
export function isAll({ share }: ToldItem): boolean {
  return share === null || makeWhole([share.value])
}

/** A plain number. */
export function countRun({ value, trace }: Told): TextRun {
  return figureRun(formatCount(value), trace)
}

/** What a rule expects stands in no table and has no name. */
export function isExpected({ label, place }: ToldOperand): boolean {
  return label === '' && place === ''
}

/** The operands of one side, each told by `tell`. */
export function listed(
  operands: readonly ToldOperand[],
  separator: string,
  tell: (operand: ToldOperand) => ReadingText,
): ReadingText {
  return joined(operands.map(tell), separator)
}
