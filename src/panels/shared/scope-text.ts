import { toScope, type Chip } from '../../derive/scope/scope'
import type { Dataset } from '../../domain/dataset'
import type { Selection } from '../../domain/selection'
import { DEFAULT_VIEW, type ViewState } from '../../domain/view-state'
import type { Messages } from '../../locales/messages'

/** A chip's text: "项目 · 租赁费用". */
export function chipText({ dimension, key, label }: Chip, { filters }: Messages): string {
  return filters.chip(dimension, label ?? filters.keyWord(dimension, key))
}

/** What is picked, each key as its chip reads. */
export function chipTexts(
  dataset: Dataset,
  selection: Selection,
  messages: Messages,
): readonly string[] {
  return toScope(dataset, selection).chips.map(chip => chipText(chip, messages))
}

/** What the live region says of a selection. */
export function scopeSentence(
  dataset: Dataset | null,
  selection: Selection,
  messages: Messages,
): string {
  if (dataset === null) return ''
  const { chips, spending, economic, cannotJoin } = toScope(dataset, selection)
  if (chips.length === 0) return messages.live.cleared(spending)
  const labels = chips.map(chip => chipText(chip, messages))
  const said = messages.live.scope(labels, spending)
  if (economic === null) return said
  const other = messages.filters.economicScope(economic).map(segment => segment.text)
  return [said, ...other, cannotJoin ? messages.filters.cannotJoin : ''].join('')
}

/** The page's title: what is shown, and what is picked. */
export function viewTitle(
  dataset: Dataset | null,
  { page, breakdown, selection }: Pick<ViewState, 'page' | 'breakdown' | 'selection'>,
  messages: Messages,
): string {
  if (dataset === null) return messages.app.name
  const { entity, year } = dataset.info
  const isFirst = breakdown === DEFAULT_VIEW.breakdown
  const shown = isFirst ? '' : messages.breakdown.breakdowns[breakdown]
  const place = page === DEFAULT_VIEW.page ? shown : messages.pages.names[page]
  const picked = messages.joins.names(chipTexts(dataset, selection, messages))
  return messages.app.documentTitle(entity.shortName, year, [place, picked])
}
