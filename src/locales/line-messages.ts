import type { DetailDimension } from '../domain/facts/detail-facts'

/** Which lines of the detail file a figure is added up from, in words. */
export interface LineMessages {
  readonly dimensions: Readonly<Record<DetailDimension, string>>
  readonly noProject: string
  /** "2010301 行政运行、2010302 … 等 5 个": the first of some keys, and how many they are. */
  readonly listed: (names: readonly string[], count: number) => string
  /** What lines of one department, year, kind and so on are: "部门 省教育厅，年度 2024". */
  readonly conditions: (conditions: readonly (readonly [what: string, which: string])[]) => string
  readonly more: (count: number) => string
}
