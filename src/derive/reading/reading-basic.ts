import type { Dataset } from '../../domain/dataset'
import { toComparison } from '../comparison/comparison'
import { note } from '../note'
import { reasonBlocks } from './reading-reasons'
import { amountColumn, comparedColumns, readingTable } from './reading-tables'
import { toldAmount, toldRow } from './reading-told'
import { tableBlock, textBlock, wordRun, type ReadingSection } from './reading-view'
import type { ReadingVoice } from './reading-words'
import { amountIn, NO_FIGURE, type Cut, type NodeFigure, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** Basic expenditure by economic subject, as table 3 has it. */
export function basicSection(dataset: Dataset, voice: ReadingVoice): ReadingSection {
  const { root } = treeOf(dataset, 'economic')
  const { words, tables } = voice
  const nodes = inOrder(root)
  if (nodes.length === 0) {
    return { id: 'basic', blocks: textBlock([wordRun(words.noEconomic)]), parts: [] }
  }
  const told = (cut: Cut, title: string): ReturnType<typeof toldAmount> => {
    const { amount, sources } = root.figures[cut] ?? NO_FIGURE
    return toldAmount(title, amount, sources)
  }
  const { basic, staff, operating } = words.columns
  return {
    id: 'basic',
    blocks: [
      ...textBlock([
        ...words.basic(told('total', basic), told('staff', staff), told('operating', operating)),
        ...(addsUp(root) ? [] : [wordRun(words.noted(voice.note(note('rounding'))))]),
      ]),
      ...tableBlock(
        readingTable(words.captions.economic, tables.unit, nodes, [
          { label: tables.code, kind: 'text', cell: ({ code }) => code },
          { label: tables.name, kind: 'text', cell: ({ name }) => name },
          amountColumn(tables.amount, figureIn('total')),
          amountColumn(staff, figureIn('staff')),
          amountColumn(operating, figureIn('operating')),
        ]),
      ),
    ],
    parts: [],
  }
}

/** Subjects with an amount, in published order, classes before what they hold. */
export function inOrder(root: SpendNode): readonly SpendNode[] {
  return root.children.flatMap(node => [
    ...(amountIn(node, 'total') === null ? [] : [node]),
    ...inOrder(node),
  ])
}

/** The figure of a node in a column of its table. */
export function figureIn(cut: Cut): (node: SpendNode) => NodeFigure {
  return ({ figures }) => figures[cut] ?? NO_FIGURE
}

function addsUp(root: SpendNode): boolean {
  const sum = (amountIn(root, 'staff') ?? 0) + (amountIn(root, 'operating') ?? 0)
  return sum === 0 || sum === amountIn(root, 'total')
}

/** "三公": each item, the published reasons, a table. Null where its table was not read. */
export function threePublicSection(dataset: Dataset, voice: ReadingVoice): ReadingSection | null {
  if (dataset.threePublic === null) return null
  const view = toComparison(dataset, 'threePublic', 'paired', [])
  const whole = view.rows.find(({ role }) => role === 'whole')
  if (whole === undefined) return null
  const { captions, item } = voice.words
  const noWhole = { amount: null, sources: [] }
  return {
    id: 'threePublic',
    blocks: [
      ...textBlock(item(toldRow(whole, view, noWhole))),
      ...reasonBlocks(dataset, view, [], voice),
      ...tableBlock(
        readingTable(captions.threePublic, voice.tables.unit, view.rows, [
          { label: voice.tables.name, kind: 'text', cell: ({ name }) => name },
          ...comparedColumns(view, voice),
        ]),
      ),
    ],
    parts: [],
  }
}
