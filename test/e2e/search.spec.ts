import type { Page } from '@playwright/test'
import { expectChips, headline, open, targets } from './support/panels'
import { expect, test } from './support/page'

const dialog = (page: Page) => page.getByRole('dialog', { name: '查找' })
const field = (page: Page) => dialog(page).getByRole('combobox')
const found = (page: Page) => dialog(page).getByRole('option')
const active = (page: Page) => dialog(page).getByRole('option', { selected: true })

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
}

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the search, Esc closes it where one was`, async ({ page }) => {
    await open(page)
    const guide = page.getByRole('banner').getByRole('button', { name: '怎么看这页' })
    await guide.focus()
    await page.keyboard.press(keys)
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await expect(guide).toBeFocused()
  })
}

test('what is typed before the search stands open is searched for', async ({ page }) => {
  await open(page)
  let come = (): void => undefined
  const held = new Promise<void>(resolve => (come = resolve))
  await page.route('**/assets/SearchDialog-*.js', async route => {
    await held
    await route.continue()
  })
  await page.keyboard.press('/')
  await page.keyboard.type('1058')
  await expect(dialog(page)).toHaveCount(0)
  come()
  await expect(field(page)).toHaveValue('1058')
  await expect(active(page)).toContainText('租赁费用')
  await page.keyboard.type('.00')
  await expect(field(page)).toHaveValue('1058.00')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(field(page)).toHaveValue('')
})

test('initials in pinyin find the housing fund, Enter goes there, Back returns', async ({
  page,
}) => {
  await open(page)
  await searchFor(page, 'gjj')
  await expect(active(page)).toContainText('住房公积金')
  await expect(active(page)).toContainText('2210201')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expectChips(page, ['科目 · 2210201 住房公积金'])
  await page.goBack()
  await expectChips(page, [])
})

test('an amount finds the rent in its published table, and from there the project', async ({
  page,
}) => {
  await open(page)
  await searchFor(page, '1058')
  await expect(active(page)).toContainText('租赁费用')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('表10 项目支出明细表')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { selected: true })).toHaveText('1,058.00')
  await page.getByRole('button', { name: '在视图中查看' }).click()
  await expectChips(page, ['项目 · 租赁费用'])
})

test('the name of a kind finds its figure, Enter picks its tile and stands on it', async ({
  page,
}) => {
  await open(page)
  await searchFor(page, '项目支出')
  await expect(active(page)).toContainText('1,658.00 万元')
  await page.keyboard.press('Enter')
  await expectChips(page, ['类型 · 项目支出'])
  await expect(headline(page).getByRole('button', { pressed: true })).toBeFocused()
})

test('on a phone the row that was found is in sight, below what sticks to the top', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await searchFor(page, 'gjj')
  await page.keyboard.press('Enter')
  const row = page.locator('[data-panel="spending"] [aria-pressed="true"]')
  await expect(row).toBeInViewport({ ratio: 1 })
  const bar = await page.locator('.filters .bar').boundingBox()
  const found = await row.boundingBox()
  expect(found!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height)
})

test('a code finds its subject', async ({ page }) => {
  await open(page)
  await searchFor(page, '2010302')
  await expect(active(page)).toContainText('一般行政管理事务')
  await page.keyboard.press('Enter')
  await expectChips(page, ['科目 · 2010302 一般行政管理事务'])
})

test('arrows walk the results in a circle', async ({ page }) => {
  await open(page)
  await searchFor(page, '公积金')
  await expect(found(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveCount(1)
  await expect(found(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  await expect(found(page).last()).toHaveAttribute('aria-selected', 'true')
})

test('what is not in the tables is not found, and the search says so', async ({ page }) => {
  await open(page)
  await searchFor(page, '火星')
  await expect(dialog(page).getByRole('status')).toHaveText('没有找到“火星”')
  await expect(found(page)).toHaveCount(0)
})

test('the search finds from the tables, too, and by mouse', async ({ page }) => {
  await page.goto('./?page=tables')
  await page.getByRole('button', { name: '查找科目、项目、指标' }).click()
  await field(page).fill('住房公积金')
  await found(page).first().click()
  await expectChips(page, ['科目 · 2210201 住房公积金'])
})

test('a term is explained where it stands, Esc closes it', async ({ page }) => {
  await open(page)
  const term = headline(page).getByRole('button', { name: '解释：“三公”经费' })
  await term.click()
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('note')).toContainText('因公出国')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note')).toHaveCount(0)
  await expect(term).toBeFocused()
  await expect(page).toHaveURL(/\/$/)
})

test('opening another term closes the first', async ({ page }) => {
  await open(page)
  await headline(page).getByRole('button', { name: '解释：基本支出' }).click()
  await targets(page).getByRole('button', { name: '解释：权重' }).click()
  await expect(page.getByRole('note')).toHaveCount(1)
})

test('the department shows its staff, vehicles and units as stated', async ({ page }) => {
  await open(page)
  const name = page.getByRole('heading', { level: 1 }).getByRole('button')
  await name.click()
  const card = page.getByRole('dialog', { name: '部门概况' })
  await expect(card.getByRole('strong')).toHaveText(['17', '5', '35', '1', '4', '1'])
  await expect(card).toContainText('林星妤')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(name).toBeFocused()
})

test('the keyboard goes on from what was found', async ({ page }) => {
  await open(page)
  await searchFor(page, '水电费')
  await page.keyboard.press('Enter')
  await expect(
    page.locator('[data-panel="spending"], [data-panel="targets"]').and(page.locator(':focus')),
  ).toHaveCount(1)
  await searchFor(page, '1058')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { selected: true })).toBeFocused()
})

test('the key / can be switched off, and stays so; Ctrl + K still opens the search', async ({
  page,
}) => {
  await open(page)
  const search = page.getByRole('dialog', { name: '查找' })
  await page.getByText('键盘操作', { exact: true }).click()
  const slash = page.getByRole('checkbox', { name: '用 / 键打开查找' })
  await expect(slash).toBeChecked()
  await slash.uncheck()
  await page.reload()
  await open(page)
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(search).toBeVisible()
  await expect(search.getByRole('combobox')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await page.getByText('键盘操作', { exact: true }).click()
  await slash.check()
  await page.keyboard.press('/')
  await expect(search).toBeVisible()
})
