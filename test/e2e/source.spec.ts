import { breakdown, comparison, headline, open, row, targets } from './support/panels'
import { expect, test } from './support/page'

const panel = { name: '数字的来源' } as const

test('the change of the head opens its formula, its cells, and gives the focus back', async ({
  page,
}) => {
  await open(page)
  const change = headline(page).getByRole('button', { name: '+155.92 万元，查看来源' })
  await change.click()
  const source = page.getByRole('dialog', panel)
  await expect(source).toContainText('155.92 = 2,097.45 − 1,941.53')
  await expect(source).toContainText('2023年预算数')
  await page.keyboard.press('Escape')
  await expect(source).toBeHidden()
  await expect(change).toBeFocused()
})

test('a figure of a data table leads to its cell and from there back to the view', async ({
  page,
}) => {
  await open(page)
  await breakdown(page)
    .getByRole('button', { name: /查看数据表/ })
    .click()
  await breakdown(page).getByRole('button', { name: '1,058.00，查看来源' }).click()
  const source = page.getByRole('dialog', panel)
  await expect(source).toContainText('表10 项目支出明细表')
  await source.getByRole('button', { name: '在公开表中查看' }).click()
  const cell = page.getByRole('gridcell', { selected: true })
  await expect(cell).toHaveText('1,058.00')
  await page.getByRole('button', { name: '在视图中查看' }).click()
  await expect(row(page, '租赁费用')).toHaveAttribute('aria-pressed', 'true')
})

test('S opens the source of a row, of a tile and of a bar', async ({ page }) => {
  await open(page)
  const source = page.getByRole('dialog', panel)
  await row(page, '租赁费用').focus()
  await page.keyboard.press('s')
  await expect(source).toContainText('2024年潼南区政务中心租赁费用')
  await expect(source).toContainText('表10 项目支出明细表')
  await page.keyboard.press('Escape')
  await breakdown(page).getByRole('listbox').focus()
  await page.keyboard.press('s')
  await expect(source).toContainText('1,979.58')
  await page.keyboard.press('Escape')
  await comparison(page).getByRole('listbox').focus()
  await page.keyboard.press('s')
  await expect(source).toContainText('132.27 = 1,979.58 − 1,847.31')
})

test('S opens the source of a headline tile and of a dial', async ({ page }) => {
  await open(page)
  const source = page.getByRole('dialog', panel)
  await headline(page)
    .getByRole('button', { name: /^“三公”经费/ })
    .focus()
  await page.keyboard.press('s')
  await expect(source).toContainText('4.30')
  await page.keyboard.press('Escape')
  await targets(page)
    .getByRole('button', { name: /办事窗口/ })
    .first()
    .focus()
  await page.keyboard.press('s')
  await expect(source).toContainText('表11 整体绩效目标表')
  await expect(source).toContainText('182')
})

test('a right click opens the source of a row', async ({ page }) => {
  await open(page)
  await row(page, '租赁费用').click({ button: 'right' })
  await expect(page.getByRole('dialog', panel)).toContainText('1,058.00')
})
