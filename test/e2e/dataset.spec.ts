import { serveEdited } from './support/dataset'
import { pickMark } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectMarks,
  filters,
  headline,
  indicator,
  open,
  row,
  targets,
  tile,
  trail,
} from './support/panels'
import { expect, test } from './support/page'

test('the total, the project and the basic expenditure come from table 2', async ({ page }) => {
  await serveEdited(page, '02-functional.csv', text =>
    text.replace(
      ',合计,"1,941.53","2,097.45",439.45,"1,658.00"',
      ',合计,"1,900.00","2,100.00",441.00,"1,659.00"',
    ),
  )
  await open(page)
  await expect(headline(page)).toContainText('2,100.00')
  await expect(headline(page)).toContainText('+200.00')
  await expect(headline(page)).toContainText('+10.53%')
  await expect(tile(page, '基本支出')).toContainText('441.00')
  await expect(tile(page, '项目支出')).toContainText('1,659.00')
  await expect(trail(page)).toContainText('2,100.00')
  await expect(filters(page)).toContainText('2,100.00 万元')
  await expect(page.getByText('2,097.45')).toHaveCount(0)
})

test('a changed project in table 10 is a changed tile, row and scope', async ({ page }) => {
  await serveEdited(page, '10-projects.csv', text =>
    text.replace(
      '租赁费用,"1,058.00","1,058.00",,"1,058.00"',
      '租赁费用,"1,000.00","1,000.00",,"1,000.00"',
    ),
  )
  await open(page)
  await expect(row(page, '租赁费用')).toContainText('1,000.00')
  await pickMark(breakdown(page), /租赁费用/)
  await expect(filters(page)).toContainText('1,000.00 万元，占全部 47.7%')
})

test('projects that no longer add to their subject leave a visible rest', async ({ page }) => {
  await serveEdited(page, '10-projects.csv', text =>
    text.replace(
      '租赁费用,"1,058.00","1,058.00",,"1,058.00"',
      '租赁费用,"1,000.00","1,000.00",,"1,000.00"',
    ),
  )
  await open(page, '?function=breakdown:2010302')
  await expect(row(page, '未列入项目')).toContainText('58.00')
  await expect(breakdown(page).getByRole('option', { name: /未列入项目/ })).toContainText('58.00')
})

test('a year before that was blank makes a new subject, never an infinite change', async ({
  page,
}) => {
  await serveEdited(page, '02-functional.csv', text =>
    text.replace('221,住房保障支出,25.53', '221,住房保障支出,'),
  )
  await open(page)
  await expect(comparison(page).getByRole('option', { name: /^221 / })).toContainText('新增')
  await expect(page.getByText(/∞|Infinity|NaN/)).toHaveCount(0)
})

test('published results move the pointers, with attainment and weighted score', async ({
  page,
}) => {
  await serveEdited(page, '11-overall-targets.csv', text =>
    text
      .replace('办事窗口,10%,个,=,182,', '办事窗口,10%,个,=,182,182')
      .replace('提升满意度,20%,%,≥,98,', '提升满意度,20%,%,≥,98,49'),
  )
  await serveEdited(page, '12-project-targets.csv', text =>
    text.replace('办公用房租赁费用,5,万元,=,1058,是,', '办公用房租赁费用,5,万元,=,1058,是,1058'),
  )
  await open(page)
  await expect(indicator(page, '办事窗口')).toContainText('达到目标 100.0%')
  await expect(indicator(page, '提升满意度')).toContainText('未达到目标 50.0%')
  await expect(indicator(page, '办事窗口').locator('..').locator('.pointer')).toBeVisible()
  await expect(indicator(page, '按时办结率').locator('..').locator('.pointer')).toHaveCount(0)
  await expect(targets(page)).toContainText('加权得分 20，满分 30（2 项有实际值）')
  await expect(targets(page).getByText('目标值，非完成值')).toHaveCount(0)
  await targets(page).getByRole('radio', { name: '清单' }).click()
  const rows = targets(page).getByRole('table').first().getByRole('row')
  await expect(rows.first()).toContainText('实际值')
  await expect(rows.filter({ hasText: '提升满意度' })).toContainText('50.0%')
})

test('without results there is no pointer and the badge says so', async ({ page }) => {
  await open(page)
  await expect(targets(page).getByText('目标值，非完成值')).toBeVisible()
  await expect(targets(page).locator('.pointer')).toHaveCount(0)
})

test('the site works under a sub-path', async ({ page }) => {
  await page.route(
    url => url.protocol.startsWith('http'),
    async route => {
      const { origin, pathname, search } = new URL(route.request().url())
      if (!pathname.startsWith('/a/b/')) return route.fulfill({ status: 404, body: '' })
      const response = await route.fetch({ url: `${origin}${pathname.slice(4)}${search}` })
      return route.fulfill({ response })
    },
  )
  await page.goto('./a/b/?function=breakdown:201')
  await expect(headline(page)).toContainText('2,097.45')
  await expectChips(page, ['科目 · 201 一般公共服务'])
  await pickMark(breakdown(page), /^2010302 /)
  await expect(page).toHaveURL(/\/a\/b\/\?function=breakdown:2010302$/)
  // Once it is up the page asks for its files: an answer under way has nobody to go to after a reload.
  await page.waitForLoadState('networkidle')
  await page.reload()
  await expectMarks(comparison(page), ['2010302 1,562.02 1,658.00 95.98 6.14%'])
  await page.waitForLoadState('networkidle')
})
