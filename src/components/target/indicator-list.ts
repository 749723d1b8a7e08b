import type { TargetItem } from '../../derive/targets/targets-view'
import type { TargetFigure } from '../figure/row-figure'

/** What a list of indicators shows, as a table or one below the other. */
export interface IndicatorListProps {
  /** Sorted by weight. */
  readonly items: readonly TargetItem[]
  readonly caption: string
}

export interface IndicatorListEmits {
  pick: [item: TargetItem, additive: boolean]
  /** The source of a figure is asked for. */
  open: [item: TargetItem, figure: TargetFigure]
}
