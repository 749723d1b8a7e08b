import type { Dataset } from '../../domain/dataset'
import { toComparison } from '../comparison/comparison'
import { toHeadline } from '../headline'
import { headlineTraces } from '../headline-traces'
import { flowFunds } from '../flow/flow-funds'
import { GENERAL_FUND } from '../funds'
import { toChecks } from '../check-view'
import { KIND_NAMES } from '../comparison/kind-figures'
import { wholeReasonBlocks } from './reading-reasons'
import { toldAmount, toldChange, UNKNOWN_CHANGE, type Told, type ToldItem } from './reading-told'
import { textBlock, type ReadingSection } from './reading-view'
import type { ReadingVoice, ToldShare, ToldTotal } from './reading-words'
import { NO_FIGURE } from '../trees/spend-node'
import type { Trace } from '../trace'

/** The answer first: how much, how it moved, what it is for, whether the tables agree. */
export function readSummary(dataset: Dataset, voice: ReadingVoice): ReadingSection {
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

/** The shares of the headline's sentence, each with its source. */
function toShares(dataset: Dataset): readonly ToldShare[] {
  const { largest, basic, rest } = toHeadline(dataset, []).sentence
  const shares = [
    largest === null
      ? null
      : { kind: 'project' as const, name: largest.name, value: largest.share },
    basic === null ? null : { kind: 'basic' as const, name: '', value: basic },
    rest === null ? null : { kind: 'rest' as const, name: '', value: rest.share },
  ].flatMap(share => share ?? [])
  const { shares: traces } = headlineTraces(dataset)
  const kindOf = ({ title }: Trace): ToldShare['kind'] => {
    if (title === KIND_NAMES.basic) return 'basic'
    return title === KIND_NAMES.project ? 'rest' : 'project'
  }
  return shares.flatMap(({ kind, name, value }) => {
    const trace = traces.find(candidate => kindOf(candidate) === kind)
    return trace === undefined ? [] : [{ kind, name, share: { value, trace } }]
  })
}

/** Sources of money beside 一般公共预算, which the total does not hold. */
export function otherFunds(dataset: Dataset): readonly ToldItem[] {
  return flowFunds(dataset)
    .filter(({ key }) => key !== GENERAL_FUND)
    .map(({ name, root }) => {
      const figure = root.figures.total ?? NO_FIGURE
      return {
        name,
        amount: toldAmount(name, figure.amount, figure.sources),
        before: null,
        share: null,
        change: UNKNOWN_CHANGE,
        previousYear: null,
        derived: false,
      }
    })
}
