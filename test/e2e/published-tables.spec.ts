import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { clickAt } from './support/hands'
import { breakdown, expectChips, expectStand, open } from './support/panels'
import { expect, test } from './support/page'

const TITLES = [
  '2024年部门预算情况说明',
  '表1 财政拨款收支总表',
  '表2 一般公共预算财政拨款支出预算表',
  '表3 一般公共预算财政拨款基本支出预算表',
  '表4 一般公共预算支出"三公"经费预算表',
  '表5 政府性基金预算支出表',
  '表6 部门收支总表',
  '表7 部门收入总表',
  '表8 部门支出总表',
  '表9 政府采购预算明细表',
  '表10 项目支出明细表',
  '表11 整体绩效目标表',
  '表12 2024年预算项目绩效目标表',
  '表13 2024年预算项目绩效目标表(表头)',
]
const TABLE_2 = '表2 一般公共预算财政拨款支出预算表'
const SUBJECT_2010302 = {
  query: '?function=filters:2010302',
  chips: ['科目 · 2010302 一般行政管理事务'],
  scope: '1,658.00 万元，占全部 79.0%',
  trail: ['全部支出', '201 一般公共服务', '20103 政府办公厅', '2010302 一般行政管理事务'],
  rows: ['2010302 1,562.02 1,658.00 95.98 6.14%'],
  targets: '70 项指标，其中核心 50 项',
}

const published = (page: Page) => page.getByRole('region', { name: '公开的表', exact: true })
const section = (page: Page, name: string) => published(page).getByRole('region', { name })
const rowOf = (page: Page, text: string) =>
  section(page, TABLE_2).getByRole('row').filter({ hasText: text })
const marked = (page: Page) => page.getByRole('gridcell', { selected: true })
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search)

async function openTables(page: Page, query = '?page=tables'): Promise<void> {
  await page.goto(`./${query}`)
  await expect(section(page, TABLE_2)).toBeVisible({ timeout: 15_000 })
}

test('the header leads to all tables in the published order, and Back returns', async ({
  page,
}) => {
  await open(page)
  const pages = page.getByRole('navigation', { name: '页面' })
  await pages.getByRole('button', { name: '表与核对' }).click()
  await expect(pages.getByRole('button', { name: '表与核对' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(published(page).getByRole('heading', { level: 3 })).toHaveText(TITLES)
  await expect(published(page).getByRole('navigation').getByRole('link')).toHaveText(TITLES)
  expect(address(page)).toBe('?page=tables')
  await page.goBack()
  await expect(breakdown(page)).toBeVisible()
  await expect(published(page)).toHaveCount(0)
})

test('the total of table 2 as published', async ({ page }) => {
  await openTables(page)
  const columns = section(page, TABLE_2).getByRole('columnheader')
  await expect(columns).toHaveText([
    '科目编码',
    '科目名称',
    '2023年预算数',
    '2024年总计',
    '2024年基本支出',
    '2024年项目支出',
  ])
  await expect(rowOf(page, '合计').getByRole('rowheader')).toHaveText('合计')
  await expect(rowOf(page, '合计').getByRole('gridcell')).toHaveText([
    '（空白）',
    '1,941.53',
    '2,097.45',
    '439.45',
    '1,658.00',
  ])
})

test('an address that names a cell or a check of other tables says so, and every table stays in reach', async ({
  page,
}) => {
  await openTables(page, '?page=tables&cell=functional:99:2024年总计&check=children:nowhere')
  await expect(page.getByText('cell=functional:99:2024年总计')).toBeVisible()
  await expect(page.getByText('check=children:nowhere')).toBeVisible()
  await expect(marked(page)).toHaveCount(0)
  await expect(section(page, TABLE_2).locator('[data-cell][tabindex="0"]')).toHaveCount(1)
})

test('the page stays under the pointer that chooses a cell, and tells of it in sight', async ({
  page,
}) => {
  await openTables(page)
  const grid = section(page, TABLE_2)
  const cell = grid.locator('[data-cell]').filter({ hasText: '1,979.58' }).first()
  // Near the end of the window: most of the table, and all below it, lie beyond.
  await cell.evaluate(element => {
    window.scrollBy(0, element.getBoundingClientRect().bottom - window.innerHeight + 120)
  })
  const before = await page.evaluate(() => window.scrollY)
  await cell.click()
  await expect(marked(page)).toHaveText('1,979.58')
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  await expect(
    grid.getByRole('status').getByRole('button', { name: '在视图中查看' }),
  ).toBeInViewport({
    ratio: 1,
  })
})

test('an address marks a cell and brings it into view', async ({ page }) => {
  await openTables(page, '?page=tables&cell=functional:1:2024年总计')
  await expect(marked(page)).toHaveText('2,097.45')
  await expect(marked(page)).toHaveAttribute('tabindex', '0')
  await expect(marked(page)).toBeInViewport()
  await expect(section(page, TABLE_2).getByRole('status')).toContainText('合计 · 2024年总计')
})

test('a chosen cell leads to the view that uses it, and Back to the cell', async ({ page }) => {
  await openTables(page)
  await rowOf(page, '2010302').getByRole('gridcell', { name: '1,658.00' }).first().click()
  await expect.poll(() => address(page)).toContain('cell=functional:')
  const chosen = address(page)
  expect(chosen).toContain(':2024年总计')
  await section(page, TABLE_2).getByRole('button', { name: '在视图中查看' }).click()
  await expectStand(page, SUBJECT_2010302)
  await page.goBack()
  await expect.poll(() => address(page)).toBe(chosen)
  await expect(marked(page)).toHaveText('1,658.00')
})

test('Back from a cell leaves the keyboard in the page', async ({ page }) => {
  await open(page)
  await breakdown(page).getByRole('button', { name: '1,979.58' }).first().press('Enter')
  await page.getByRole('button', { name: '在公开表中查看' }).press('Enter')
  await expect(marked(page)).toBeFocused()
  await page.goBack()
  await expect(breakdown(page)).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('a table downloads as CSV that a spreadsheet opens as it is', async ({ page }) => {
  await openTables(page)
  const download = page.waitForEvent('download')
  await section(page, TABLE_2)
    .getByRole('button', { name: /^下载 CSV/ })
    .click()
  const file = await download
  expect(file.suggestedFilename()).toContain('一般公共预算财政拨款支出预算表')
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('2,097.45')
  expect(text).toContain('2010302')
})

test('where the print was read otherwise, the row is called what heads it', async ({ page }) => {
  await openTables(page)
  const notes = section(page, '表10 项目支出明细表').getByRole('listitem')
  await expect(notes.filter({ hasText: '1,058.0' }).first()).toContainText(
    '2024年潼南区政务中心租赁费用“一般性项目”：印刷为“1,058.0”',
  )
})

test('only the tables published without figures say so', async ({ page }) => {
  await openTables(page)
  const empty = '此表公布时没有填列数字。'
  await expect(section(page, '表5 政府性基金预算支出表')).toContainText(empty)
  await expect(section(page, '表9 政府采购预算明细表')).toContainText(empty)
  await expect(published(page).getByText(empty)).toHaveCount(2)
})

test('a grid is one tab stop, arrows walk it and Enter chooses', async ({ page }) => {
  await openTables(page)
  const grid = section(page, TABLE_2).getByRole('grid')
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await section(page, TABLE_2)
    .getByRole('button', { name: /^下载 CSV/ })
    .focus()
  await page.keyboard.press('Tab')
  await expect(grid.locator(':focus')).toHaveText('（空白）')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(grid.locator(':focus')).toHaveText('合计')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(grid.locator(':focus')).toHaveText('1,979.58')
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText('1,979.58')
  await expect(section(page, TABLE_2).getByRole('status')).toContainText('2024年总计 · 1,979.58')
})

test('a grid fits a phone, whose page does not scroll sideways @phone', async ({ page }) => {
  await openTables(page, '?page=tables&cell=functional:1:2024年总计')
  await expect(marked(page)).toBeInViewport()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await clickAt(rowOf(page, '2010302').getByRole('gridcell').first())
  await section(page, TABLE_2).getByRole('button', { name: '在视图中查看' }).tap()
  await expectChips(page, ['科目 · 2010302 一般行政管理事务'])
})
