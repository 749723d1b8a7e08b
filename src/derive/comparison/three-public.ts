import { compareYears } from '../../domain/comparison'
import type { Dataset, ThreePublic } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import type { ThreePublicItem } from '../../domain/three-public'
import type { ComparedRows, ComparisonRow, ComparisonWhole } from './comparison-view'
import { nodeId } from '../trees/spend-node'
import { statedFigure } from '../statements'

const ROWS: readonly {
  readonly item: ThreePublicItem
  readonly name: string
  readonly role: ComparisonRow['role']
}[] = [
  { item: 'total', name: '“三公”经费', role: 'whole' },
  { item: 'abroad', name: '因公出国(境)费用', role: 'child' },
  { item: 'vehiclePurchase', name: '公务用车购置费', role: 'child' },
  { item: 'vehicleOperation', name: '公务用车运行维护费', role: 'child' },
  { item: 'reception', name: '公务接待费', role: 'child' },
]

/** The year before of an item; undefined where the table has nothing at all for that year. */
function previousOfItem({ previous }: ThreePublic, item: ThreePublicItem): Fen | null | undefined {
  const isPublished = Object.values(previous).some(({ amount }) => amount !== null)
  return isPublished ? previous[item].amount : undefined
}

/** Both years of the "三公" table; where it is blank the 情况说明 answers, if it gives the figure. */
export function threePublicRows(dataset: Dataset): readonly ComparisonRow[] {
  const { threePublic } = dataset
  if (threePublic === null) return []
  return ROWS.map(({ item, name, role }) => {
    const figures = itemFigures(dataset, threePublic, item, name)
    return {
      id: nodeId('three-public', item),
      dimension: null,
      key: item,
      code: '',
      name,
      short: name,
      classCode: '',
      current: figures.current,
      previous: figures.previous,
      previousDerived: figures.previousDerived,
      change: compareYears(figures.current, figures.previous),
      part: null,
      partSources: [],
      emphasis: 'normal',
      role,
      sources: figures.sources,
      previousSources: figures.previousSources,
    }
  })
}

/** The items of "三公" and their published total. */
export function compareThreePublic(dataset: Dataset): ComparedRows {
  const rows = threePublicRows(dataset)
  const total = rows.find(row => row.role === 'whole')
  return {
    rows,
    whole: {
      current: total?.current ?? null,
      previous: total?.previous,
      previousDerived: total?.previousDerived ?? false,
      sources: total?.sources ?? [],
      previousSources: total?.previousSources ?? [],
    },
    focus: [],
  }
}

function itemFigures(
  dataset: Dataset,
  threePublic: ThreePublic,
  item: ThreePublicItem,
  name: string,
): ComparisonWhole {
  const { amount, source } = threePublic.current[item]
  const previous = previousOfItem(threePublic, item)
  const own = {
    previousDerived: false,
    sources: [source],
    previousSources: [threePublic.previous[item].source],
  }
  if (amount !== null || previous != null) return { current: amount, previous, ...own }
  const stated = statedFigure(dataset, name)
  if (stated === null) return { current: null, previous: undefined, ...own }
  return {
    current: stated.amount,
    previous: stated.change === null ? undefined : stated.amount - stated.change,
    previousDerived: stated.change !== null,
    sources: stated.sources.slice(0, 1),
    previousSources: stated.sources,
  }
}
