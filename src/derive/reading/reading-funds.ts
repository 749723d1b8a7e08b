import type { Dataset } from '../../domain/dataset'
import { flowFunds } from '../flow/flow-funds'
import { unusedFundNotes } from '../fund-notes'
import { fundTable, GOVERNMENT_FUND, usedFunds, type Fund } from '../funds'
import { figureIn, inOrder } from './reading-basic'
import { amountColumn, readingTable, shareColumn } from './reading-tables'
import { toldAmount, toldShare, UNKNOWN_CHANGE, type ToldItem, type Whole } from './reading-told'
import {
  listBlock,
  tableBlock,
  textBlock,
  wordRun,
  type ReadingBlock,
  type ReadingSection,
} from './reading-view'
import type { ReadingVoice } from './reading-words'

/** Where the money comes from: the sources used, those published as 0 or blank, by name. */
export function fundsSection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const { words, tables } = voice
  const { total } = fundTable(dataset)
  const used = usedFunds(dataset)
  if (used.length === 0) {
    return {
      id: 'funds',
      blocks: [...textBlock([wordRun(words.noFunds)]), ...unusedBlocks(dataset, voice)],
      parts: [],
    }
  }
  const whole = toldAmount(words.headings.funds, total.amount, total.sources)
  return {
    id: 'funds',
    blocks: [
      ...textBlock(
        words.funds(
          whole,
          used.map(fund => fundItem(fund, total)),
        ),
      ),
      ...unusedBlocks(dataset, voice),
      ...tableBlock(
        readingTable(words.captions.funds, tables.unit, used.flatMap(withClasses), [
          { label: words.columns.fund, kind: 'text', cell: ({ fund }) => fund },
          { label: tables.name, kind: 'text', cell: ({ name }) => name },
          amountColumn(tables.amount, ({ figure }) => figure),
          shareColumn(tables.share, ({ figure }) => figure, total),
        ]),
      ),
      ...governmentBlocks(dataset, voice),
    ],
    parts: [],
  }
}

function fundItem({ name, figure }: Fund, total: Whole): ToldItem {
  return {
    name,
    amount: toldAmount(name, figure.amount, figure.sources),
    before: null,
    share: toldShare(name, figure, total),
    change: UNKNOWN_CHANGE,
    previousYear: null,
    derived: false,
  }
}

/** A source, and below it each class that it pays for. */
function withClasses({ name, figure, classes }: Fund) {
  return [
    { fund: name, name: '', figure },
    ...classes.map(one => ({
      fund: '',
      name: `${one.code} ${one.name}`.trim(),
      figure: one.figure,
    })),
  ]
}

function unusedBlocks(dataset: Dataset, voice: ReadingVoice): readonly ReadingBlock[] {
  return listBlock(
    unusedFundNotes(dataset).map(({ id, names = [] }) =>
      voice.words.unused(id === 'fund-zero' ? 'zero' : 'blank', voice.names(names)),
    ),
  )
}

/** 政府性基金预算 by subject, as table 5 has it. */
function governmentBlocks(
  dataset: Dataset,
  { words, tables }: ReadingVoice,
): readonly ReadingBlock[] {
  const fund = flowFunds(dataset).find(({ key }) => key === GOVERNMENT_FUND)
  if (fund === undefined) return []
  // Its projects have a section of their own.
  const subjects = inOrder(fund.root).filter(({ kind }) => kind === 'subject')
  const table = readingTable(words.captions.governmentFund, tables.unit, subjects, [
    { label: tables.code, kind: 'text', cell: ({ code }) => code },
    { label: tables.name, kind: 'text', cell: ({ name }) => name },
    amountColumn(tables.amount, figureIn('total')),
    amountColumn(words.columns.basic, figureIn('basic')),
    amountColumn(words.columns.project, figureIn('project')),
  ])
  return [...textBlock([wordRun(words.governmentFund)]), ...tableBlock(table)]
}
