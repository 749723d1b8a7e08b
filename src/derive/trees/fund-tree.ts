import type { Dataset } from '../../domain/dataset'
import { fundTable, type Fund, type FundClass } from '../funds'
import { shortSubjectName } from '../names'
import { nodeId, ROOT, type SpendNode } from './spend-node'

/** Table 7 (or 1) as a tree: source → class. Neither 基本/项目 nor the year before is published by source. */
export function fundTree(dataset: Dataset): SpendNode {
  const { funds, total } = fundTable(dataset)
  const known = new Set(dataset.functional.map(subject => subject.code))
  return {
    ...ROOT,
    figures: { total },
    children: funds.map(fund => fundNode(fund, known)),
  }
}

function fundNode(fund: Fund, known: ReadonlySet<string>): SpendNode {
  const id = nodeId('fund', fund.key)
  return {
    ...ROOT,
    id,
    kind: 'fund',
    dimension: 'fund',
    key: fund.key,
    name: fund.name,
    short: fund.name,
    figures: { total: fund.figure },
    children: fund.classes.map(one => classNode(one, id, known)),
  }
}

/** A class below its source; only those of table 2 can be picked, no other view knows the rest. */
function classNode(
  { code, name, figure }: FundClass,
  fund: string,
  known: ReadonlySet<string>,
): SpendNode {
  return {
    ...ROOT,
    id: nodeId(fund, code === '' ? name : code),
    kind: 'subject',
    dimension: known.has(code) ? 'function' : null,
    key: code,
    code,
    name,
    short: shortSubjectName(name),
    classCode: code === '' ? name : code,
    figures: { total: figure },
  }
}
