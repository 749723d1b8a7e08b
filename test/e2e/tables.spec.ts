import type { Locator, Page } from '@playwright/test'
import { press, HANDS } from './support/hands'
import {
  breakdown,
  brief,
  comparison,
  markBriefs,
  open,
  rowBriefs,
  targets,
} from './support/panels'
import { expect, test } from './support/page'

const COUNTER = '中心取号机、叫号机、显示器、镇街监控、评价器平板(系统优化升级)'

/** The columns of the opened table, counted without that of the levels, as text, row by row; projects by name. */
async function openTable(panel: Locator, columns: readonly number[]): Promise<string[]> {
  await panel.getByRole('button', { name: /^查看数据表/ }).click()
  const table = panel.getByRole('table').last()
  const rows = table.locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const isCoded = heads[0] === '编码'
  // Of targets it says what they measure, and is counted.
  const level = isCoded ? heads.indexOf('层级') : -1
  return rows.evaluateAll(
    (all, { wanted, level, isCoded }) =>
      all.map(row => {
        const cells = [...row.children].map(cell => (cell as HTMLElement).innerText.trim())
        const [code = '', name = ''] = cells
        const label = code === '' || (isCoded && code.length > 7) ? name || code : code
        const counted = cells.filter((_, column) => column !== level)
        return [label, ...wanted.map(column => counted[column] ?? '')].join(' ').trim()
      }),
    { wanted: columns, level, isCoded },
  )
}

const VIEWS = [
  '',
  '?function=breakdown:201',
  '?function=breakdown:2010302&project=breakdown:50015224T000004336707',
  '?kind=headline:basic',
  '?kind=headline:project',
  '?project=breakdown:50015224T000004336688',
]

/** What the chart and the list say, cut to name, amount. */
const amounts = (texts: readonly string[]) =>
  texts.map(text => text.split(' ').slice(0, 2).join(' '))
const shortNames = (texts: readonly string[]) =>
  texts.map(text => text.replace(/^2024年(潼南区政务中心)?/, ''))

for (const query of VIEWS) {
  test(`tables say what list, tiles and bars say: ${query || 'default'}`, async ({ page }) => {
    await open(page, query)
    const spent = shortNames(await openTable(breakdown(page), [2]))
    expect(amounts(await rowBriefs(page))).toEqual(spent)
    const tiles = shortNames(amounts(await markBriefs(breakdown(page))))
    for (const tile of tiles.filter(text => !text.startsWith('其他'))) expect(spent).toContain(tile)

    const columns = query.includes('project=') ? [2, 3, 4, 5] : [2, 3, 4]
    const compared = (await openTable(comparison(page), columns)).map(plainFigures)
    const bars = (await comparison(page).getByRole('option').allInnerTexts()).map(text =>
      plainFigures(brief(text).replace(/ \S+%.*$/, '')),
    )
    expect(compared).toEqual(bars)
  })
}

/** Signs and blanks are shown in a table and worded in a bar's text. */
function plainFigures(text: string): string {
  return text
    .replace(/[+−]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (—|未公布|持平|推算)/g, '')
    .trim()
}

test('the economic table holds all 42 rows of a class with blanks as 未公布', async ({ page }) => {
  await open(page, '?economic=breakdown:302&breakdown=economic')
  const table = await openTable(breakdown(page), [2])
  expect(table).toHaveLength(27)
  expect(table.slice(0, 3)).toEqual(['30201 27.35', '30299 16.02', '30239 14.59'])
  expect(await rowBriefs(page)).toHaveLength(27)
})

test('a table copied as text keeps its rows and columns', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?project=breakdown:50015224T000004336717')
  await breakdown(page)
    .getByRole('button', { name: /^查看数据表/ })
    .click()
  await breakdown(page)
    .getByRole('table')
    .locator('tbody')
    .evaluate(rows => getSelection()?.selectAllChildren(rows))
  await page.keyboard.press('ControlOrMeta+c')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const rows = text.trimEnd().split('\n')
  expect(rows.map(row => row.split('\t').map(cell => cell.trim()))).toEqual([
    ['', COUNTER, '12.00', '60.00%', '—', '—', '无上年数'],
    ['', '未列成本指标', '5.00', '25.00%', '—', '—', '无上年数'],
    ['', '窗口改造(含标志标牌更换)', '3.00', '15.00%', '—', '—', '无上年数'],
  ])
})

test('the table of 要办成什么 says what the dials say', async ({ page }) => {
  await open(page, '?project=targets:50015224T000004336688')
  const table = await openTable(targets(page), [3, 4])
  expect(table).toHaveLength(21)
  expect(table.slice(0, 5)).toEqual([
    '办事窗口 ≥182 个 5',
    '入驻政务服务部门 ≥26 个 1',
    '受理政务服务事项数 ≥30 万件 5',
    '政务服务事项 ≥1,456 项 5',
    '中心工作人员 ≥290 名 2',
  ])
  for (const line of [
    '办事窗口，不低于 182 个',
    '政务服务事项，不低于 1,456 项',
    '水电费，不低于 75 万元',
  ])
    await expect(targets(page).getByRole('button', { name: line })).toBeVisible()
})

async function expectHeads(page: Page): Promise<void> {
  const table = breakdown(page).getByRole('table')
  await expect(table.locator('caption')).toContainText('单位：万元')
  const headless = await table.locator('th:not([scope=col]):not([scope=row])').count()
  expect(headless).toBe(0)
  await expect(table.getByRole('columnheader').first()).toHaveText('编码')
  await expect(table.getByRole('rowheader').first()).toHaveText('201')
}

for (const hand of HANDS) {
  test(`a table opens and closes by ${hand}, with caption, unit and headings`, async ({ page }) => {
    await open(page)
    await press(breakdown(page).getByRole('button', { name: /^查看数据表/ }), hand)
    await expect(breakdown(page).getByRole('table')).toBeVisible()
    await expectHeads(page)
    await press(breakdown(page).getByRole('button', { name: /^收起数据表/ }), hand)
    await expect(breakdown(page).getByRole('table')).toBeHidden()
  })
}
