import type { Locator, Page } from '@playwright/test'
import { serveEdited } from './support/dataset'
import { expectQuery, open, tile } from './support/panels'
import { expect, test } from './support/page'

const panel = (page: Page) => page.getByRole('region', { name: '对得上吗', exact: true })
const checks = (page: Page) => panel(page).getByRole('article')
const verdict = (page: Page, name: string) =>
  panel(page).getByRole('radiogroup', { name: '按结论' }).getByRole('radio', { name })
const tables = (page: Page) => panel(page).getByRole('combobox', { name: '按表' })
const operand = (check: Locator, name: string) => check.getByRole('button', { name })

async function openChecks(page: Page): Promise<void> {
  await page.goto('./?page=tables')
  await expect(checks(page).first()).toBeVisible({ timeout: 15_000 })
}

test('the tile counts what the page counts, and opens it', async ({ page }) => {
  await open(page)
  await expect(tile(page, '勾稽核对')).toContainText('374 / 406 相符')
  await expect(tile(page, '勾稽核对')).toContainText('四舍五入差 14 · 待说明 18')
  await expect(tile(page, '勾稽核对')).not.toContainText('不符')
  await tile(page, '勾稽核对').click()
  await expect(panel(page)).toContainText(
    '共核对 406 处：相符 374，四舍五入差 14，待说明 18，不符 0；另有 5 处不适用。',
  )
  await expect(panel(page)).toBeInViewport()
})

test('checks are found by verdict and by table', async ({ page }) => {
  await openChecks(page)
  await expect(checks(page)).toHaveCount(411)
  await expect(verdict(page, '不符')).toHaveCount(0)
  await verdict(page, '待说明').click()
  await expect(checks(page)).toHaveCount(18)
  await verdict(page, '四舍五入差').click()
  await expect(checks(page)).toHaveCount(14)

  await tables(page).selectOption('表2 一般公共预算财政拨款支出预算表')
  const found = await checks(page).allInnerTexts()
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(14)
  for (const text of found) expect(text).toContain('表2 一般公共预算财政拨款支出预算表')
  await tables(page).selectOption('表9 政府采购预算明细表')
  await expect(panel(page)).toContainText('没有符合条件的核对项。')
})

test('operating funds are given as 439.45 and as 79.83, both shown without a ruling', async ({
  page,
}) => {
  await openChecks(page)
  const check = checks(page).filter({ hasText: '机关运行经费＝日常公用经费' })
  await expect(check).toHaveCount(1)
  await expect(check).toContainText('待说明')
  await expect(operand(check, '机关运行经费 439.45')).toBeVisible()
  await expect(operand(check, '日常公用经费 79.83')).toBeVisible()
  await expect(check).toContainText('按文件自己的定义，两者应相同')
})

test('an operand leads to its published cell', async ({ page }) => {
  await openChecks(page)
  const check = checks(page).filter({ hasText: '机关运行经费＝日常公用经费' })
  await operand(check, '日常公用经费 79.83').click()
  const cell = page.getByRole('gridcell', { selected: true })
  await expect(cell).toContainText('79.83')
  await expect(cell).toBeInViewport()
  await expect(
    page
      .getByRole('region', { name: '表3 一般公共预算财政拨款基本支出预算表' })
      .getByRole('gridcell', { selected: true }),
  ).toHaveCount(1)
})

test('a sum of weights and its difference are written as sums are', async ({ page }) => {
  await openChecks(page)
  const check = checks(page)
    .filter({ hasText: '指标权重＋预算执行率权重＝100' })
    .filter({ hasText: '购买社会服务支出 · 表12' })
  await expect(check).toContainText('相差 −90')
  const gaps = await check.locator('.operand').evaluateAll(operands =>
    operands.slice(1).flatMap((operand, index) => {
      const [before] = [...(operands[index]?.getClientRects() ?? [])].slice(-1)
      const [here] = operand.getClientRects()
      const isSameLine = before !== undefined && here !== undefined && here.top < before.bottom - 4
      return isSameLine ? [here.left - before.right] : []
    }),
  )
  expect(gaps.length).toBeGreaterThan(3)
  for (const gap of gaps) expect(gap).toBeGreaterThan(2)
})

test('a figure that does not add up is reported in the tile and among the checks', async ({
  page,
}) => {
  await serveEdited(page, '02-functional.csv', text =>
    text.replace('"1,847.31","1,979.58",321.58', '"1,847.31","1,989.58",321.58'),
  )
  await open(page)
  await expect(tile(page, '勾稽核对')).toContainText(/不符 [1-9]/)
  await tile(page, '勾稽核对').click()
  await verdict(page, '不符').click()
  const sums = checks(page).filter({ hasText: '总计＝基本支出＋项目支出' })
  await expect(sums).toHaveCount(1)
  await expect(sums).toContainText('1,989.58')
  await expect(sums).toContainText('相差 +10.00')
})

test('on a phone the checks that agree come on request @phone', async ({ page }) => {
  await openChecks(page)
  const rest = page.getByRole('button', { name: /^显示其余 \d+ 项核对/ })
  await expect(rest).toBeAttached()
  const listed = await checks(page).count()
  await expect(checks(page).filter({ hasText: '相符' })).toHaveCount(0)
  await rest.tap()
  await expect(checks(page).filter({ hasText: '相符' }).first()).toBeAttached()
  await expect(rest).toHaveCount(0)
  await expect(panel(page).getByRole('listitem').nth(listed)).toBeFocused()
})

test('a check that agrees and is asked for stands there on a phone, whatever else is listed @phone', async ({
  page,
}) => {
  await page.goto('./?page=tables&verdict=explained&check=kinds:functional:2101103')
  const marked = panel(page).locator('[aria-current]')
  await expect(marked).toContainText('相符')
  await expect(marked).toBeFocused()
})

test('which checks are listed is in the address, and Back undoes it', async ({ page }) => {
  await openChecks(page)
  await verdict(page, '待说明').check({ force: true })
  await expectQuery(page, '?page=tables&verdict=explained')
  await tables(page).selectOption('economic')
  await expectQuery(page, '?page=tables&verdict=explained&table=economic')
  await page.reload()
  await expect(verdict(page, '待说明')).toBeChecked()
  await expect(tables(page)).toHaveValue('economic')
  await page.goBack()
  await page.goBack()
  await expect(verdict(page, '全部')).toBeChecked()
})
