import { pickMark } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectMarks,
  expectQuery,
  filters,
  open,
  rowBriefs,
  row,
  targets,
} from './support/panels'
import { expect, test } from './support/page'

const WHOLE_STATE =
  '?function=breakdown:2010302&core=filters:true&colour=change&compare=function&comparison=change&targets=list'

test('a reload restores the whole view', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), /^208 /)
  await breakdown(page).getByRole('radio', { name: '按增减' }).click()
  await comparison(page).getByRole('radio', { name: '增减' }).click()
  await targets(page).getByRole('radio', { name: '清单' }).click()
  await expectQuery(page, '?function=breakdown:208&colour=change&comparison=change&targets=list')
  await page.reload()
  await expectChips(page, ['科目 · 208 社会保障和就业'])
  await expect(breakdown(page).getByRole('radio', { name: '按增减' })).toBeChecked()
  await expect(comparison(page).getByRole('radio', { name: '增减' })).toBeChecked()
  await expect(targets(page).getByRole('radio', { name: '清单' })).toBeChecked()
  await expectMarks(comparison(page), [
    '208 51.39 62.24 10.85 21.11%',
    '2080506 9.27 16.31 7.04 75.94%',
    '2080505 28.82 32.63 3.81 13.22%',
    '2080599 13.30 13.30 持平',
  ])
})

test('the address restores the exact view in another browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, WHOLE_STATE)
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const other = await context.newPage()
  await other.goto(page.url())
  await expectChips(other, ['科目 · 2010302 一般行政管理事务', '核心指标 · 仅看核心'])
  await expect(filters(other)).toContainText('1,658.00 万元，占全部 79.0%')
  await expect(targets(other)).toContainText('50 项指标，其中核心 50 项')
  expect(await rowBriefs(other)).toEqual(await rowBriefs(page))
  await expect(other).toHaveTitle(await page.title())
  await context.close()
})

test('Back and Forward restore chart, list, chips and address together', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), /^210 /)
  await expectQuery(page, '?function=breakdown:210')
  await comparison(page).getByRole('radio', { name: '增减' }).click()
  await expectQuery(page, '?function=breakdown:210&comparison=change')
  await page.goBack()
  await expect(comparison(page).getByRole('radio', { name: '并列' })).toBeChecked()
  await page.goBack()
  await expectChips(page, [])
  await expectQuery(page, '')
  await expect(row(page, '租赁费用')).toContainText('50.4%')
  await expect(breakdown(page).getByRole('option', { name: /^201 / })).toBeAttached()
  await page.goForward()
  await expectChips(page, ['科目 · 210 卫生健康'])
  await expectMarks(breakdown(page), [
    '2101101 23.02 86.1% 9.12 65.61%',
    '2101103 2.72 10.2% 0.32 13.33%',
    '2101199 1.00 3.7% 持平',
  ])
  await expect.poll(async () => (await rowBriefs(page))[0]).toBe('2101101 23.02 86.1%')
})

test('the title names the view', async ({ page }) => {
  await open(page, '?project=targets:50015224T000004336707')
  await expect(page).toHaveTitle(
    '项目 · 租赁费用 · 潼南区政务服务管理办公室 2024 年部门预算 · 预算透视',
  )
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '文字' }).click()
  await expect(page).toHaveTitle(
    '文字 · 项目 · 租赁费用 · 潼南区政务服务管理办公室 2024 年部门预算 · 预算透视',
  )
  await open(page, '?breakdown=economic')
  await expect(page).toHaveTitle('经济分类 · 潼南区政务服务管理办公室 2024 年部门预算 · 预算透视')
})

test('what messengers hang onto an address is no fault of it', async ({ page }) => {
  await open(page, '?from=singlemessage&isappinstalled=0&function=breakdown%3A201&utm_source=x')
  await expectChips(page, ['科目 · 201 一般公共服务'])
  await expect(page.getByRole('alert')).toHaveCount(0)
})
