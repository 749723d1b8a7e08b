import type { Fen } from '../../domain/money'
import type { Source } from '../../domain/source'
import type { FlowColumn, FlowLink, FlowNode, FlowNodeKind } from './flow-view'
import type { Labels } from '../labels'
import type { SpendNode } from '../trees/spend-node'

export type GraphNode = Omit<FlowNode, 'part' | 'partSources' | 'partLines' | 'emphasis'>
export type GraphLink = Omit<FlowLink, 'part' | 'partSources' | 'partLines'>

/** Nodes and links by id. */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly links: ReadonlyMap<string, GraphLink>
}

/** The graph of all that flows, and that of the part which is picked of it; null where none is. */
export interface FlowGraphs {
  readonly graph: FlowGraph
  readonly parts: FlowGraph | null
}

/** A graph that is being put together. */
export interface FlowDraft {
  readonly nodes: Map<string, GraphNode>
  readonly links: Map<string, GraphLink>
  /** The functional subjects that other views know too. */
  readonly pickable: ReadonlySet<string>
}

/** One end of a link: a node of a tree, or one of the interface's own, in a column. */
export interface Stage extends Labels {
  readonly column: FlowColumn
  readonly kind: FlowNodeKind | SpendNode['kind']
}

export interface Share {
  readonly amount: Fen
  readonly classCode: string
  readonly sources: readonly Source[]
}

export function newDraft(pickable: ReadonlySet<string>): FlowDraft {
  return { nodes: new Map(), links: new Map(), pickable }
}

/** Adds an amount to a node; what meets in a node adds up there. */
export function addToNode(
  draft: FlowDraft,
  stage: Stage,
  { amount, sources }: Pick<Share, 'amount' | 'sources'>,
): void {
  const known = draft.nodes.get(stage.id)
  const canPick = stage.dimension !== 'function' || draft.pickable.has(stage.key)
  draft.nodes.set(stage.id, {
    id: stage.id,
    column: stage.column,
    kind: kindOf(stage, known),
    dimension: canPick ? stage.dimension : null,
    key: stage.key,
    code: stage.code,
    name: stage.name,
    short: stage.short,
    classCode: stage.classCode,
    amount: (known?.amount ?? 0) + amount,
    count: 1,
    sources: [...(known?.sources ?? []), ...sources],
  })
}

/** What a node is; one that is a subject whole from one side is so altogether. */
function kindOf({ kind }: Stage, known: GraphNode | undefined): FlowNodeKind {
  if (kind === 'root' || kind === 'cost') return 'subject'
  return known?.kind === 'subject' ? known.kind : kind
}

/** Leads an amount from one node to the next and adds it to that one. */
export function addLink(draft: FlowDraft, from: Stage, to: Stage, share: Share): void {
  addToNode(draft, to, share)
  const id = linkId(from.id, to.id)
  const known = draft.links.get(id)
  draft.links.set(id, {
    id,
    from: from.id,
    to: to.id,
    amount: (known?.amount ?? 0) + share.amount,
    classCode: share.classCode,
    sources: [...(known?.sources ?? []), ...share.sources],
  })
}

export function linkId(from: string, to: string): string {
  return `${from}>${to}`
}
