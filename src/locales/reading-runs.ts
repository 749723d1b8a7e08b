import type { ToldOperand } from '../derive/reading/reading-words'
import type { Told } from '../derive/reading/reading-told'
import { figureRun, wordRun, type ReadingText, type TextRun } from '../derive/reading/reading-view'
import { formatWan } from '../domain/money'
import { formatPercent } from '../domain/ratio'
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

/** An amount without its sign, with its unit. */
export function amountRun({ value, trace }: Told, unit: string): TextRun {
  return figureRun(`${formatWan(Math.abs(value))} ${unit}`, trace)
}

/** A ratio without its sign, as percent. */
export function percentRun({ value, trace }: Told): TextRun {
  return figureRun(formatPercent(Math.abs(value)), trace)
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
