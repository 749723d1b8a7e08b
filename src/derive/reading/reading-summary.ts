import type { Dataset } from '../../domain/dataset'
import { toComparison } from '../comparison/comparison'
import { toHeadline } from '../headline/headline'
import { headlineShares } from '../headline/headline-shares'
import { fundsSpentBeside } from '../flow/flow-funds'
import { toChecks } from '../checks/check-view'
import { wholeReasonBlocks } from './reading-reasons'
import { toldAmount, toldChange, UNKNOWN_CHANGE, type Told, type ToldItem } from './reading-told'
import { textBlock, type ReadingSection } from './reading-view'
import type { ReadingVoice, ToldShare, ToldTotal } from './reading-words'

/** The answer first: how much, how it moved, what it is for, whether the tables agree. */
export function summarySection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const { words } = voice
  return {
    id: 'summary',
    blocks: [
      ...textBlock(words.total(toTotal(dataset))),
      ...textBlock(words.otherFunds(otherFunds(dataset))),
      ...wholeReasonBlocks(dataset, toComparison(dataset, 'function', 'paired', []), voice),
      ...textBlock(words.perHundred(toShares(dataset))),
      ...textBlock(words.counts(toChecks(dataset).counts)),
    ],
    parts: [],
  }
}

function toTotal(dataset: Dataset): ToldTotal {
  const { year, previousYear, total, previous, change, traces } = toHeadline(dataset, [])
  const told = (value: number | null | undefined, trace: Told['trace']): Told | null =>
    value === null || value === undefined ? null : { value, trace }
  return {
    entity: dataset.info.entity.shortName,
    year,
    previousYear,
    amount: told(total, traces.total),
    before: told(previous, traces.previous),
    change: toldChange(change, traces),
    derived: false,
  }
}

/** The shares of the headline's sentence, each with its source; the rest without the names of its projects. */
function toShares(dataset: Dataset): readonly ToldShare[] {
  return headlineShares(dataset).map(({ kind, names, share: value, trace }) => ({
    kind,
    name: kind === 'project' ? names.join() : '',
    share: { value, trace },
  }))
}

/** Sources of money beside 一般公共预算, which the total does not hold. */
function otherFunds(dataset: Dataset): readonly ToldItem[] {
  return fundsSpentBeside(dataset).map(({ name, figure }) => ({
    name,
    amount: toldAmount(name, figure.amount, figure.sources),
    before: null,
    share: null,
    change: UNKNOWN_CHANGE,
    previousYear: null,
    derived: false,
  }))
}
