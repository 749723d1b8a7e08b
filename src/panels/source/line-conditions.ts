import { lineName } from '../../derive/lines/line-name'
import type { LineSet } from '../../derive/lines/line-set'
import {
  DETAIL_DIMENSIONS,
  type DetailDimension,
  type DetailFacts,
  type LineFilter,
} from '../../domain/facts/detail-facts'
import type { LineMessages } from '../../locales/line-messages'
import type { Messages } from '../../locales/messages'

/** As many keys of a dimension are named, and as many sets of lines told. */
const MOST_NAMED = 3
const MOST_SETS = 5

/** Which lines some are, one sentence a set: "部门：省教育厅；年度：2024；科目：2050202 小学教育". */
export function lineConditions(
  lines: LineSet,
  detail: DetailFacts,
  messages: Messages,
  words: LineMessages,
): readonly string[] {
  const told = lines
    .slice(0, MOST_SETS)
    .map(filter => conditionsOf(filter, detail, messages, words))
  return lines.length > MOST_SETS ? [...told, words.more(lines.length - MOST_SETS)] : told
}

function conditionsOf(
  filter: LineFilter,
  detail: DetailFacts,
  messages: Messages,
  words: LineMessages,
): string {
  const conditions = DETAIL_DIMENSIONS.flatMap(dimension => {
    const keys = filter[dimension]
    if (keys === undefined) return []
    const names = keys
      .slice(0, MOST_NAMED)
      .map(key => keyName(dimension, key, detail, messages, words))
    return [[words.dimensions[dimension], words.listed(names, keys.length)] as const]
  })
  return words.conditions(conditions)
}

function keyName(
  dimension: DetailDimension,
  key: string,
  detail: DetailFacts,
  { filters }: Messages,
  words: LineMessages,
): string {
  switch (dimension) {
    case 'year':
      return key
    case 'kind':
      return filters.keyWord(dimension, key)
    case 'project':
      return key === '' ? words.noProject : lineName(detail, dimension, key) || key
    default:
      return [key, lineName(detail, dimension, key)].filter(Boolean).join(' ')
  }
}
