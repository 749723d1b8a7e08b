import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { centreOf } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectQuery,
  filters,
  headline,
  list,
  open,
  picks,
  row,
  targets,
  tile,
  trail,
} from './support/panels'
import { expect, test } from './support/page'

const source = (page: Page) => page.getByRole('dialog', { name: '数字的来源' })
const figure = (box: Locator, text: string) =>
  box.getByRole('button', { name: `${text}，查看来源`, exact: true })
const flow = (page: Page) => page.getByRole('region', { name: '钱从哪来到哪去', exact: true })

/** Opens a figure and expects what its source says; then Esc gives the focus back. */
async function expectSource(page: Page, opener: Locator, says: readonly string[]): Promise<void> {
  await opener.click()
  for (const text of says) await expect(source(page)).toContainText(text)
  await page.keyboard.press('Escape')
  await expect(source(page)).toBeHidden()
  await expect(opener).toBeFocused()
}

test('the change of the head opens its formula, its cells, and gives the focus back', async ({
  page,
}) => {
  await open(page)
  await expectSource(page, figure(headline(page), '+155.92 万元'), [
    '155.92 = 2,097.45 − 1,941.53',
    '2023年预算数',
  ])
  await expectSource(page, figure(headline(page), '1,941.53'), [
    '表2 一般公共预算财政拨款支出预算表',
    '2023年预算数',
  ])
})

test('a figure of a data table leads to its cell and from there back to the view', async ({
  page,
}) => {
  await open(page)
  await breakdown(page)
    .getByRole('button', { name: /查看数据表/ })
    .click()
  await figure(breakdown(page).getByRole('table'), '1,058.00').click()
  await expect(source(page)).toContainText('表10 项目支出明细表')
  await source(page).getByRole('button', { name: '在公开表中查看' }).click()
  const cell = page.getByRole('gridcell', { selected: true })
  await expect(cell).toHaveText('1,058.00')
  await page.getByRole('button', { name: '在视图中查看' }).click()
  await expect(row(page, '租赁费用')).toHaveAttribute('aria-pressed', 'true')
})

test('the figures of a row open their sources and pick nothing', async ({ page }) => {
  await open(page)
  await expectSource(page, figure(list(page), '1,058.00'), [
    '2024年潼南区政务中心租赁费用',
    '表10 项目支出明细表',
    '合计',
  ])
  await expectSource(page, figure(list(page), '50.4%'), ['50.44% = 1,058.00 ÷ 2,097.45'])
  await expectChips(page, [])
  await row(page, '租赁费用').click()
  await expectChips(page, ['项目 · 租赁费用'])
})

test('the figures of a headline tile open their sources and pick nothing', async ({ page }) => {
  await open(page)
  await expectSource(page, figure(headline(page), '439.45'), [
    '表2 一般公共预算财政拨款支出预算表',
    '2024年基本支出',
  ])
  await expectSource(page, figure(headline(page), '+59.94'), ['59.94 = 439.45 − 379.51'])
  await expectSource(page, figure(headline(page), '−1.20'), ['−1.20 = 4.30 − 5.50', '2023年总计'])
  await expectSource(page, figure(headline(page), '占 79.0%'), ['79.05% = 1,658.00 ÷ 2,097.45'])
  await expectQuery(page, '')
  await tile(page, '项目支出').click()
  await expectChips(page, ['类型 · 项目支出'])
})

test('the scope, the trail and the sentences open the sources of their figures', async ({
  page,
}) => {
  await open(page, '?function=breakdown:201')
  await expectSource(page, figure(filters(page), '1,979.58'), ['2024年总计', '201'])
  await expectSource(page, figure(filters(page), '94.4%'), ['94.38% = 1,979.58 ÷ 2,097.45'])
  await expectSource(page, figure(trail(page), '1,979.58'), ['2024年总计'])
  const told = comparison(page).locator('.takeaway')
  await expectSource(page, figure(told, '132.27'), ['132.27 = 1,979.58 − 1,847.31'])
  await expectSource(page, figure(told, '+12.72%'), ['12.72% = (321.58 − 285.29) ÷ 285.29'])
  const flowing = flow(page).locator('.takeaway')
  await expectSource(page, figure(flowing, '1,658.00'), ['2024年项目支出'])
})

test('the scope of two projects is the sum of their budgets', async ({ page }) => {
  await open(page)
  await row(page, '租赁费用').click()
  await row(page, '工作人员培训服务经费').click({ modifiers: ['Control'] })
  await expectSource(page, figure(filters(page), '1,063.00'), [
    '1,063.00 = 5.00 + 1,058.00',
    '表10 项目支出明细表',
  ])
})

test('the tables of the bridge and of the flow open the sources of their figures', async ({
  page,
}) => {
  await open(page, '?comparison=bridge')
  for (const panel of [comparison(page), flow(page)]) {
    await panel.getByRole('button', { name: /查看数据表/ }).click()
  }
  const bridge = comparison(page).getByRole('table')
  await expectSource(page, figure(bridge, '+132.27'), ['132.27 = 1,979.58 − 1,847.31'])
  await expectSource(page, figure(bridge, '2,073.80'), ['2,073.80 = 1,941.53 + 132.27'])
  await expectSource(page, figure(bridge, '1,941.53'), ['2023年预算数', '表2'])
  const flows = flow(page).getByRole('table')
  await expectSource(page, figure(flows, '375.00').first(), ['表10 项目支出明细表'])
})

test('a part that is picked has the budgets of its projects; where there is none, the cell is empty', async ({
  page,
}) => {
  await open(page, '?project=breakdown:50015224T000004336707')
  await comparison(page)
    .getByRole('button', { name: /查看数据表/ })
    .click()
  const table = comparison(page).getByRole('table')
  const [part] = await table
    .getByRole('columnheader')
    .allInnerTexts()
    .then(all => [all.indexOf('其中所选')])
  const cells = table.getByRole('row').nth(2).getByRole('cell')
  expect(part).toBeGreaterThan(0)
  await expect(cells.nth(part! - 1)).toHaveText('')
  await expectSource(page, figure(table, '1,058.00'), ['表10 项目支出明细表'])
})

test('a mark of a chart offers its source, and the rest of it still picks', async ({ page }) => {
  await open(page)
  const rent = breakdown(page).getByRole('option', { name: /租赁费用/ })
  const { x, y } = await centreOf(rent)
  await page.mouse.move(x, y)
  const button = breakdown(page).getByRole('button', { name: /租赁费用，1,058\.00.*，查看来源$/ })
  await button.click()
  await expect(source(page)).toContainText('表10 项目支出明细表')
  await page.keyboard.press('Escape')
  await expect(breakdown(page).getByRole('listbox')).toBeFocused()
  await expectChips(page, [])
  await page.mouse.click(x, y)
  await expectChips(page, ['项目 · 租赁费用'])
})

test('a bar, a step of the bridge and a node of the flow offer their sources', async ({ page }) => {
  await open(page, '?comparison=bridge')
  const offers = [
    [comparison(page), /^201 /, '132.27 = 1,979.58 − 1,847.31'],
    [comparison(page), /^2024/, '2024年总计'],
    [flow(page), /^支出类型 基本支出/, '2024年基本支出'],
  ] as const
  for (const [panel, name, says] of offers) {
    const { x, y } = await centreOf(panel.getByRole('option', { name }).first())
    await page.mouse.move(x, y)
    await panel.locator('.mark-source').click()
    await expect(source(page)).toContainText(says)
    await page.keyboard.press('Escape')
    await expect(source(page)).toBeHidden()
  }
})

test('S opens the source of a row, of a tile, of a bar and of a node', async ({ page }) => {
  await open(page)
  await row(page, '租赁费用').focus()
  await page.keyboard.press('s')
  await expect(source(page)).toContainText('2024年潼南区政务中心租赁费用')
  await expect(source(page)).toContainText('表10 项目支出明细表')
  await page.keyboard.press('Escape')
  await expect(row(page, '租赁费用')).toBeFocused()
  const marks = [
    [breakdown(page), '1,979.58'],
    [comparison(page), '132.27 = 1,979.58 − 1,847.31'],
    [flow(page), '2,097.45'],
  ] as const
  for (const [panel, says] of marks) {
    const listbox = panel.getByRole('listbox')
    await expect(listbox).toHaveAttribute('aria-keyshortcuts', 'S')
    await listbox.focus()
    await page.keyboard.press('s')
    await expect(source(page)).toContainText(says)
    await page.keyboard.press('Escape')
    await expect(listbox).toBeFocused()
  }
})

test('S opens the source of a headline tile, of the trail and of a dial', async ({ page }) => {
  await open(page)
  const dial = picks(targets(page))
    .filter({ hasText: /办事窗口/ })
    .first()
  const stops = [
    [tile(page, '“三公”经费'), ['4.30', '表4']],
    [picks(trail(page)).last(), ['2,097.45']],
    [dial, ['表11 整体绩效目标表', '182']],
  ] as const
  for (const [stop, says] of stops) {
    await expect(stop).toHaveAttribute('aria-keyshortcuts', 'S')
    await stop.focus()
    await page.keyboard.press('s')
    for (const text of says) await expect(source(page)).toContainText(text)
    await page.keyboard.press('Escape')
    await expect(stop).toBeFocused()
  }
})

test('a target offers its source, as a dial and in the list with its weight', async ({ page }) => {
  await open(page)
  await picks(targets(page))
    .filter({ hasText: /办事窗口/ })
    .first()
    .hover()
  await targets(page)
    .getByRole('button', { name: /^办事窗口.*，查看来源$/ })
    .click()
  await expect(source(page)).toContainText('表11 整体绩效目标表')
  await expect(source(page)).toContainText('182')
  await page.keyboard.press('Escape')
  await expectChips(page, [])
  await targets(page).getByRole('radio', { name: '清单' }).check({ force: true })
  const line = targets(page)
    .getByRole('row', { name: /办事窗口/ })
    .first()
  await line
    .getByRole('button', { name: /查看来源$/ })
    .first()
    .click()
  await expect(source(page)).toContainText('指标值')
  await page.keyboard.press('Escape')
  await line
    .getByRole('button', { name: /查看来源$/ })
    .last()
    .click()
  await expect(source(page)).toContainText('指标权重')
})

test('a right click opens the source of a row', async ({ page }) => {
  await open(page)
  await row(page, '租赁费用').click({ button: 'right' })
  await expect(source(page)).toContainText('1,058.00')
})

test('a finger opens the source of a figure, of a tile and of a bar @phone', async ({ page }) => {
  await open(page)
  const opened = async (opener: Locator, says: string): Promise<void> => {
    await opener.tap()
    await expect(source(page)).toContainText(says)
    await source(page).getByRole('button', { name: '关闭' }).tap()
    await expect(source(page)).toBeHidden()
  }
  await opened(figure(list(page), '1,058.00'), '表10 项目支出明细表')
  await opened(figure(headline(page), '1,658.00'), '2024年项目支出')
  await opened(figure(filters(page), '2,097.45'), '2024年总计')
  await opened(
    targets(page)
      .getByRole('button', { name: /^办事窗口.*，查看来源$/ })
      .first(),
    '182',
  )
  await expectChips(page, [])
  const bar = comparison(page).getByRole('option', { name: /^201 / })
  const { x, y } = await centreOf(bar)
  await page.touchscreen.tap(x, y)
  await expectChips(page, ['科目 · 201 一般公共服务'])
  await opened(
    comparison(page).getByRole('button', { name: /^201 .*，查看来源$/ }),
    '132.27 = 1,979.58 − 1,847.31',
  )
})

test('every amount that stands on the overview opens its source', async ({ page }) => {
  for (const query of [
    '',
    '?colour=change&compare=threePublic&targets=list',
    '?comparison=bridge',
  ]) {
    await open(page, query)
    const mute = await page.getByRole('main').evaluate(main => {
      const found: string[] = []
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const box = texts.currentNode.parentElement
        const text = texts.currentNode.textContent ?? ''
        if (box === null || !/\d\.\d\d(?!\d)/.test(text)) continue
        const isSaidElsewhere = box.closest('svg, [role=option], .visually-hidden, [hidden]')
        // What the document says in its own words stands in quotes or with its place.
        const isQuoted = box.closest('.reasons, .notes')
        const isShown = box.checkVisibility()
        if (isShown && !isSaidElsewhere && !isQuoted && box.closest('button.trace') === null) {
          found.push(text.trim())
        }
      }
      return found
    })
    expect(mute, query).toEqual([])
  }
})

test('axe finds nothing while a mark offers its source', async ({ page }) => {
  await open(page)
  const { x, y } = await centreOf(comparison(page).getByRole('option', { name: /^201 / }))
  await page.mouse.move(x, y)
  await expect(comparison(page).locator('.mark-source')).toBeVisible()
  await expectNoFaults(page, 'light')
  await page.mouse.move(x + 1, y)
  await expectNoFaults(page, 'dark')
})
