import type { Page } from '@playwright/test'
import { serveEdited } from './support/dataset'
import {
  breakdown,
  comparison,
  expectChips,
  expectMarks,
  headline,
  live,
  row,
  targets,
  wake,
} from './support/panels'
import { expect, test } from './support/page'

const stills = (page: Page) => page.locator('.still')

/** Holds the script back, so that the page stands as it was built. */
async function holdScript(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/assets/index-*.js', async route => {
    await held
    await route.continue()
  })
  return release
}

/** Counts layout shifts without input from the first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, value } = entry as unknown as {
          readonly hadRecentInput: boolean
          readonly value: number
        }
        const before = Reflect.get(window, 'shift') as number
        if (!hadRecentInput) Reflect.set(window, 'shift', before + value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'shift') as number)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const [name, viewport] of [
    ['a desktop', { width: 1440, height: 1080 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const) {
    test(`the page reads whole on ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto('./')
      await expect(page.getByRole('contentinfo')).toContainText('数据来源')
      await expect(page.getByText('键盘操作')).toHaveCount(0)
      await expect(headline(page)).toContainText('2,097.45')
      await expect(headline(page)).toContainText('439.45')
      await expect(headline(page)).toContainText('1,658.00')
      await expect(headline(page)).toContainText('4.30')
      for (const total of ['1,979.58', '62.24', '26.74', '28.88', '1,058.00', '375.00', '321.58']) {
        await expect(breakdown(page).getByText(total).locator('visible=true').first()).toBeVisible()
      }
      await expect(
        comparison(page).getByText('1,847.31').locator('visible=true').first(),
      ).toBeVisible()
      await expect(targets(page)).toContainText('≥99.6')
      await expect(page.locator('.no-script')).toContainText('需要启用 JavaScript')
      const room = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth)
      expect(room).toBe(0)
    })
  }

  test('the text of the whole budget and the published tables are a link away', async ({
    page,
  }) => {
    await page.goto('./')
    await page.getByRole('link', { name: '全部数字的文字版' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2024')
    await expect(page.getByText('2,097.45').first()).toBeVisible()
    await page.goBack()
    const tables = page.locator('.no-script').getByRole('listitem').getByRole('link')
    await expect(tables.first()).toBeHidden()
    const unfold = page.locator('.no-script summary')
    await expect(unfold).toHaveText('下载公开的原始表格（14 个）')
    await unfold.click()
    await expect(tables).toHaveCount(14)
    await expect(tables.last()).toBeVisible()
    for (const table of await tables.all()) {
      const response = await page.request.get((await table.getAttribute('href')) ?? '')
      expect(response.ok()).toBe(true)
      expect(response.headers()['content-type']).toContain('csv')
    }
    await expect(page.getByRole('link', { name: '02-functional.csv' })).toHaveAttribute(
      'href',
      './data/363-2024/02-functional.csv',
    )
  })
})

test('the script takes the page over in place: no shift, drawings stay until they are wanted', async ({
  page,
}) => {
  const shift = await watchShifts(page)
  const release = await holdScript(page)
  await page.goto('./')
  await expect(headline(page)).toContainText('2,097.45')
  await expect(stills(page)).toHaveCount(3)
  const before = await headline(page).elementHandle()
  // A page that arrives in pieces may move a control while it is being read.
  const arrived = await shift()
  release()
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  expect(await before?.evaluate(element => element.isConnected)).toBe(true)
  await expect(stills(page)).toHaveCount(3)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await wake(page)
  await expect(stills(page)).toHaveCount(0)
  await expect(page.getByRole('listbox')).toHaveCount(3)
  // Told with three digits, as everywhere: a hair of a pixel in one word is no shift.
  expect(((await shift()) - arrived).toFixed(3)).toBe('0.000')
  expect(await shift()).toBeLessThanOrEqual(0.01)
})

for (const [turn, from, to] of [
  ['a phone is turned', { width: 390, height: 844 }, { width: 844, height: 390 }],
  ['a window is made wide', { width: 600, height: 900 }, { width: 1440, height: 900 }],
] as const) {
  test(`charts that a narrow page does without are drawn when ${turn}`, async ({ page }) => {
    await page.setViewportSize(from)
    await page.goto('./')
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    const drawing = breakdown(page).locator('.drawing')
    await expect(drawing).toHaveCount(0)
    await page.setViewportSize(to)
    await expect(drawing).toContainText('租赁费用')
    await expect(page.locator('[data-panel=flow] .drawing')).toContainText('2,097.45')

    await page.setViewportSize(from)
    await expect(drawing).toHaveCount(0)
    await page.setViewportSize(to)
    await expect(drawing).toContainText('租赁费用')
  })
}

test('charts are drawn again when the reader comes back from another page', async ({ page }) => {
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  // Without a pointer or a key, which would ask for the charts.
  await page
    .getByRole('navigation')
    .getByRole('button', { name: '表与核对' })
    .evaluate((button: HTMLElement) => button.click())
  await expect(page).toHaveURL(/page=tables/)
  await expect(breakdown(page)).toHaveCount(0)
  await page.goBack()
  await expect(breakdown(page).locator('.drawing')).toContainText('租赁费用')
  await expect(comparison(page).locator('.drawing')).toContainText('1,979.58')
})

test('a pointer over a panel brings its chart alive and leaves the others', async ({ page }) => {
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await breakdown(page).hover()
  await expect(breakdown(page).getByRole('listbox')).toBeVisible()
  await expect(stills(page)).toHaveCount(2)
})

const marked = (page: Page) => page.locator('[data-early]')

/** Clicks a tile of the page as it was built. */
async function clickEarly(page: Page): Promise<void> {
  await page.goto('./')
  await headline(page)
    .getByRole('button', { name: /^项目支出/ })
    .click({ position: { x: 70, y: 12 } })
}

test('what is clicked before the script is there is marked, and done when it is', async ({
  page,
}) => {
  const release = await holdScript(page)
  await clickEarly(page)
  await expect(marked(page)).toHaveCount(1)
  release()
  await expectChips(page, ['类型 · 项目支出'])
  await expect(targets(page)).toContainText('租赁费用')
  await expect(marked(page)).toHaveCount(0)
})

test('what is clicked before the script is there is answered before all is alive, and all follows', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { dataset } = document.documentElement
      if (document.querySelector('.filters .chip') === null) return
      dataset.answered ??= dataset.live === '' ? 'late' : 'first'
    }).observe(document, { childList: true, subtree: true })
  })
  const release = await holdScript(page)
  await clickEarly(page)
  await row(page, '201').click()
  release()
  await expectChips(page, ['类型 · 项目支出', '科目 · 201 一般公共服务'])
  await expect(page.locator('html')).toHaveAttribute('data-answered', 'first')
  await wake(page)
  await expectMarks(comparison(page), ['201 1,562.02 1,658.00 95.98 6.14% 推算'])
  await expect(targets(page)).toContainText('租赁费用')
  await expect(marked(page)).toHaveCount(0)
})

test('what is clicked outside the panels before the script is there is done, too', async ({
  page,
}) => {
  const release = await holdScript(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'English' }).click()
  release()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(/\?lang=en$/)
  await expect(marked(page)).toHaveCount(0)
})

test('what is clicked does not look as if it were under way where the script cannot come', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await page.route('**/assets/index-*.js', route => route.abort())
  await clickEarly(page)
  await expect(marked(page)).toHaveCount(0)
})

/** A tile of the treemap as it was drawn for the built page, by the words on it. */
async function tileOfDrawing(page: Page, words: string): Promise<{ x: number; y: number }> {
  const text = breakdown(page).locator('.still svg').getByText(words, { exact: true }).first()
  const box = (await text.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a tile that is clicked in the drawing is picked as soon as its chart stands', async ({
  page,
}) => {
  await page.goto('./')
  await live(page)
  await expect(breakdown(page).locator('.live')).toHaveCount(0)
  const { x, y } = await tileOfDrawing(page, '租赁费用')
  await page.mouse.click(x, y)
  await expectChips(page, ['项目 · 租赁费用'])
})

test('a tile that is clicked in the drawing before the script is there is picked, too', async ({
  page,
}) => {
  const release = await holdScript(page)
  await page.goto('./')
  const { x, y } = await tileOfDrawing(page, '租赁费用')
  await page.mouse.click(x, y)
  release()
  await expectChips(page, ['项目 · 租赁费用'])
})

test('what is clicked before other files replace the page as built is done on theirs', async ({
  page,
}) => {
  await serveEdited(page, '02-functional.csv', text => text.replace('"1,941.53"', '"1,900.00"'))
  const release = await holdScript(page)
  await clickEarly(page)
  release()
  await expect(headline(page)).toContainText('1,900.00')
  await expectChips(page, ['类型 · 项目支出'])
  await expect(marked(page)).toHaveCount(0)
})

test('what is clicked while the page is being taken over is done once', async ({ page }) => {
  await page.addInitScript(() => {
    const timer = setInterval(() => {
      const place = document.querySelector('#app')
      const control = document.querySelector<HTMLElement>('.headline [data-node=project] button')
      if (place === null || control === null || !Reflect.has(place, '__vue_app__')) return
      clearInterval(timer)
      control.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
      // As by a finger or a key: the click is an event of its own, after the press.
      setTimeout(() => control.click())
    }, 0)
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto('./')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await expectChips(page, ['类型 · 项目支出'])
})

test('an address with a state never shows the default view', async ({ page }) => {
  const release = await holdScript(page)
  await page.goto('./?function=breakdown:208')
  await expect(page.locator('html[data-pending]')).toBeAttached()
  await expect(headline(page)).toBeHidden()
  release()
  await expectChips(page, ['科目 · 208 社会保障和就业'])
  await expect(page.locator('html[data-pending]')).toHaveCount(0)
})

const pendingNote = (page: Page) => page.locator('.pending')

test('an address with a state prints as a view that is still to come, in both languages', async ({
  page,
}) => {
  const release = await holdScript(page)
  await page.goto('./?function=breakdown:208')
  await expect(pendingNote(page)).toContainText('正在载入这个网址的画面')
  await page.emulateMedia({ media: 'print' })
  const note = pendingNote(page)
  await expect(note.getByText('请等它出现后再打印一次')).toBeVisible()
  await expect(note.getByText('please print again once it is there')).toBeVisible()
  await expect(note.getByText('潼南区政务服务管理办公室2024年部门预算')).toBeVisible()
  await expect(note.getByText('未能载入')).toBeHidden()
  // Nothing that was drawn for another view.
  expect(await page.locator('body').innerText()).not.toContain('2,097.45')
  await page.emulateMedia({ media: 'screen' })
  release()
  await expectChips(page, ['科目 · 208 社会保障和就业'])
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeHidden()
  await expect(headline(page)).toContainText('2,097.45')
})

test('an address with a state whose script cannot come says so, and leads to what can be read', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await page.route('**/assets/index-*.js', route => route.abort())
  await page.goto('./?function=breakdown:208')
  const note = pendingNote(page)
  await expect(note.getByText('这个网址的画面未能载入')).toBeVisible()
  await expect(note.getByText('could not be loaded')).toBeVisible()
  await expect(note.getByText('正在载入')).toBeHidden()
  await note.getByRole('link', { name: '全部数字的文字版' }).click()
  await expect(page.getByText('2,097.45').first()).toBeVisible()
})

test('a stored theme holds from the first paint, drawings included', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => localStorage.setItem('budget-lens:theme', 'dark'))
  await holdScript(page)
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const title = stills(page).first().locator('text').first()
  await expect(title).toHaveCSS('fill', 'rgb(232, 236, 242)')
})

test('files that are no longer those the page was drawn from are shown instead', async ({
  page,
}) => {
  await serveEdited(page, '02-functional.csv', text =>
    text.replace(
      ',合计,"1,941.53","2,097.45",439.45,"1,658.00"',
      ',合计,"1,900.00","2,100.00",441.00,"1,659.00"',
    ),
  )
  await page.goto('./')
  await expect(headline(page)).toContainText('2,100.00')
  await expect(page.getByText('2,097.45')).toHaveCount(0)
})
