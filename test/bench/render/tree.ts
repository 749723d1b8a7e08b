import type { BreakdownNode, BreakdownView } from '../../../src/derive/breakdown/breakdown-view'

/** A class, an item in it, or a project: what each library is given in its own form. */
export interface Branch {
  readonly id: string
  readonly name: string
  readonly amount: number
  readonly children: readonly Branch[]
}

const CLASSES = 8
const CODES = ['201', '204', '205', '208', '210', '213', '221', '224']

/** Classes with `leaves` tiles in all, amounts from some 万元 to some 亿, the same each time. */
export function makeBranches(leaves: number): readonly Branch[] {
  let seed = leaves
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  const amount = () => Math.round(Math.exp(random() * 6) * 100) * 10_000
  return Array.from({ length: CLASSES }, (_, at) => {
    const count = Math.floor(leaves / CLASSES) + (at < leaves % CLASSES ? 1 : 0)
    const children = Array.from({ length: count }, (_, leaf) => ({
      id: `${CODES[at]}-${leaf}`,
      name: `第${leaf + 1}项服务保障经费`,
      amount: amount(),
      children: [],
    }))
    const sum = children.reduce((total, child) => total + child.amount, 0)
    return { id: CODES[at] ?? '', name: `${CODES[at]}类支出`, amount: sum, children }
  })
}

/** The same as our view of them; `inside` is the class that was entered. */
export function toView(branches: readonly Branch[], inside: Branch | null): BreakdownView {
  const shown = inside === null ? branches : inside.children
  const total = shown.reduce((sum, { amount }) => sum + amount, 0)
  const crumb = (id: string, label: string) => ({
    ...{ id, label, dimension: null, key: id, amount: total },
  })
  return {
    breakdown: 'function',
    path: [crumb('root', ''), ...(inside === null ? [] : [crumb(inside.id, inside.name)])],
    up: null,
    total,
    totalSources: [],
    nodes: shown.map(branch => toNode(branch, inside?.id ?? branch.id, total)),
    hasChange: false,
    notes: [],
    empty: null,
    tables: [],
  }
}

function toNode(branch: Branch, classCode: string, total: number): BreakdownNode {
  return {
    id: branch.id,
    kind: branch.children.length > 0 ? 'subject' : 'project',
    dimension: 'function',
    key: branch.id,
    code: branch.children.length > 0 ? branch.id : '',
    name: branch.name,
    short: branch.name,
    classCode,
    amount: branch.amount,
    share: branch.amount / total,
    change: { state: 'unknown', delta: null, ratio: null },
    previousDerived: false,
    emphasis: 'normal',
    outlined: false,
    opens: branch.children.length > 1,
    children: branch.children.map(child => toNode(child, classCode, total)),
    sources: [],
    previousSources: [],
  }
}
