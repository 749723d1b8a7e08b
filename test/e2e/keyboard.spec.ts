import type { Page } from '@playwright/test'
import { activeMark } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectQuery,
  filters,
  headline,
  list,
  liveRegion,
  open,
  picks,
  targets,
  treemap,
} from './support/panels'
import { expect, test } from './support/page'

async function tab(page: Page, times = 1): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press('Tab')
}

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await open(page)
  await tab(page)
  const skip = page.getByRole('link', { name: '跳到主要内容' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tab(page)
  await expect(headline(page).getByRole('button').first()).toBeFocused()
})

test('treemap, list and controls are one tab stop each', async ({ page }) => {
  await open(page)
  await breakdown(page).getByRole('radio', { name: '按类别' }).focus()
  await tab(page)
  await expect(
    breakdown(page)
      .getByRole('button', { name: /查看来源$/ })
      .first(),
  ).toBeFocused()
  await tab(page)
  await expect(breakdown(page).getByRole('button', { name: '全部支出' })).toBeFocused()
  await tab(page)
  await expect(treemap(page)).toBeFocused()
  await tab(page)
  await expect(picks(list(page)).first()).toBeFocused()
  await tab(page)
  await expect(breakdown(page).getByRole('button', { name: '保存“钱花在哪里”' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(treemap(page)).toBeFocused()
})

test('in the treemap arrows move, Enter enters, Backspace and Escape go up', async ({ page }) => {
  await open(page)
  await treemap(page).focus()
  await page.keyboard.press('Home')
  expect(await activeMark(treemap(page))).toMatch(/^201 /)
  await page.keyboard.press('ArrowDown')
  expect(await activeMark(treemap(page))).toContain('租赁费用')
  await page.keyboard.press('ArrowRight')
  expect(await activeMark(treemap(page))).toMatch(/^2010301 行政运行/)
  await page.keyboard.press('End')
  expect(await activeMark(treemap(page))).toMatch(/^210 /)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expectQuery(page, '?function=breakdown:201')
  await expect(treemap(page)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expectChips(page, [])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expectChips(page, [])
})

test('the list keeps the keyboard when a row is entered', async ({ page }) => {
  await open(page)
  await picks(list(page)).first().focus()
  await page.keyboard.press('Enter')
  await expectQuery(page, '?function=breakdown:201')
  await expect(list(page).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(picks(list(page)).last()).toBeFocused()
  await page.keyboard.press('Backspace')
  await expectChips(page, [])
})

test('segmented controls take arrows', async ({ page }) => {
  await open(page)
  await comparison(page).getByRole('radio', { name: '并列' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(comparison(page).getByRole('radio', { name: '增减' })).toBeChecked()
  await expect(comparison(page).getByRole('radio', { name: '增减' })).toBeFocused()
  await breakdown(page).getByRole('radio', { name: '功能科目' }).focus()
  await page.keyboard.press('ArrowRight')
  await expectQuery(page, '?breakdown=economic&comparison=change')
})

test('dials are one tab stop, move by arrows and are picked by Enter', async ({ page }) => {
  await open(page)
  const dials = picks(targets(page).getByRole('region', { name: '整体' }))
  await dials.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(dials.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expectChips(page, ['指标 · 入驻政务服务部门'])
  await tab(page)
  await expect(
    targets(page).getByRole('button', { name: '入驻政务服务部门：待说明' }),
  ).toBeFocused()
  await tab(page)
  await expect(targets(page).getByRole('button', { name: '解释：权重' })).toBeFocused()
})

test('the live region keeps quiet while the page loads', async ({ page }) => {
  await page.clock.install()
  await open(page)
  await page.clock.runFor(2000)
  await expect(liveRegion(page)).toHaveText('', { timeout: 1000 })
})

test('the live region says scope, amount and share once a pick has settled', async ({ page }) => {
  await open(page)
  await treemap(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(liveRegion(page)).toHaveText(
    '已筛选：科目 · 201 一般公共服务。当前范围 1,979.58 万元，占全部 94.4%。',
  )
})

test('every stop of the Tab key shows its focus by at least 2 px', async ({ page }) => {
  await open(page, '?function=breakdown:201')
  const faint: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await tab(page)
    const seen = await page.evaluate(() => {
      const own = document.activeElement
      if (own === null || own === document.body) return null
      const ring = own.getAttribute('role') === 'listbox' ? own.parentElement : null
      const { outlineStyle, outlineWidth } = getComputedStyle(ring?.querySelector('.ring') ?? own)
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      return { isSeen, name: own.textContent.trim().slice(0, 30) }
    })
    if (seen === null) break
    if (!seen.isSeen) faint.push(seen.name)
  }
  expect(faint).toEqual([])
})

test('removing filters leaves the keyboard where they were', async ({ page }) => {
  await open(page, '?kind=headline:project&project=targets:50015224T000004336688&core=filters:true')
  const remove = (name: string) => filters(page).getByRole('button', { name: `移除筛选：${name}` })
  await remove('项目 · 日常运行经费').focus()
  await page.keyboard.press('Enter')
  await expect(remove('核心指标 · 仅看核心')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove('类型 · 项目支出')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectChips(page, [])
  await expect(filters(page).locator('.bar')).toBeFocused()
})

test('what the keys do is told where it is opened, in the language of the page', async ({
  page,
}) => {
  await open(page)
  const keys = page.getByRole('contentinfo').locator('details')
  await expect(keys.locator('kbd')).toHaveCount(0)
  await keys.locator('summary').click()
  await expect(keys.locator('kbd')).toHaveCount(7)
  await expect(keys).toContainText('Backspace / Esc返回上一级，或取消所选')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(keys).toContainText('Backspace / Esc')
  await expect(keys.locator('dd').first()).toContainText(/^moves/)
})
