import type { Dataset } from '../../domain/dataset'
import { keysOf, type Selection } from '../../domain/selection'
import type { FlowMode } from '../../domain/view-state'
import { cutOf } from '../trees/cut'
import {
  addLink,
  addToNode,
  newDraft,
  type FlowDraft,
  type FlowGraph,
  type Share,
  type Stage,
} from './flow-draft'
import {
  endingsOf,
  filterOf,
  isFiltered,
  passingAmount,
  passingSources,
  type FlowFilter,
} from './flow-filter'
import { flowFunds, type FlowFund } from './flow-funds'
import { GENERAL_FUND } from '../funds'
import { nodeId, type Cut, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

interface Context {
  readonly dataset: Dataset
  readonly mode: FlowMode
  readonly filter: FlowFilter
  readonly kinds: readonly string[] | null
  /** What is picked of 基本支出 by economic subject; null where nothing is, or where it cannot be followed. */
  readonly economic: { readonly cut: Cut; readonly filter: FlowFilter } | null
  readonly draft: FlowDraft
}

/** Nodes and links with what the clauses let through, before they are ordered. */
export function flowGraph(dataset: Dataset, mode: FlowMode, selection: Selection): FlowGraph {
  const funds = keysOf(selection, 'fund')
  const context: Context = {
    dataset,
    mode,
    filter: filterOf(selection),
    kinds: keysOf(selection, 'kind'),
    economic: economicPick(mode, selection),
    draft: newDraft(new Set(dataset.functional.map(({ code }) => code))),
  }
  for (const fund of flowFunds(dataset)) {
    if (funds === null || funds.includes(fund.key)) addFund(context, fund)
  }
  return context.draft
}

function economicPick(mode: FlowMode, selection: Selection): Context['economic'] {
  const subjects = keysOf(selection, 'economic')
  const isSet = subjects ?? keysOf(selection, 'staffing')
  if (mode !== 'economic' || isSet === null || isFiltered(filterOf(selection))) return null
  return { cut: cutOf('economic', selection), filter: { subjects, projects: null } }
}

function addFund(context: Context, fund: FlowFund): void {
  const { draft, kinds, economic, filter } = context
  const from = fundStage(fund)
  const isWhole = kinds === null && economic === null
  const amount = isWhole ? passingAmount(fund.root, 'total', filter) : null
  if (amount !== null) {
    addToNode(draft, from, { amount, sources: passingSources(fund.root, 'total', filter) })
  }
  for (const cut of fund.cuts) {
    if (kinds !== null && !kinds.includes(cut)) continue
    const share = addKind(context, fund, from, cut)
    // In part, a source is as much as what is let through of it.
    if (!isWhole && share !== null) addToNode(draft, from, share)
  }
}

/** What goes from a source to a kind of expenditure, and on from there; null where nothing does. */
function addKind(context: Context, fund: FlowFund, from: Stage, cut: Cut): Share | null {
  const { draft, dataset, filter, mode, economic } = context
  const isEconomic = mode === 'economic' && fund.key === GENERAL_FUND && cut === 'basic'
  if (economic !== null && !isEconomic) return null
  const root = economic === null ? fund.root : treeOf(dataset, 'economic').root
  const passing = economic ?? { cut, filter }
  const amount = passingAmount(root, passing.cut, passing.filter)
  if (amount === null || amount <= 0) return null
  const kind = kindStage(cut)
  const sources = passingSources(root, passing.cut, passing.filter)
  const share: Share = { amount, classCode: '', sources }
  addLink(draft, from, kind, share)
  if (!isEconomic) addClasses(context, fund, kind, cut)
  else if (!isFiltered(filter)) addEconomic(context, kind)
  return share
}

function addClasses(context: Context, { root }: FlowFund, kind: Stage, cut: Cut): void {
  const { draft, filter, mode } = context
  // Basic expenditure goes another way there: the subjects are not whole.
  const isPart = mode === 'economic' && cut === 'project'
  for (const node of root.children) {
    const amount = passingAmount(node, cut, filter, [root])
    if (amount === null || amount <= 0) continue
    const { classCode } = node
    const stage = treeStage('class', node, isPart)
    const sources = passingSources(node, cut, filter, [root])
    addLink(draft, kind, stage, { amount, classCode, sources })
    for (const end of endingsOf(node, cut, filter, [root])) {
      const share = { amount: end.amount, classCode, sources: end.sources }
      addLink(draft, stage, treeStage('part', end.node, isPart), share)
    }
  }
}

const WHOLE = { cut: 'total', filter: { subjects: null, projects: null } } as const

function addEconomic({ dataset, draft, economic }: Context, kind: Stage): void {
  const { cut, filter } = economic ?? WHOLE
  const { root } = treeOf(dataset, 'economic')
  for (const node of root.children) {
    const amount = passingAmount(node, cut, filter, [root])
    if (amount === null || amount <= 0) continue
    const { classCode } = node
    addLink(
      draft,
      kind,
      { ...node, column: 'class' },
      { amount, classCode, sources: passingSources(node, cut, filter, [root]) },
    )
  }
}

/** A subject that two sources pay for is one node: its id is that of its code. */
function treeStage(column: Stage['column'], node: SpendNode, isPart: boolean): Stage {
  const isSubject = node.kind === 'subject' && node.code !== ''
  if (!isSubject) return { ...node, column }
  const kind = isPart ? 'project-part' : node.kind
  return { ...node, kind, column, id: nodeId('function', node.code) }
}

function fundStage({ key, name }: FlowFund): Stage {
  return {
    column: 'fund',
    id: nodeId('fund', key),
    kind: 'fund',
    dimension: 'fund',
    key,
    code: '',
    name,
    short: name,
    classCode: '',
  }
}

/** 基本支出 and 项目支出 have their names from the interface. */
export function kindStage(cut: Cut): Stage {
  const isSplit = cut !== 'total'
  return {
    column: 'kind',
    id: nodeId('kind', isSplit ? cut : 'unsplit'),
    kind: isSplit ? 'kind' : 'unsplit',
    dimension: isSplit ? 'kind' : null,
    key: isSplit ? cut : 'unsplit',
    code: '',
    name: '',
    short: '',
    classCode: '',
  }
}
