import type { Page } from '@playwright/test'
import {
  breakdown,
  comparison,
  controlsBelow,
  expectChips,
  expectQuery,
  filters,
  headline,
  indicator,
  live,
  open,
  row,
  scopeOption,
  targets,
  tile,
  trail,
  treemap,
} from './support/panels'
import { expect, test } from './support/page'

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

test('the list with bars stands for the treemap and drills by touch @phone', async ({ page }) => {
  await open(page)
  await expect(treemap(page)).toHaveCount(0)
  await expect(row(page, '一般公共服务')).toContainText('1,979.58')
  await row(page, '一般公共服务').tap()
  await expectQuery(page, '?function=breakdown:201')
  await row(page, '一般行政管理事务').tap()
  await row(page, '租赁费用').tap()
  await expectChips(page, ['科目 · 2010302 一般行政管理事务', '项目 · 租赁费用'])
  await expect(filters(page)).toContainText('1,058.00 万元，占全部 50.4%')
  await trail(page).getByRole('button', { name: '全部支出' }).tap()
  await expectChips(page, [])
})

test('what clears all filters is in reach however many there are @phone', async ({ page }) => {
  await open(page, '?kind=headline:project&project=targets:50015224T000004336688&core=filters:true')
  await expect(filters(page).getByRole('button', { name: /^移除筛选/ })).toHaveCount(3)
  await expect(filters(page).getByRole('button', { name: '全部清除' })).toBeInViewport({ ratio: 1 })
})

test('the filter picked last stands in view however many there are @phone', async ({ page }) => {
  await open(page, '?kind=headline:basic')
  const chip = filters(page).getByText('科目 · 208 社会保障和就业')
  await row(page, '社会保障和就业').tap()
  await expect(chip).toBeInViewport({ ratio: 1 })
  await expect(
    filters(page).getByRole('button', { name: '移除筛选：科目 · 208 社会保障和就业' }),
  ).toBeInViewport({ ratio: 1 })
})

for (const language of ['', '?lang=en'])
  test(`text of twice the size cuts no figure and needs no sideways scroll ${language} @phone`, async ({
    page,
  }) => {
    await page.goto(`./${language}`)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await overflow(page)).toBe(0)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('header *, .headline *, .ranked .row *')]
        .filter(element => element.closest('.visually-hidden, .year, svg') === null)
        .filter(element => element.getBoundingClientRect().right > innerWidth)
        .map(element => element.outerHTML.slice(0, 80)),
    )
    expect(cut).toEqual([])
    const labels = await page
      .locator('.legend .label')
      .evaluateAll(texts => texts.map(text => text.scrollWidth - text.clientWidth))
    expect(labels).toEqual([0, 0])
    const lines = await page.locator('.reasons .none').evaluate(text => {
      const { lineHeight, fontSize } = getComputedStyle(text)
      return parseFloat(lineHeight) / parseFloat(fontSize)
    })
    expect(lines).toBeGreaterThan(1.2)
    const name = await page.getByRole('heading', { level: 1 }).boundingBox()
    expect(name!.width).toBeGreaterThan(200)
  })

test('“三公” leads to where it is compared @phone', async ({ page }) => {
  await open(page)
  await tile(page, '“三公”经费').tap()
  await expect(comparison(page)).toContainText('4.30')
  await expect(comparison(page).getByRole('heading').first()).toBeInViewport()
})

test('headline tiles, bars and targets answer to touch @phone', async ({ page }) => {
  await open(page)
  await expect(headline(page)).toContainText('2,097.45')
  await tile(page, '项目支出').tap()
  await expect(filters(page)).toContainText('1,658.00 万元')
  await filters(page).getByRole('button', { name: '全部清除' }).tap()
  await comparison(page).getByRole('option', { name: /^208 / }).scrollIntoViewIfNeeded()
  const box = await comparison(page).getByRole('option', { name: /^208 / }).boundingBox()
  await page.touchscreen.tap(box!.x + box!.width / 2, box!.y + box!.height / 2)
  await expectChips(page, ['科目 · 208 社会保障和就业'])
  await filters(page).getByRole('button', { name: '全部清除' }).tap()
  await scopeOption(page, '日常运行经费').tap()
  await expect(targets(page)).toContainText('21 项指标')
  await indicator(page, '办事窗口').tap()
  await expect(targets(page)).toContainText('“办事窗口”在各处的目标')
})

const VIEWS = [
  '',
  '?function=breakdown:2010302&project=breakdown:50015224T000004336707',
  '?breakdown=economic&economic=breakdown:302',
  '?colour=change&comparison=change',
  '?compare=threePublic&targets=list',
  '?kind=headline:project&lang=en',
]

test('nothing scrolls sideways at 390 and at 320 px @phone', async ({ page }) => {
  for (const query of VIEWS) {
    await test.step(query || 'default', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`./${query}`)
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      await expect.poll(() => overflow(page), 'at 390 px').toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 320, height: 700 })
      await expect.poll(() => overflow(page), 'at 320 px').toBeLessThanOrEqual(0)
    })
  }
})

test('the mark that explains targets stays beside what it explains @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page)
  const badge = await targets(page).getByText('目标值，非完成值').boundingBox()
  const mark = await targets(page).getByRole('button', { name: '解释：目标' }).boundingBox()
  expect(mark!.y).toBeLessThan(badge!.y + badge!.height)
  expect(mark!.x).toBeGreaterThan(badge!.x)
})

test('the head takes two lines, and whose budget it is stands whole @phone', async ({ page }) => {
  for (const width of [390, 600]) {
    await page.setViewportSize({ width, height: 844 })
    await open(page)
    const head = page.getByRole('banner')
    const box = await head.boundingBox()
    expect(box?.height ?? 999).toBeLessThanOrEqual(104)
    await expect(head.getByRole('heading')).toHaveText(/潼南区政务服务管理办公室\s+2024 年部门预算/)
    const name = await head.getByRole('button', { name: '潼南区政务服务管理办公室' }).boundingBox()
    expect(name?.width ?? 0).toBeGreaterThan(150)
  }
})

test('controls are large enough for a finger @phone', async ({ page }) => {
  await open(page, '?function=breakdown:201&core=filters:true')
  expect(await controlsBelow(page, 44)).toEqual([])
})

test('a finger on a figure meets that figure, not one of the next line @phone', async ({
  page,
}) => {
  for (const query of ['', '?kind=headline:project&compare=kind', '?lang=en&comparison=bridge']) {
    await page.goto(`./${query}`)
    await live(page)
    const { met, missed } = await page.locator('main button.trace:visible').evaluateAll(all => {
      const missed: string[] = []
      for (const one of all) {
        one.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.selectNodeContents(one)
        const { left, width, top, height } = range.getBoundingClientRect()
        for (const part of [0.25, 0.5, 0.75]) {
          const hit = document.elementFromPoint(left + width / 2, top + height * part)
          if (hit === null || !one.contains(hit))
            missed.push(`${one.textContent.trim()} at ${part}: ${hit?.textContent.trim() ?? ''}`)
        }
      }
      return { met: all.length, missed }
    })
    expect(met).toBeGreaterThan(30)
    expect(missed.map(text => text.slice(0, 60))).toEqual([])
  }
})

test('the table opens and scrolls inside itself @phone', async ({ page }) => {
  await open(page)
  await breakdown(page)
    .getByRole('button', { name: /查看数据表/ })
    .tap()
  await expect(breakdown(page).getByRole('table')).toBeVisible()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

test('a picture of the whole page has every dial, those below the window too @phone', async ({
  page,
}) => {
  await open(page)
  const drawn = await targets(page)
    .locator('svg.dial')
    .evaluateAll(dials =>
      dials.map(dial =>
        dial.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true }),
      ),
    )
  expect(drawn).toEqual(Array.from({ length: 9 }, () => true))
})
