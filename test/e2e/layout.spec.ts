import type { Locator, Page } from '@playwright/test'
import { pickMark } from './support/hands'
import {
  breakdown,
  comparison,
  controlsBelow,
  expectMarks,
  expectQuery,
  filters,
  headline,
  indicator,
  live,
  open,
  targets,
  treemap,
} from './support/panels'
import { expect, test } from './support/page'

async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    Reflect.set(window, 'layoutShift', () => sum)
  })
  return () => page.evaluate(() => (Reflect.get(window, 'layoutShift') as () => number)())
}

const topOf = async (locator: Locator) => (await locator.boundingBox())?.y

test('nothing shifts while the page loads', async ({ page }) => {
  const shifts = await watchShifts(page)
  await open(page)
  await expect(treemap(page)).toBeVisible()
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  expect(await shifts()).toBeLessThanOrEqual(0.01)
})

test('the charts stay where they are when a tile is picked', async ({ page }) => {
  const shifts = await watchShifts(page)
  await open(page)
  const before = [await topOf(treemap(page)), await topOf(comparison(page))]
  await pickMark(breakdown(page), /^201 /)
  await expectQuery(page, '?function=breakdown:201')
  expect([await topOf(treemap(page)), await topOf(comparison(page))]).toEqual(before)
  expect(await shifts()).toBeLessThanOrEqual(0.01)
})

test('at 1440×1080 all three views stand on one screen', async ({ page }) => {
  await open(page)
  await expect(headline(page)).toBeInViewport({ ratio: 1 })
  await expect(filters(page).getByText('当前范围')).toBeInViewport({ ratio: 1 })
  await expect(breakdown(page)).toBeInViewport({ ratio: 1 })
  await expect(comparison(page)).toBeInViewport({ ratio: 1 })
  for (const name of ['办事窗口', '入驻政务服务部门', '中心工作人员', '按时办结率', '提升满意度'])
    await expect(indicator(page, name)).toBeInViewport({ ratio: 1 })
})

test('one click on a tile changes all three views', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), /^208 /)
  await expectMarks(breakdown(page), [
    '2080505 32.63 52.4% 3.81 13.22%',
    '2080506 16.31 26.2% 7.04 75.94%',
    '2080599 13.30 21.4% 持平',
  ])
  await expectMarks(comparison(page), [
    '208 51.39 62.24 10.85 21.11%',
    '2080505 28.82 32.63 3.81 13.22%',
    '2080506 9.27 16.31 7.04 75.94%',
    '2080599 13.30 13.30 持平',
  ])
  await expect(targets(page)).toContainText('无项目绩效目标')
})

/** How far apart the middles of what should stand on one line are. */
async function unevenness(...parts: readonly Locator[]): Promise<number> {
  const middles = await Promise.all(
    parts.map(async part => {
      const box = await part.boundingBox()
      return box === null ? NaN : box.y + box.height / 2
    }),
  )
  return Math.max(...middles) - Math.min(...middles)
}

for (const width of [1440, 1425]) {
  test(`controls and feet keep to one line at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, '?kind=headline:project')
    const head = targets(page)
    expect(
      await unevenness(
        head.getByRole('heading', { name: '要办成什么' }),
        head.getByRole('radio', { name: /改革经费/ }),
        head.getByRole('combobox'),
        head.getByRole('button', { name: /仅看核心指标/ }),
        head.getByRole('radio', { name: '清单' }),
      ),
    ).toBeLessThanOrEqual(3)
    await open(page, '?compare=kind')
    const foot = comparison(page)
    await expect(foot.getByText('表2 一般公共预算财政拨款支出预算表 · 情况说明')).toBeVisible()
    expect(
      await unevenness(
        foot.getByText('表2 一般公共预算财政拨款支出预算表 · 情况说明'),
        foot.getByRole('button', { name: /^保存/ }),
        foot.getByText('查看数据表'),
      ),
    ).toBeLessThanOrEqual(3)
    expect(
      await unevenness(
        foot.getByText('2024年新增"一窗综办"改革办公及人员性经费'),
        foot.locator('summary', { hasText: '项目支出' }),
        foot.locator('.reasons .finding-mark').first(),
      ),
    ).toBeLessThanOrEqual(4)
  })
}

test('in English the head and what the foot offers keep to one line at 1440 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./?compare=kind&lang=en')
  await page.locator('html[data-checked]').waitFor({ state: 'attached' })
  const foot = page.locator('[data-panel="comparison"] .foot')
  const source = foot.getByText('Table 2 一般公共预算财政拨款支出预算表 · statement')
  await expect(source).toBeVisible()
  const save = foot.getByRole('button', { name: /^Save/ })
  const table = foot.getByRole('button', { name: /^Data table/ })
  const head = page.getByRole('banner')
  // Asked again while the page still comes up: two places are not read in the same moment.
  for (const line of [
    [save, table],
    [foot.locator('p.source'), save],
    [head.getByText('budget 2024'), head.getByRole('button', { name: '中文' })],
  ]) {
    await expect.poll(() => unevenness(...line)).toBeLessThanOrEqual(3)
  }
})

/** How far below the last line of a row's name its "›" stands, in px. */
async function signBelowName(row: Locator): Promise<number> {
  return row.locator('.name').evaluate(name => {
    const bottom = (node: Element | null): number => {
      if (node === null) return NaN
      const range = document.createRange()
      range.selectNodeContents(node)
      return Math.max(...[...range.getClientRects()].map(rect => rect.bottom))
    }
    return bottom(name.querySelector('.quiet')) - bottom(name.querySelector('bdi'))
  })
}

test('a narrow row keeps its sign beside its name and its mark before its figure', async ({
  page,
}) => {
  await open(page)
  const row = breakdown(page).locator('.row', { hasText: '改革经费' }).first()
  for (let width = 300; width <= 340; width += 4) {
    await page.setViewportSize({ width, height: 800 })
    expect(await signBelowName(row)).toBeLessThanOrEqual(6)
    const name = await row.locator('.name').boundingBox()
    const mark = await row.locator('.finding-mark').first().boundingBox()
    const amount = await row.getByRole('button', { name: /^20\.00/ }).boundingBox()
    if (name === null || mark === null || amount === null) throw new Error('A part is missing')
    const middle = mark.x + mark.width / 2
    expect(middle).toBeGreaterThan(name.x + name.width)
    expect(middle).toBeLessThan(amount.x)
  }
})

/** Texts that reach out of the box they stand in. */
async function spilt(boxes: Locator): Promise<readonly string[]> {
  return boxes.evaluateAll(all =>
    all.flatMap(box => {
      const { right } = box.getBoundingClientRect()
      const inner = right - parseFloat(getComputedStyle(box).paddingRight)
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(node)
        const hidden = node.parentElement?.closest('.visually-hidden') != null
        if (!hidden && range.getBoundingClientRect().right > inner + 0.5)
          found.push(node.textContent?.trim() ?? '')
      }
      return found
    }),
  )
}

for (const width of [1440, 1200, 1024, 390, 320]) {
  test(`the tiles hold their figures, and the head its name, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const query of ['', '?lang=en']) {
      await page.goto(`./${query}`)
      await live(page)
      expect(await spilt(page.locator('.tiles .tile'))).toEqual([])
      const brand = await page.locator('.brand').boundingBox()
      expect(brand?.height ?? 0).toBeLessThanOrEqual(30)
    }
  })
}

test('every text is at least 12 px', async ({ page }) => {
  await open(page, '?function=breakdown:201')
  const small = await page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (parent === null || text === '' || !parent.checkVisibility()) continue
      const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null
      const size = parseFloat(getComputedStyle(parent).fontSize) * (matrix?.a ?? 1)
      if (size < 11.99) found.add(`${text.slice(0, 20)} ${size.toFixed(1)}`)
    }
    return [...found]
  })
  expect(small).toEqual([])
})

test('every control is at least 24 px each way', async ({ page }) => {
  await open(page, '?function=breakdown:201')
  expect(await controlsBelow(page, 24)).toEqual([])
})

test('pointing at a tile explains it without a request or a style in markup', async ({ page }) => {
  await open(page)
  const box = (await breakdown(page)
    .getByRole('option', { name: /租赁费用/ })
    .boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 60)
  const tip = page.locator('.tooltip')
  await expect(tip).toContainText('2024年潼南区政务中心租赁费用')
  await expect(tip).toContainText('1,058.00 万元')
  await page.mouse.move(2, 2)
  await expect(tip).toHaveCount(0)
})
