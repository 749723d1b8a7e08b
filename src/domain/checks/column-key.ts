/** Short names of the headings of a yearly disclosure, for the ids of checks. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['总计', 'total'],
  ['合计', 'total'],
  ['预算数', 'total'],
  ['收入预算数', 'total'],
  ['支出预算数', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
  ['人员经费', 'staff'],
  ['日常公用经费', 'operating'],
  ['因公出国(境)费用', 'abroad'],
  ['公务用车小计', 'vehicles'],
  ['公务用车购置', 'vehicle-purchase'],
  ['公务用车运行维护费', 'vehicle-operation'],
  ['公务接待费', 'reception'],
  ['小计', 'subtotal'],
  ['人员性项目', 'staff'],
  ['一般性项目', 'ordinary'],
  ['民生配套项目', 'livelihood'],
  ['上级专项小计', 'earmarked'],
  ['提前下达专项', 'advance'],
  ['结转项目', 'carried-over'],
  ['市级专项', 'municipal'],
  ['一般公共预算', 'general'],
  ['一般公共预算拨款收入', 'general'],
  ['政府性基金预算', 'government-fund'],
  ['政府性基金预算拨款收入', 'government-fund'],
  ['国有资本经营预算', 'state-capital'],
  ['国有资本经营预算拨款收入', 'state-capital'],
])

/**
 * A heading as part of a check's id: "2024年基本支出" → "basic", "2023年预算数" → "previous-total"
 * in fiscal year 2024. A heading that is not known stands as it is.
 */
export function columnKey(heading: string, year: number): string {
  const [, printed, rest] = /^(\d{4})年(.+)$/.exec(heading) ?? []
  const name = rest ?? heading
  const key = KEYS.get(name) ?? name
  return printed === undefined || Number(printed) === year ? key : `previous-${key}`
}
