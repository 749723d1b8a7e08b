import { plainName } from './published-rows'

/**
 * One name for one source of income, however a table words it: "(一)一般公共预算拨款",
 * "一般公共预算拨款收入" and "一般公共预算财政拨款收入" are "一般公共";
 * "财政专户管理资金收入" and "财政专户管理收入" are "专户管理".
 */
export function incomeSource(name: string): string {
  return plainName(name).replace(/财政|预算|拨款|资金|收入|结余/g, '')
}

export const GENERAL_SOURCE = incomeSource('一般公共预算拨款收入')
export const GOVERNMENT_FUND_SOURCE = incomeSource('政府性基金预算拨款收入')
