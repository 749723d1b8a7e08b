import { formatWan, parseWan, type Fen } from '../../domain/money'
import { SEARCH_GROUPS, type SearchEntry, type SearchGroupId } from './search-entry'

/** Where letters begin to match the pinyin of a text (its initials or in full); null where they do not. */
export type PinyinMatch = (text: string, letters: string) => number | null

export interface SearchGroup {
  readonly id: SearchGroupId
  /** The best, at most GROUP_LIMIT. */
  readonly entries: readonly SearchEntry[]
  readonly total: number
}

export const GROUP_LIMIT = 8

/** A query as typed, read once. */
interface Query {
  readonly words: readonly string[]
  /** Digits that may begin a figure: "1058", "155.9". */
  readonly digits: string | null
  readonly amount: Fen | null
}

/** What a query finds, in groups, the best group and the best entry first; nothing for a blank query. */
export function search(
  index: readonly SearchEntry[],
  text: string,
  matchPinyin: PinyinMatch | null = null,
): readonly SearchGroup[] {
  const query = readQuery(text)
  if (query.words.length === 0) return []
  const found = index
    .map(entry => ({ entry, score: scoreOf(entry, query, matchPinyin) }))
    .filter(({ score }) => score > 0)
  return SEARCH_GROUPS.map(id => {
    const own = found.filter(({ entry }) => entry.group === id).sort((a, b) => b.score - a.score)
    const entries = own.slice(0, GROUP_LIMIT).map(({ entry }) => entry)
    return { id, entries, total: own.length, best: own[0]?.score ?? 0 }
  })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ id, entries, total }) => ({ id, entries, total }))
}

function readQuery(text: string): Query {
  const amount = parseWan(text.replace(/[¥￥]|万元|\s/gu, ''))
  return {
    words: text.split(/\s+/u).map(simplify).filter(Boolean),
    digits: amount === null ? null : simplify(text).replace(/万元$/u, ''),
    amount,
  }
}

/** Text without case, width, quotation marks, brackets, commas and spaces. */
export function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，、;；:：“”"‘’'()（）《》]/gu, '')
}

/** A figure of the views comes before the cells that print it. */
const SCORE = {
  ...{ exact: 100, cell: 90, start: 80, within: 60 },
  ...{ amountStart: 55, cellStart: 50, pinyin: 40 },
}
/** Fewer digits begin too many figures. */
const LEAST_DIGITS = 3
const LEAST_LETTERS = 2

function scoreOf(entry: SearchEntry, query: Query, matchPinyin: PinyinMatch | null): number {
  const figure = figureScore(entry, query)
  const words = query.words.map(word => wordScore(entry, word, matchPinyin))
  return Math.max(figure, Math.min(...words))
}

function figureScore(entry: SearchEntry, { amount, digits }: Query): number {
  if (amount === null || digits === null) return 0
  const isCell = entry.group === 'figure'
  const text = isCell ? (entry.text ?? '') : amountText(entry)
  if (text === '') return 0
  const isWhole = (isCell ? parseWan(text) : entry.amount) === amount
  if (isWhole) return isCell ? SCORE.cell : SCORE.exact
  const isBegun = digits.length >= LEAST_DIGITS && simplify(text).startsWith(digits)
  return isBegun ? (isCell ? SCORE.cellStart : SCORE.amountStart) : 0
}

function amountText({ amount }: SearchEntry): string {
  return amount === undefined || amount === null ? '' : formatWan(amount)
}

function wordScore(
  { code, names }: SearchEntry,
  word: string,
  matchPinyin: PinyinMatch | null,
): number {
  const byCode = code === '' ? 0 : nameScore(code, word, null)
  return Math.max(byCode, ...names.map(name => nameScore(simplify(name), word, matchPinyin)))
}

/** What begins a name ranks above what stands within it, an earlier place above a later. */
function nameScore(name: string, word: string, matchPinyin: PinyinMatch | null): number {
  if (name === word) return SCORE.exact
  const at = name.indexOf(word)
  if (at >= 0) return at === 0 ? SCORE.start : SCORE.within - Math.min(at, 9)
  if (matchPinyin === null || word.length < LEAST_LETTERS || !/^[a-z]+$/.test(word)) return 0
  const spoken = matchPinyin(name, word)
  return spoken === null ? 0 : SCORE.pinyin - Math.min(spoken, 9)
}
