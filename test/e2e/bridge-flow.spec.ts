import { HANDS, pickMark } from './support/hands'
import { comparison, expectChips, filters, flow, open, picks } from './support/panels'
import { expect, test } from './support/page'

test('the bridge leads from the total of one year to that of the next', async ({ page }) => {
  await open(page)
  await comparison(page).getByRole('radio', { name: '桥图' }).click()
  await expect(comparison(page)).toContainText(
    '从 2023 年的 1,941.53 万元到 2024 年的 2,097.45 万元，增加 155.92 万元（8.03%）',
  )
  const steps = comparison(page).getByRole('option')
  await expect(steps).toHaveCount(7)
  await expect(steps.first()).toContainText('1,941.53 万元')
  await expect(steps.nth(5)).toContainText('四舍五入')
  await expect(steps.nth(5)).toContainText('+0.01 万元，累计 2,097.45 万元')
  await expect(steps.last()).toContainText('2,097.45 万元')
})

test('the table of the bridge accounts for every hundredth', async ({ page }) => {
  await open(page, '?comparison=bridge')
  await comparison(page)
    .getByRole('button', { name: /^查看数据表/ })
    .click()
  const rows = comparison(page).getByRole('table').last().getByRole('row')
  await expect(rows.filter({ hasText: '四舍五入' })).toContainText('+0.01')
  await expect(rows.last()).toContainText('2,097.45')
})

test('why it changed is said in the words of the document, or that it does not say', async ({
  page,
}) => {
  await open(page, '?comparison=bridge')
  await expect(comparison(page).getByRole('heading', { name: '为什么' })).toBeVisible()
  await expect(comparison(page)).toContainText('项目经费拨款增加 95.98万元')
  await expect(comparison(page)).toContainText('情况说明二(二)')
  await expect(comparison(page)).toContainText('住房保障：文件未单独说明原因')
  const quote = comparison(page).locator('q').first()
  await expect(quote).toBeHidden()
  await comparison(page).locator('summary').first().click()
  await expect(quote).toBeVisible()
})

for (const hand of HANDS) {
  test(`a part of the flow is picked for the whole page, by ${hand}`, async ({ page }) => {
    await open(page)
    await expect(flow(page)).toContainText(
      '2,097.45 万元全部来自一般公共预算，用于项目支出 1,658.00 万元（79.0%）、基本支出 439.45 万元（21.0%）。',
    )
    await pickMark(flow(page), /^支出类型 项目支出/, hand)
    await expectChips(page, ['类型 · 项目支出'])
    await expect(filters(page)).toContainText('当前范围 1,658.00 万元，占全部 79.0%')
    await expect(flow(page).getByRole('option', { selected: true })).toContainText('项目支出')
    await expect(flow(page)).toContainText('其中所选 1,658.00 万元')
    await page.goBack()
    await expectChips(page, [])
  })
}

test('basic expenditure is followed to its economic subjects instead', async ({ page }) => {
  await open(page)
  await flow(page).getByRole('radio', { name: '基本支出按经济分类' }).click()
  await expect(flow(page).getByRole('option', { name: /301 工资福利支出/ })).toHaveCount(1)
  await expect(flow(page).getByRole('option', { name: /208 社会保障/ })).toHaveCount(0)
})

test('lists stand for the drawing on a phone @phone', async ({ page }) => {
  await open(page)
  await expect(flow(page).getByRole('listbox')).toHaveCount(0)
  const kinds = flow(page).getByRole('group', { name: '支出类型' })
  await expect(picks(kinds)).toHaveCount(2)
  await expect(kinds).toContainText('1,658.00')
  await kinds.getByRole('button', { name: '项目支出' }).tap()
  await expectChips(page, ['类型 · 项目支出'])
  await expect(kinds.getByRole('button', { name: '项目支出' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
