import type { Page } from '@playwright/test'
import { comparison, expectChips, expectQuery, headline, open, tile } from './support/panels'
import { expect, test } from './support/page'

const source = (page: Page) => page.getByRole('dialog', { name: '数字的来源' })
const search = (page: Page) => page.getByRole('dialog', { name: '查找' })
const card = (page: Page) => page.getByRole('dialog', { name: '部门概况' })
const total = (page: Page) => headline(page).getByRole('button', { name: /^2,097\.45.*查看来源/ })
const steps = (page: Page) => page.evaluate(() => history.length)

test('Back closes what is open above the page, and takes nothing else back', async ({ page }) => {
  await open(page)
  await tile(page, '项目支出').click()
  await expectQuery(page, '?kind=headline:project')
  await total(page).click()
  await expect(source(page)).toBeVisible()
  await page.goBack()
  await expect(source(page)).toHaveCount(0)
  await expectChips(page, ['类型 · 项目支出'])
  await page.goBack()
  await expectChips(page, [])
})

test('Back that comes with the answer takes that back, and does not leave the page', async ({
  page,
}) => {
  await open(page)
  // In one task of the page, before a frame can show the answer.
  const answered = await tile(page, '项目支出').evaluate(async (element: HTMLElement) => {
    element.click()
    await Promise.resolve()
    const chips = document.querySelector('.filters')?.textContent ?? ''
    history.back()
    return chips
  })
  expect(answered).toContain('类型 · 项目支出')
  await expectChips(page, [])
  await expectQuery(page, '')
  await page.goForward()
  await expectChips(page, ['类型 · 项目支出'])
})

test('what was closed otherwise is no step: Back takes the view back', async ({ page }) => {
  await open(page)
  await tile(page, '项目支出').click()
  await expectQuery(page, '?kind=headline:project')
  for (let round = 0; round < 3; round++) {
    await total(page).click()
    await expect(source(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(source(page)).toHaveCount(0)
  }
  await page.goBack()
  await expectChips(page, [])
})

test('what is opened at once after something closed stays open', async ({ page }) => {
  await open(page)
  await total(page).click()
  await expect(source(page)).toContainText('2,097.45')
  // In one task of the page, so that what the browser tells of the closing comes after the opening.
  await page.evaluate(async () => {
    const dialog = document.querySelector('dialog')
    dialog?.querySelector('button')?.click()
    await new Promise<void>(resolve => queueMicrotask(resolve))
    if (dialog?.open === true) throw new Error('It is still open')
    document.querySelector<HTMLElement>('.tile .trace')?.click()
  })
  await page.waitForTimeout(200)
  await expect(source(page)).toBeVisible()
  await expect(source(page)).not.toContainText('2,097.45')
  await page.keyboard.press('Escape')
  await expect(source(page)).toHaveCount(0)
})

test('the page stays where it is scrolled to', async ({ page }) => {
  await open(page)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300)
  await page.keyboard.press('/')
  await expect(search(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search(page)).toHaveCount(0)
  expect(await page.evaluate(() => scrollY)).toBe(300)
})

test('Back from the published table leads to where the figure was, however often', async ({
  page,
}) => {
  await open(page)
  const figure = comparison(page)
    .getByRole('button', { name: /查看来源/ })
    .last()
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }))
    await figure.click()
    // A figure below the bar of filters is scrolled to before it is clicked.
    const top = await page.evaluate(() => scrollY)
    expect(Math.abs(top - 600)).toBeLessThan(100)
    await source(page).getByRole('button', { name: '在公开表中查看' }).first().click()
    await expect(page).toHaveURL(/page=tables/)
    await page.goBack()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top)
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  }
})

test('Back leads to where the reader had scrolled after something was closed', async ({ page }) => {
  await open(page)
  await page.keyboard.press('/')
  await expect(search(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search(page)).toHaveCount(0)
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }))
  await page
    .getByRole('button', { name: '表与核对' })
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await expectQuery(page, '?page=tables')
  await expect(page.getByRole('heading', { name: /项目绩效目标表/ }).last()).toBeVisible()
  await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }))
  await page.goBack()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700)
  await page.goForward()
  await expectQuery(page, '?page=tables')
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(2000)
})

test('a page that is loaded anew just after something closed is loaded', async ({ page }) => {
  await open(page)
  await tile(page, '项目支出').click()
  await expectQuery(page, '?kind=headline:project')
  for (let round = 0; round < 4; round++) {
    await total(page).click()
    await expect(source(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.reload()
    await expectChips(page, ['类型 · 项目支出'])
  }
})

test('a view that is gone on to takes the step over', async ({ page }) => {
  await open(page)
  const before = await steps(page)
  await page.keyboard.press('/')
  await expect(search(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('gjj')
  await expect(search(page).getByRole('option').first()).toContainText('住房公积金')
  await page.keyboard.press('Enter')
  await expectChips(page, ['科目 · 2210201 住房公积金'])
  expect(await steps(page)).toBe(before + 1)
  await page.goBack()
  await expectChips(page, [])
  await expectQuery(page, '')
})

test('of two that are open Back closes the upper one first', async ({ page }) => {
  await open(page)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /潼南区政务服务管理办公室/ })
    .click()
  await card(page)
    .getByRole('button', { name: /查看来源/ })
    .first()
    .click()
  await expect(source(page)).toBeVisible()
  await page.goBack()
  await expect(source(page)).toHaveCount(0)
  await expect(card(page)).toBeVisible()
  await page.goBack()
  await expect(card(page)).toHaveCount(0)
  await expect(headline(page)).toContainText('2,097.45')
})

test('on a phone Back from the first source stays on the page @phone', async ({ page }) => {
  await open(page)
  const address = page.url()
  await total(page).tap()
  await expect(source(page)).toBeVisible()
  await page.goBack()
  await expect(source(page)).toHaveCount(0)
  await expect(headline(page)).toContainText('2,097.45')
  expect(page.url()).toBe(address)
})
