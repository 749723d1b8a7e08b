import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pickMark } from './support/hands'
import { breakdown, comparison, expectChips, headline, row, targets, wake } from './support/panels'
import { expect, test } from './support/page'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'test-results/single')

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  test.setTimeout(120_000)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--mode', 'single', '--outDir', folder], {
    cwd: root,
    stdio: 'ignore',
  })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the page in one file opens from a disk, with its charts, and answers', async ({ page }) => {
  expect(readdirSync(folder).filter(name => name !== 'icon.svg')).toEqual(['index.html'])
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await expect(headline(page)).toContainText('2,097.45')
  await wake(page)
  await expect(page.getByRole('listbox')).toHaveCount(3)
  await pickMark(breakdown(page), /^2010301 /)
  await expectChips(page, ['科目 · 2010301 行政运行'])
  await expect(comparison(page).getByRole('option').first()).toContainText('321.58')
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect(row(page, '租赁费用')).toContainText('1,058.00')
  await expect(targets(page)).toContainText('按时办结率')
})

test('its other pages are in it too', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}?page=tables`)
  await expect(
    page.getByRole('region', { name: '表2 一般公共预算财政拨款支出预算表' }),
  ).toBeVisible()
})

test('without scripts it reads too, and leads to no file that is not beside it', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await expect(headline(page)).toContainText('2,097.45')
  await expect(page.locator('.no-script')).toContainText('需要启用 JavaScript')
  await expect(page.locator('a[href]:not([href^="#"]):visible')).toHaveCount(0)
  await context.close()
})
