import { compareYears } from '../../domain/comparison'
import type { Dataset, ExpenditureKind } from '../../domain/dataset'
import { clauseOn, keysOf, type Selection } from '../../domain/selection'
import type { Emphasis } from '../emphasis'
import { clausesSeen } from './comparison-clauses'
import {
  focusNodes,
  partWithin,
  projectParts,
  wholeFigures,
  type ProjectPart,
  type ProjectParts,
} from './comparison-subjects'
import type { ComparedRows, ComparisonRow, ComparisonWhole } from './comparison-view'
import { comparedIn, cutOf } from '../trees/cut'
import { EXPENDITURE_KINDS, KIND_NAMES, previousOfKind } from '../kind-figures'
import { nodeId, NO_FIGURE, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** 基本支出 and 项目支出 of the whole or of the subjects in focus. */
export function compareKinds(dataset: Dataset, selection: Selection): ComparedRows {
  const seen = clausesSeen('kind', selection)
  const focus = focusNodes(dataset, seen)
  const only = keysOf(seen, 'kind')
  const kinds = EXPENDITURE_KINDS.filter(kind => only === null || only.includes(kind))
  const parts = projectParts(dataset, seen)
  const rows = kinds.map(kind => kindRow(dataset, kind, selection, focus, parts))
  const cut = cutOf('function', seen)
  const [single, ...more] = rows
  const isOne = single !== undefined && more.length === 0
  return {
    rows: isOne
      ? [{ ...single, role: 'whole' }]
      : rows.filter(({ current, previous }) => Boolean(current) || Boolean(previous)),
    whole: isOne ? single : wholeFigures(dataset, focus, cut),
    focus: focus.map(node => node.name),
  }
}

function kindRow(
  dataset: Dataset,
  kind: ExpenditureKind,
  selection: Selection,
  focus: readonly SpendNode[],
  parts: ProjectParts,
): ComparisonRow {
  const codes = focus.length === 0 ? [''] : focus.map(({ code }) => code)
  const part = kind === 'project' ? partWithin(parts, codes) : null
  const classes = new Set(focus.map(node => node.classCode))
  const [classCode = ''] = classes
  return {
    id: nodeId('kind', kind),
    dimension: 'kind',
    key: kind,
    code: '',
    name: KIND_NAMES[kind],
    short: KIND_NAMES[kind],
    classCode: classes.size === 1 ? classCode : '',
    ...kindFigures(dataset, kind, focus),
    part: part?.amount ?? null,
    partSources: part?.sources ?? [],
    emphasis: emphasisOf(kind, selection, parts, part),
    role: 'child',
  }
}

/** Of the whole budget the 情况说明 may give the year before; of subjects it is derived. */
function kindFigures(
  dataset: Dataset,
  kind: ExpenditureKind,
  focus: readonly SpendNode[],
): ComparisonWhole {
  if (focus.length > 0) return wholeFigures(dataset, focus, kind)
  const { root } = treeOf(dataset, 'function')
  const figure = root.figures[kind] ?? NO_FIGURE
  const previous = previousOfKind(dataset, kind)
  return {
    current: figure.amount,
    previous: previous.amount,
    change: compareYears(comparedIn(root, kind), previous.amount),
    // No table has it: stated is how it changed, and what it was before is computed from that.
    previousDerived: previous.amount != null,
    sources: figure.sources,
    previousSources: previous.sources,
  }
}

function emphasisOf(
  kind: ExpenditureKind,
  selection: Selection,
  parts: ProjectParts,
  part: ProjectPart | null,
): Emphasis {
  if (parts !== null) return part === null ? 'faded' : 'normal'
  const clause = clauseOn(selection, 'kind')
  if (clause === null || clause.source !== 'comparison') return 'normal'
  return clause.keys.includes(kind) ? 'selected' : 'faded'
}
