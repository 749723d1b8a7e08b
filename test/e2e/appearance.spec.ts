import {
  breakdown,
  comparison,
  expectQuery,
  filters,
  headline,
  open,
  row,
  targets,
  tile,
} from './support/panels'
import { expect, test } from './support/page'

test('English changes the words, the language and the title; names stay as published', async ({
  page,
}) => {
  await open(page, '?function=breakdown:2010302')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectQuery(page, '?function=breakdown:2010302&lang=en')
  await expect(page).toHaveTitle(/2010302 一般行政管理事务 · .* budget 2024 · Budget Lens$/)
  const where = page.getByRole('region', { name: 'Where the money goes', exact: true })
  await expect(where).toContainText('租赁费用')
  await expect(where).toContainText('1,058.00')
  await expect(page.getByRole('heading', { level: 2 })).toContainText([
    'Expenditure budget 2024',
    'Where the money goes',
    'More or less than last year',
    'What it is to achieve',
  ])
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
  const chinese = await page.getByRole('region', { name: 'Filters', exact: true }).innerText()
  expect(chinese).not.toMatch(/筛选|当前范围|万元/)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(headline(page)).toContainText('2024 年支出预算')
})

test('the dark theme is switched, kept on reload and let go again', async ({ page }) => {
  await open(page)
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.getByRole('combobox', { name: '外观' }).selectOption('深色')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  await expect(page.getByRole('combobox', { name: '外观' })).toHaveValue('dark')
  expect(await paper()).toBe(dark)
  await page.getByRole('combobox', { name: '外观' }).selectOption('跟随系统')
  expect(await paper()).toBe(light)
})

test('on paper stand the charts, whole tables, source and filters, and no controls', async ({
  page,
}) => {
  await open(page, '?function=breakdown:201')
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  for (const panel of [breakdown(page), comparison(page), targets(page)]) {
    const table = panel.getByRole('table')
    await expect(table).toBeVisible()
    const cut = await table.evaluate(one => {
      const region = one.parentElement ?? one
      return region.scrollHeight - region.clientHeight + region.scrollWidth - region.clientWidth
    })
    expect(cut, 'nothing of the table is cut off').toBeLessThanOrEqual(0)
    await expect(panel.getByRole('button', { name: /^(保存|查看数据表)/ })).toBeHidden()
    await expect(panel).toContainText('表')
  }
  await expect(page.getByRole('radiogroup')).toHaveCount(0)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(filters(page).getByText('科目 · 201 一般公共服务')).toBeVisible()
  await expect(page.getByText(/^数据来源：/)).toBeVisible()
  await expect(breakdown(page).getByRole('row', { name: /^2010302 / })).toContainText('1,658.00')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(794)
})

test('forced colours keep figures, drawing, dials and the chosen control apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page)
  await expect(headline(page)).toContainText('2,097.45')
  const fills = await breakdown(page)
    .locator('.drawing svg path[fill]')
    .evaluateAll(all => new Set(all.map(one => getComputedStyle(one).fill)).size)
  expect(fills, 'tiles keep their colours').toBeGreaterThan(4)
  const [zone, track] = await targets(page).evaluate(panel =>
    ['.zone', '.track'].map(name => getComputedStyle(panel.querySelector(name)!).stroke),
  )
  expect(zone).not.toBe(track)
  const [chosen, other] = await breakdown(page)
    .getByRole('radiogroup', { name: '分类方式' })
    .getByRole('radio')
    .evaluateAll(all => all.map(one => getComputedStyle(one).backgroundColor))
  expect(chosen).not.toBe(other)
})

test('reduced motion runs no animation', async ({ page }) => {
  await open(page)
  await tile(page, '项目支出').click()
  await expect(row(page, '租赁费用')).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
