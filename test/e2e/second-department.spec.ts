import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { serveSecond } from './support/dataset'
import { readSvg, saveChart } from './support/files'
import { pickMark, press } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  filters,
  headline,
  indicator,
  list,
  row,
  targets,
  tile,
  trail,
  wake,
} from './support/panels'
import { expect, test } from './support/page'

const flow = (page: Page) => page.getByRole('region', { name: '钱从哪来到哪去', exact: true })
const checks = (page: Page) => page.getByRole('region', { name: '对得上吗', exact: true })

/** What nothing on the page may say of this department. */
const FOREIGN = /undefined|NaN|Infinity|∞|\[object|202[346] 年|潼南|“”/

async function openSecond(page: Page, query = ''): Promise<void> {
  await serveSecond(page)
  await page.goto(`./${query}`)
  await wake(page)
  // Until then it may still show the department that it was built with.
  await page.locator('html[data-checked]').waitFor({ state: 'attached' })
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 15_000 })
}

test.afterEach(async ({ page }) => {
  expect(await page.locator('body').innerText()).not.toMatch(FOREIGN)
})

test('the head gives the general budget, says that there is no year before, and names the fund', async ({
  page,
}) => {
  await openSecond(page)
  await expect(page).toHaveTitle(/青禾区教育服务中心/)
  await expect(headline(page)).toContainText('2025 年一般公共预算支出')
  await expect(headline(page)).toContainText('600.00')
  await expect(headline(page)).toContainText('无上年数')
  await expect(headline(page)).toContainText('另有政府性基金预算 60.00 万元')
  await expect(headline(page)).toContainText('各项资金合计 660.00 万元')
  for (const [name, amount] of [
    ['基本支出', '480.00'],
    ['项目支出', '120.00'],
    ['“三公”经费', '2.80'],
  ] as const) {
    await expect(tile(page, name)).toContainText(amount)
    await expect(tile(page, name)).toContainText('无上年数')
  }
  await expect(tile(page, '勾稽核对')).toContainText('252 / 252 相符')
  await headline(page)
    .getByRole('button', { name: /^660\.00 万元/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('表7 部门收入总表')
})

test('the breakdowns drill into its own subjects, by function, by use and by source', async ({
  page,
}) => {
  await openSecond(page)
  await expect(row(page, '教育支出')).toContainText('515.20')
  await pickMark(breakdown(page), /^205 教育支出/)
  await expectChips(page, ['科目 · 205 教育支出'])
  await expect(filters(page)).toContainText('515.20 万元，占一般公共预算 85.9%')
  await expect(targets(page)).toContainText('没有公布项目明细，也就没有项目绩效目标')
  await page.goBack()
  await expectChips(page, [])

  await breakdown(page).getByRole('radio', { name: '经济分类' }).click()
  await expect(row(page, '资本性支出')).toContainText('5.00')
  await row(page, '商品和服务').click()
  await expect(trail(page)).toContainText('302')

  await breakdown(page).getByRole('radio', { name: '资金来源' }).click()
  await expect(list(page)).toContainText('政府性基金预算')
  await row(page, '政府性基金预算').click()
  await expect(comparison(page)).toContainText('不含“政府性基金预算”')
  await expect(flow(page)).toContainText('60.00 万元全部来自政府性基金预算')
})

test('a kind filters and leads out of what it empties', async ({ page }) => {
  await openSecond(page)
  await press(tile(page, '项目支出'), 'keyboard')
  await expect(filters(page)).toContainText('120.00 万元，占一般公共预算 20.0%')
  await expect(row(page, '农林水')).toContainText('35.00')
  await targets(page).getByRole('button', { name: '清除“类型”筛选' }).click()
  await expectChips(page, [])
  await expect(indicator(page, '服务学校')).toBeVisible()
})

test('the comparison shows one year, and says so where there is nothing to compare', async ({
  page,
}) => {
  await openSecond(page)
  await expect(comparison(page)).toContainText('没有可比的上年数')
  await expect(comparison(page).getByRole('option')).toHaveCount(3)
  await expect(comparison(page).getByRole('option').first()).toContainText('515.20')
  for (const compared of ['按科目', '按类型', '“三公”']) {
    await comparison(page).getByRole('radio', { name: compared }).click()
    for (const mode of ['增减', '桥图']) {
      await comparison(page).getByRole('radio', { name: mode }).click()
      await expect(comparison(page)).toContainText('公开的数据中没有上年预算数，无法比较')
      await expect(comparison(page).getByRole('option')).toHaveCount(0)
    }
  }
  await comparison(page).getByRole('radio', { name: '并列' }).click()
  const items = comparison(page).getByRole('option')
  await expect(items).toHaveCount(5)
  await expect(items.filter({ hasText: '公务接待费' })).toContainText('0.60')
  await expect(items.filter({ hasText: '因公出国' })).toContainText('0.00')
})

test('the flow has a band for the government fund', async ({ page }) => {
  await openSecond(page)
  await expect(flow(page)).toContainText(
    '660.00 万元来自一般公共预算 600.00 万元（90.9%）、政府性基金预算 60.00 万元（9.1%），用于基本支出 480.00 万元（72.7%）、项目支出 180.00 万元（27.3%）。',
  )
  await pickMark(flow(page), /^资金来源 政府性基金预算/)
  await expectChips(page, ['资金来源 · 政府性基金预算'])
  await expect(flow(page)).toContainText('2296004')
})

test('the targets are the overall ones, with an upper limit among them', async ({ page }) => {
  await openSecond(page)
  await expect(targets(page)).toContainText('整体：5 项指标，权重合计 100')
  await expect(indicator(page, '事项办理时间').locator('..')).toContainText('≤5 个工作日')
  await indicator(page, '事项办理时间').click()
  await expectChips(page, ['指标 · 事项办理时间'])
  await expect(page.getByRole('button', { name: /待说明$/ })).toHaveCount(0)
})

test('tables and checks stand, the empty tables with the words for it', async ({ page }) => {
  await openSecond(page)
  await press(tile(page, '勾稽核对'), 'keyboard')
  await expect(checks(page)).toContainText(
    '共核对 252 处：相符 252，四舍五入差 0，待说明 0，不符 0；另有 17 处不适用。',
  )
  await expect(page.getByRole('grid')).toHaveCount(14)
  for (const name of ['表10 项目支出明细表', '表12 2025年预算项目绩效目标表']) {
    await expect(page.getByRole('region', { name })).toContainText('此表公布时没有填列数字')
  }
})

test('search and card speak of this department', async ({ page }) => {
  await openSecond(page)
  await page.keyboard.press('/')
  const search = page.getByRole('dialog', { name: '查找' })
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('彩票')
  await expect(search.getByRole('option').first()).toContainText('彩票公益金')
  await page.keyboard.press('Enter')
  const cell = page.getByRole('gridcell', { selected: true })
  await expect(cell).toHaveText('60.00', { timeout: 15_000 })
  await page.getByRole('button', { name: '在视图中查看' }).click()
  await expectChips(page, ['资金来源 · 政府性基金预算'])

  await page
    .getByRole('banner')
    .getByRole('button', { name: /教育服务中心/ })
    .click()
  const card = page.getByRole('dialog', { name: '部门概况' })
  await expect(card).toContainText('32 人')
  await expect(card).toContainText('87.50')
  await expect(card).not.toContainText('联系人')
})

test('a shared address restores the view, and an image names department and year', async ({
  page,
}) => {
  await openSecond(page, '?function=breakdown:213&compare=threePublic')
  await expectChips(page, ['科目 · 213 农林水支出'])
  await expect(filters(page)).toContainText('35.00 万元，占一般公共预算 5.8%')
  const file = await saveChart(breakdown(page), /SVG/)
  const { words } = await readSvg(page, file.text)
  expect(words).toContain('青禾区教育服务中心 2025 年部门预算')
  expect(words).not.toMatch(FOREIGN)
})

test('the phone has no sideways scroll, and lists for charts @phone', async ({ page }) => {
  await openSecond(page)
  await expect(row(page, '教育支出')).toContainText('515.20')
  await expect(flow(page)).toContainText('政府性基金预算')
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

for (const query of ['', '?breakdown=fund&compare=threePublic&targets=list&flow=economic']) {
  test(`axe finds nothing at "${query}"`, async ({ page }) => {
    test.slow()
    await openSecond(page, query)
    await expect(flow(page)).toContainText('政府性基金预算')
    await expectNoFaults(page, 'light')
    await expectNoFaults(page, 'dark')
  })
}
