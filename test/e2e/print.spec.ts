import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { breakdown, comparison, live, open, targets, tile } from './support/panels'
import { expect, test } from './support/page'

/** How many pages a PDF has: their objects stand plainly, or in packed object streams. */
function countPages(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/stream\r?\n/g)].map(match => {
    const start = match.index + match[0].length
    try {
      return inflateSync(pdf.subarray(start)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })
  return countPages(pdf)
}

async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 703, height: 1040 })
  await page.emulateMedia({ media: 'print' })
}

test('the overview prints as a report of two to four pages', async ({ page }) => {
  await open(page)
  await expect(breakdown(page).locator('svg path').first()).toBeAttached()
  const pages = await printed(page)
  expect(pages).toBeGreaterThanOrEqual(2)
  expect(pages).toBeLessThanOrEqual(4)
})

test('many projects print with their targets in lines that break between pages', async ({
  page,
}) => {
  await open(page, '?kind=headline:project')
  await expect(breakdown(page).locator('svg path').first()).toBeAttached()
  expect(await printed(page)).toBeLessThanOrEqual(9)
})

test('an empty view prints why, and no button', async ({ page }) => {
  await open(page, '?breakdown=economic&kind=headline:project')
  await onPaper(page)
  await expect(breakdown(page)).toContainText('项目支出未按经济分类公开')
  await expect(breakdown(page).getByRole('button', { name: /^清除/ })).toBeHidden()
})

test('the report has head, findings, source, date and the address of the view', async ({
  page,
}) => {
  await open(page, '?kind=headline:project')
  await onPaper(page)
  const head = page.getByRole('banner')
  await expect(head.getByRole('heading', { level: 1 })).toContainText(
    /潼南区政务服务管理办公室\s*2024 年部门预算/,
  )
  await expect(head).toContainText('单位：万元')
  const findings = page.getByRole('region', { name: '核对中的发现' })
  await expect(findings).toContainText('四舍五入差 14，待说明 18，不符 0')
  await expect(findings.getByRole('listitem')).toHaveCount(8)
  await expect(findings).toContainText('同名指标目标一致（6 处）')
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('重庆市潼南区政务服务管理办公室2024年部门预算情况说明')
  await expect(foot).toContainText(/打印日期：\d{4}-\d\d-\d\d/)
  await expect(foot).toContainText(/网址：http\S+\?kind=headline:project/)
  await expect(page.getByText('类型 · 项目支出', { exact: true })).toBeVisible()
})

test('the findings stand on paper after the overview was left and come back to, and in English', async ({
  page,
}) => {
  await open(page)
  const items = page.locator('.findings-in-short li')
  await expect(items).toHaveCount(8)
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('button', { name: '表与核对' })
    .click()
  await expect(items).toHaveCount(0)
  await page.goBack()
  await expect(items).toHaveCount(8)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(items.first()).toContainText('Operating')
  await expect(items).toHaveCount(8)
})

test('what stands on paper alone is not on the screen', async ({ page }) => {
  await open(page)
  await expect(page.locator('.print-only').first()).toBeAttached()
  for (const one of await page.locator('.print-only').all()) await expect(one).toBeHidden()
})

test('no chart of the report is higher than a page has room for', async ({ page }) => {
  await open(page)
  await onPaper(page)
  for (const panel of [breakdown(page), comparison(page), targets(page)]) {
    for (const drawing of await panel.locator('svg').all()) {
      const box = await drawing.boundingBox()
      expect(box?.height ?? 0).toBeLessThan(400)
      expect(box?.width ?? 0).toBeLessThanOrEqual(703)
    }
  }
})

test('every text of the drawings is at least 7 pt high on paper', async ({ page }) => {
  for (const isLive of [false, true]) {
    if (isLive) await open(page)
    else await page.goto('./')
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await onPaper(page)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('.paper:visible svg')).toHaveCount(3)
    await expect(page.locator('.live:visible, .still:visible')).toHaveCount(0)
    const sizes = await page.locator('.paper svg text').evaluateAll(texts =>
      texts.map(text => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 1
        return parseFloat(getComputedStyle(text).fontSize) * scale * 0.75
      }),
    )
    expect(sizes.length).toBeGreaterThan(40)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
    await page.emulateMedia({ media: 'screen' })
  }
})

/** What the breakdown and the comparison draw on paper. */
async function drawnOnPaper(page: Page): Promise<readonly string[]> {
  return Promise.all(
    [breakdown(page), comparison(page)].map(async panel => {
      const texts = await panel.locator('.paper svg text').allTextContents()
      return texts.join(' ')
    }),
  )
}

for (const how of ['by a preview', 'by the dialog']) {
  test(`a page printed right after a change draws what was picked: ${how}`, async ({ page }) => {
    await page.goto('./')
    await live(page)
    const built = await drawnOnPaper(page)
    expect(built[0]).toContain('行政运行')
    expect(built[1]).toContain('208 社会保障和就业')
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /live-chart/.test(name)),
    )
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
    await page.evaluate(isDialog => {
      const tiles = [...document.querySelectorAll<HTMLElement>('.tiles button')]
      tiles.find(({ innerText }) => innerText.includes('项目支出'))?.click()
      if (isDialog) window.dispatchEvent(new Event('beforeprint'))
    }, how === 'by the dialog')
    await page.emulateMedia({ media: 'print' })
    for (const panel of [breakdown(page), comparison(page)]) {
      await expect(panel.locator('.paper svg').first()).toBeVisible()
      await expect(panel.locator('.live:visible, .still:visible')).toHaveCount(0)
    }
    // A preview tells nothing before it: the linked views follow within a frame.
    await expect(comparison(page).locator('.paper svg')).toContainText('1,562.02')
    const [spent, compared] = await drawnOnPaper(page)
    expect(spent).toContain('租赁费用')
    expect(spent).not.toContain('行政运行')
    expect(compared).toContain('1,562.02')
    expect(compared).not.toContain('208 社会保障和就业')
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(countPages(pdf)).toBeGreaterThanOrEqual(2)
  })
}

test('a chart that cannot be drawn yet prints as words, not as another view', async ({ page }) => {
  await page.route(/\/assets\/(?:echarts|live-chart|drawing)/, () => undefined)
  await page.goto('./')
  await live(page)
  await tile(page, '项目支出').click()
  await page.emulateMedia({ media: 'print' })
  for (const [panel, said] of [
    [breakdown(page), '租赁费用1,058.0063.81%'],
    [comparison(page), '1,562.021,658.00'],
  ] as const) {
    await expect(panel.getByText('图形未能绘制，数字见下方的数据表。')).toBeVisible()
    await expect(panel.getByRole('table')).toContainText(said)
    await expect(panel.locator('.paper:visible, .still:visible, .live:visible')).toHaveCount(0)
    await expect(panel.getByRole('table')).not.toContainText('行政运行')
  }
})

test('a page whose data are on their way prints as words', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED/)
  await page.route('**/assets/reading-*.json', route => route.abort())
  await page.route('**/02-functional.csv', () => undefined)
  await page.goto('./?kind=headline:project')
  await expect(page.locator('main .skeleton').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const words = page.getByText('正在读取预算数据…')
  await expect.poll(async () => (await words.boundingBox())?.width ?? 0).toBeGreaterThan(100)
  await expect(page.locator('main .skeleton:visible')).toHaveCount(0)
})

test('a page printed while it comes up panel by panel is whole on paper', async ({ page }) => {
  await page.route(/\/assets\/(?:echarts|live-chart|drawing)/, () => undefined)
  // Tasks wait from the moment that the first panel stands.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window)
    const isUp = () => document.querySelector('html:not([data-pending]) [data-panel]') !== null
    const inTime = (run: TimerHandler, delay?: number) => (isUp() ? 0 : later(run, delay))
    Reflect.set(window, 'setTimeout', inTime)
  })
  await page.goto('./?kind=headline:project')
  await expect(page.locator('[data-panel=headline]')).toBeVisible()
  await expect(page.locator('[data-panel=flow]')).toHaveCount(0)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(countPages(pdf)).toBeGreaterThan(6)
  const flow = page.locator('[data-panel=flow]')
  for (const panel of [breakdown(page), comparison(page), flow]) {
    await expect(panel.locator('.print-only', { hasText: '图形未能绘制' })).toBeAttached()
  }
  await expect(
    page.getByRole('heading', { name: '核对中的发现', includeHidden: true }),
  ).toBeAttached()
})

test('the text prints without its controls, in whole tables', async ({ page }) => {
  await page.goto('./?page=text')
  await expect(page.getByRole('article')).toBeVisible({ timeout: 15_000 })
  expect(await printed(page)).toBeGreaterThan(2)
  await onPaper(page)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const cut = await page.getByRole('table').evaluateAll(all =>
    all.flatMap(table => {
      const region = table.parentElement ?? table
      return region.scrollWidth > region.clientWidth ? [table.textContent.slice(0, 20)] : []
    }),
  )
  expect(cut, 'no table is cut at the side').toEqual([])
})
