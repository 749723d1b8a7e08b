import { breakFile, serveEdited } from './support/dataset'
import {
  breakdown,
  comparison,
  filters,
  headline,
  live,
  open,
  row,
  targets,
  tile,
} from './support/panels'
import { expect, test } from './support/page'

/** What the build has read of the dataset. */
const READING = '**/assets/reading-*.json'

test('a missing descriptor is named, and a retry recovers', async ({ page, allowConsole }) => {
  allowConsole(/status of 404/)
  const restore = await breakFile(page, 'datapackage.json')
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('预算数据没有读取成功')
  await expect(page.getByRole('alert')).toContainText('datapackage.json：文件不存在')
  await restore()
  await page.getByRole('button', { name: '重试' }).click()
  await expect(headline(page)).toContainText('2,097.45')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a missing table is named, the rest is shown, and a retry by keyboard recovers', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  const restore = await breakFile(page, '12-project-targets.csv')
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('12-project-targets.csv：文件不存在')
  await expect(headline(page)).toContainText('2,097.45')
  await expect(row(page, '租赁费用')).toContainText('1,058.00')
  await expect(comparison(page)).toContainText('155.92')
  await restore()
  await page.getByRole('button', { name: '重试' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(targets(page).getByRole('radio', { name: '租赁费用' })).toBeVisible()
})

test('a server error and a lost connection are told apart', async ({ page, allowConsole }) => {
  allowConsole(/Failed to load resource/)
  const restore = await breakFile(page, '02-functional.csv', 503)
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('02-functional.csv：服务器返回 503')
  await restore()
  await page.route('**/02-functional.csv', route => route.abort())
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('alert')).toContainText('02-functional.csv：没有收到回应')
})

test('a connection lost before the files were looked at costs nothing that is on the page', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await page.route('**/data/**', route => route.abort())
  await open(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(headline(page)).toContainText('2,097.45')
  await expect(row(page, '租赁费用')).toContainText('1,058.00')
})

test('a table cut short is reported with its place, and what was read is shown', async ({
  page,
}) => {
  await serveEdited(page, '12-project-targets.csv', text =>
    text.slice(0, text.lastIndexOf(',≥', 3000)),
  )
  await open(page)
  await expect(page.getByText(/有 \d+ 处数据未能完整读取，其余照常显示/)).toBeVisible()
  await page.getByText(/处数据未能完整读取/).click()
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    '12-project-targets.csv',
  )
  await expect(headline(page)).toContainText('2,097.45')
  await targets(page).getByRole('radio', { name: '购买社会服务支出' }).click()
  await expect(targets(page)).toContainText('购买社会服务支出：10 项指标')
})

test('text in an amount is quoted with file, row and column, and the rest is shown', async ({
  page,
}) => {
  await serveEdited(page, '02-functional.csv', text =>
    text.replace('2010301,行政运行,285.29,321.58', '2010301,行政运行,285.29,三百'),
  )
  await open(page)
  await page.getByText('有 1 处数据未能完整读取，其余照常显示').click()
  const issue = page.getByRole('listitem').filter({ hasText: '不是金额' })
  await expect(issue).toContainText('02-functional.csv')
  await expect(issue).toContainText('文件第 5 行')
  await expect(issue).toContainText('“2024年总计”列')
  await expect(issue).toContainText('读到：三百')
  await expect(issue).toContainText('请对照公开原表改正这一格')
  await expect(headline(page)).toContainText('2,097.45')
  await expect(row(page, '租赁费用')).toContainText('1,058.00')
  await expect(breakdown(page)).toContainText('1,979.58')
})

test('an empty table leaves the others standing', async ({ page }) => {
  await page.route('**/03-economic.csv', route => route.fulfill({ body: '' }))
  await open(page)
  await page.getByText('处数据未能完整读取').click()
  await expect(page.getByRole('listitem').filter({ hasText: '文件是空的' })).toContainText(
    '03-economic.csv',
  )
  await expect(breakdown(page).getByRole('option', { name: /^201 / })).toBeAttached()
  await expect(headline(page)).toContainText('2,097.45')
})

test('a loading state stands while what the build has read is on its way', async ({ page }) => {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route(READING, async route => {
    await held
    await route.continue()
  })
  await page.goto('./?breakdown=economic')
  await expect(page.getByText('正在载入这个网址的画面……')).toBeVisible()
  release()
  await expect(headline(page)).toContainText('2,097.45')
  await expect(page.getByText('正在载入这个网址的画面……')).toBeHidden()
})

test('where it does not come, the files are read, with a loading state meanwhile', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await page.route(READING, route => route.abort())
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/datapackage.json', async route => {
    await held
    await route.continue()
  })
  // The first view is built with its data; any other waits for them.
  await page.goto('./?breakdown=economic')
  await expect(page.getByText('正在读取预算数据…')).toBeAttached()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(headline(page)).toContainText('2,097.45')
  await expect(page.getByText('正在读取预算数据…')).toHaveCount(0)
})

test('where the code of charts does not come no chart of another view stands beside the text', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/Failed to (?:load resource|fetch)/)
  await page.route(/\/assets\/live-chart-.*\.js/, route => route.abort())
  await page.goto('./')
  await live(page)
  await tile(page, '项目支出').click()
  await expect(filters(page)).toContainText('1,658.00 万元')
  await expect(breakdown(page)).toContainText('图形未能绘制，数字见下方的数据表。')
  await expect(comparison(page)).toContainText('图形未能绘制')
  await expect(breakdown(page).locator('.still svg')).toHaveCount(0)
  await page.unroute(/\/assets\/live-chart-.*\.js/)
  await breakdown(page).getByRole('button', { name: '重试' }).click()
  await expect(breakdown(page).getByRole('option', { name: /租赁费用/ })).toHaveCount(1)
  await expect(comparison(page).getByRole('option', { name: /1,658\.00/ })).toHaveCount(1)
  await expect(page.getByText('图形未能绘制').filter({ visible: true })).toHaveCount(0)
})

test('a page and a dialog whose code does not come say so, and a retry brings them', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/Failed to (?:load resource|fetch)/)
  const parts = /\/assets\/(?:TablesPage|SearchDialog)-.*\.js/
  await open(page)
  await page.route(parts, route => route.abort())
  await page.keyboard.press('/')
  await expect(page.getByRole('alert')).toContainText('这一部分没有读取到，请检查网络。')
  await page.unroute(parts)
  await page.getByRole('alert').getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('dialog', { name: '查找' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.route(parts, route => route.abort())
  await page.getByRole('button', { name: '表与核对' }).first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute(parts)
  await page.getByRole('alert').getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('region', { name: '公开的表', exact: true })).toBeVisible()
})
