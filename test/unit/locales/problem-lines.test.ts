import { expect, it } from 'vitest'
import { toIssue } from '../../../src/ingest/issue'
import { problemLines } from '../../../src/locales/problem-lines'

const bad = (file: string, row: number) =>
  toIssue(
    'amount-invalid',
    { table: null, file, row, line: row + 1, column: '总计' },
    '无数',
    '1,058.00',
  )

it('no file hides the others', () => {
  const first = Array.from({ length: 9 }, (_, at) => bad('02-functional.csv', at + 1))
  const missing = toIssue('file-missing', { table: null, file: '20-lines.csv' }, '404', '')
  const lines = problemLines([...first, bad('08-department-expenditure.csv', 3), missing])
  expect(lines).toHaveLength(10)
  expect(lines.slice(0, 4)).toEqual([
    '有 11 处数据未能完整读取，其余照常显示 (11 places in the data could not be fully read; the rest is shown)',
    '  02-functional.csv，第 1 条记录，文件第 2 行，“总计”列：不是金额（应如：1,058.00）（读到：无数）。请对照公开原表改正这一格；目前按空白处理。(Not an amount (expected: 1,058.00))',
    '  08-department-expenditure.csv，第 3 条记录，文件第 4 行，“总计”列：不是金额（应如：1,058.00）（读到：无数）。请对照公开原表改正这一格；目前按空白处理。(Not an amount (expected: 1,058.00))',
    '  20-lines.csv：缺少文件。请把它放进数据文件夹；没有公布这张表的，从 datapackage.json 的 resources 里删去这一项；相关的表暂不显示。(The file is missing)',
  ])
  expect(lines.at(-1)).toBe('  另有 3 处未列出，全部列在页面上 (the page lists them all)')
})

it('a code of the wrong length is told how long it must be', () => {
  const code = toIssue('code-invalid', { table: null, file: '02-functional.csv' }, '20A', '3/5/7')
  expect(problemLines([code])[1]).toBe(
    '  02-functional.csv：编码不合规则（应为 3、5、7 位数字）（读到：20A）。请对照公开原表改正这一行；目前未计入。(The code breaks the rules (expected: 3, 5, 7 digits))',
  )
})

it('no text of a file reaches the terminal as a command', () => {
  const unit = toIssue(
    'unit-unknown',
    { table: null, file: 'datapackage.json' },
    '两\u001b[2J\n',
    '',
  )
  const [, line = ''] = problemLines([unit])
  expect(line).toContain('(The unit of money “两 [2J” cannot be converted)')
  expect(line).not.toMatch(/\p{Cc}/u)
})
