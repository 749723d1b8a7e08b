import { numberText, OPERATORS, type Operator } from '../domain/indicator'

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/**
 * Reads a target such as "182", "99.6", "1,456" or, with its unit after it, "182 个" or "98%";
 * null when it is not a plain number.
 */
export function parseNumber(text: string, unit = ''): number | null {
  const plain = numberText(text, unit)
  return NUMBER.test(plain) ? Number(plain.replaceAll(',', '').replace('−', '-')) : null
}

/** A code with the digits it has, as input methods write them or not: "２０１" is 201. */
export function plainCode(text: string): string {
  return text.normalize('NFKC')
}

/** Whether a spreadsheet has turned a long code into a number: "5.00152E+19". */
export function isScientific(code: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d+$/i.test(code)
}

/** Reads a weight, "10%" or "10", as 10; null when it is not a number from 0 to 100. */
export function parseWeight(text: string): number | null {
  const weight = parseNumber(text, '%')
  return weight !== null && weight >= 0 && weight <= 100 ? weight : null
}

/** Reads 是 or 否; null for anything else. */
export function parseFlag(text: string): boolean | null {
  const flag = text.trim()
  return flag === '是' ? true : flag === '否' ? false : null
}

/** Reads a year such as "2024" or "2024年"; null when it is not four digits. */
export function parseYear(text: string): number | null {
  const match = /^(\d{4})年?$/.exec(text.normalize('NFKC').trim())
  return match === null ? null : Number(match[1])
}

/** Other ways in which an operator is written or recognised (seed: READING.md). */
const SPELLINGS: Readonly<Record<Operator, readonly string[]>> = {
  '≥': [
    ...['≽', '≫', '⩾', '≧', '>=', '=>', '>>', '》', '$\\gg$', '$\\geqslant$', '$\\geq$'],
    ...['大于等于', '大于或等于', '不低于', '不少于', '不小于'],
  ],
  '≤': [
    ...['≼', '≪', '⩽', '≦', '<=', '=<', '<<', '《', '$\\ll$', '$\\leqslant$', '$\\leq$'],
    ...['小于等于', '小于或等于', '不高于', '不超过', '不大于', '不多于'],
  ],
  '=': ['==', '等于'],
  '>': ['大于', '高于', '超过'],
  '<': ['小于', '低于'],
  定性: [],
}

const OPERATOR_BY_SPELLING: ReadonlyMap<string, Operator> = new Map(
  OPERATORS.flatMap(operator => [operator, ...SPELLINGS[operator]].map(text => [text, operator])),
)

/** Reads an operator in any of its spellings and widths, in words too; null when it is none. */
export function parseOperator(text: string): Operator | null {
  return OPERATOR_BY_SPELLING.get(text.normalize('NFKC').replace(/\s/g, '')) ?? null
}
