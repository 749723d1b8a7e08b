import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { expectQuery, headline, open } from './support/panels'
import { expect, test } from './support/page'

const article = (page: Page) => page.getByRole('article', { name: '文字版' })
const section = (page: Page, name: string) =>
  article(page).getByRole('region', { name, exact: true })
const panel = (page: Page) => page.getByRole('dialog', { name: '数字的来源' })

async function openText(page: Page, query = '?page=text'): Promise<void> {
  await page.goto(`./${query}`)
  await expect(page.getByRole('article').getByRole('heading').first()).toBeVisible({
    timeout: 15_000,
  })
}

test('the page bar leads to the text, reload keeps it, Back leaves it', async ({ page }) => {
  await open(page)
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '文字' }).click()
  await expectQuery(page, '?page=text')
  await expect(section(page, '先看结论')).toContainText(
    '潼南区政务服务管理办公室 2024 年安排支出 2,097.45 万元，比 2023 年的 1,941.53 万元增加 155.92 万元（8.03%）。',
  )
  await page.reload()
  await expect(article(page)).toBeVisible()
  await page.goBack()
  await expect(headline(page)).toBeVisible()
  await expectQuery(page, '')
})

test('headings go one level at a time, and tables have captions and heads', async ({ page }) => {
  await openText(page)
  const levels = await page
    .getByRole('heading')
    .evaluateAll(all => all.map(one => Number(one.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  const jumps = levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1)
  expect(jumps, 'no level is left out').toEqual([])
  const tables = article(page).getByRole('table')
  expect(await tables.count()).toBeGreaterThan(14)
  const faults = await tables.evaluateAll(all =>
    (all as HTMLTableElement[]).flatMap(table => {
      const rows = [...table.tBodies[0]!.rows]
      const isHeaded = rows.every(row => row.querySelector('th[scope=row]') !== null)
      const isNamed = (table.caption?.textContent ?? '').trim() !== ''
      const hasColumns = table.querySelector('thead th[scope=col]') !== null
      return isHeaded && isNamed && hasColumns ? [] : [table.caption?.textContent ?? 'no caption']
    }),
  )
  expect(faults).toEqual([])
})

test('every figure of the page stands in a button that opens its source', async ({ page }) => {
  await openText(page)
  const loose = await article(page).evaluate(root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      // Names, quotes and codes are no figures; the years and "100 yuan" are words.
      if (parent === null || parent.closest('button, bdi, q, a, caption, th') !== null) continue
      const text = (node.textContent ?? '').replace(/202[34] ?年|每 100 元/g, '')
      const isName = parent.closest('td') !== null && !/^[−+\d]/.test(text.trim())
      if (/\d/.test(text) && !isName) found.push(text)
    }
    return found
  })
  expect(loose).toEqual([])
})

async function openSource(page: Page, button: Locator, text: string): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(text)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(button).toBeFocused()
}

test('a sentence, a quote, a count and a cell open their source, and give the focus back', async ({
  page,
}) => {
  await openText(page)
  const figure = (name: string, text: string) =>
    section(page, name)
      .getByRole('button', { name: `${text}，查看来源` })
      .first()
  await openSource(page, figure('先看结论', '155.92 万元'), '155.92 = 2,097.45 − 1,941.53')
  await openSource(page, figure('基本支出与项目支出', '基本支出'), '一是 2023年新招录公务员 2 名')
  await openSource(page, figure('部门概况', '35'), '情况说明一(二)单位构成')
  await openSource(page, figure('“三公”经费', '−21.82%'), '(4.30 − 5.50) ÷ 5.50')
  await openSource(page, figure('对得上吗', '359.62 万元'), '359.62 = 439.45 − 79.83')
})

test('from a figure one step leads to its published cell, and Back returns', async ({ page }) => {
  await openText(page)
  await section(page, '先看结论')
    .getByRole('button', { name: /^2,097\.45 万元/ })
    .click()
  await panel(page).getByRole('button', { name: '在公开表中查看' }).click()
  await expect(page.getByRole('gridcell', { selected: true })).toHaveText('2,097.45')
  await page.goBack()
  await expect(article(page)).toBeVisible()
})

test('the count of checks leads to the checks', async ({ page }) => {
  await openText(page)
  await section(page, '对得上吗')
    .getByRole('button', { name: /查看全部核对/ })
    .first()
    .click()
  await expectQuery(page, '?page=tables')
  await expect(page.getByRole('region', { name: '对得上吗' })).toBeVisible()
})

test('filters of the address do not narrow the text and are kept', async ({ page }) => {
  await openText(page, '?kind=headline:basic&page=text')
  await expect(article(page).getByRole('note')).toContainText('类型 · 基本支出')
  await expect(section(page, '先看结论')).toContainText('2,097.45 万元')
  await page.getByRole('button', { name: '返回总览' }).click()
  await expectQuery(page, '?kind=headline:basic')
})

test('the contents lead to a section and the view stays', async ({ page }) => {
  await openText(page)
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: '部门概况' })
    .click()
  await expect(section(page, '部门概况')).toBeInViewport()
  expect(new URL(page.url()).search).toBe('?page=text')
})

test('the English text has English sentences', async ({ page }) => {
  await openText(page, '?page=text&lang=en')
  await expect(page.getByRole('article', { name: 'Text view' })).toContainText(
    'Project expenditure is 1,658.00 wan yuan, for 5 projects.',
  )
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the text, ${theme}`, async ({ page }) => {
    test.slow()
    await openText(page)
    await expectNoFaults(page, theme)
  })
}

test('axe finds nothing in the text on a phone @phone', async ({ page }) => {
  test.slow()
  await openText(page)
  await expectNoFaults(page, 'light')
})

for (const width of [320, 390, 768]) {
  test(`the text at ${width} px scrolls one way only`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openText(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
  })
}
