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
  indicator,
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
  // The change itself is stated: what was before is computed from it, not the other way round.
  await expectSource(page, figure(headline(page), '+59.94'), ['情况说明', '比上年增减', '59.94'])
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

test('the weight below a dial and the sum of the weights open their cells, and pick nothing', async ({
  page,
}) => {
  await open(page)
  await expectSource(page, figure(targets(page), '权重 20'), ['提升满意度', '指标权重', '20%'])
  const told = targets(page).locator('.takeaway')
  await expectSource(page, figure(told, '100'), [
    '100 = 10 + 10 + 10 + 10 + 10 + 10 + 10 + 10 + 20',
    '表11 整体绩效目标表',
  ])
  await expectSource(page, figure(told, '9'), ['表11 整体绩效目标表', '指标值'])
  await expectChips(page, [])
})

test('targets of one name in several scopes open their cells', async ({ page }) => {
  await open(page)
  await indicator(page, '中心工作人员').click()
  const compared = targets(page).getByRole('listitem').filter({ hasText: '购买社会服务支出' })
  await expectSource(page, figure(compared, '≥67 名'), [
    '表12 2024年预算项目绩效目标表',
    '指标值',
    '67',
  ])
  await expectSource(page, figure(compared, '权重 10'), [
    '表12 2024年预算项目绩效目标表',
    '指标权重',
  ])
})

test('the head of a scope opens its budget and its weight', async ({ page }) => {
  await open(page, '?core=filters:true')
  const scope = targets(page).getByRole('region', { name: '2024年潼南区政务中心租赁费用' })
  await expectSource(page, figure(scope, '1,058.00 万元'), ['表10 项目支出明细表'])
  const weight = scope.getByRole('button', { name: /^权重 \d+，查看来源$/ }).first()
  await expectSource(page, weight, ['表12 2024年预算项目绩效目标表', '指标权重'])
})

test('amounts in reasons, their quotes and notes open their places', async ({ page }) => {
  await open(page)
  const reasons = comparison(page).locator('.reasons')
  await expectSource(page, figure(reasons, '59.94').first(), ['2024年部门预算情况说明', '主要原因'])
  await reasons.locator('summary').first().click()
  await expectSource(page, figure(reasons, '155.92').last(), ['支出预算', '比上年增减'])
  await open(page, '?compare=kind')
  await expectSource(page, figure(reasons, '2').first(), ['主要原因', '2023年新招录公务员 2 名'])
  const notes = flow(page).locator('.notes')
  await expectSource(page, figure(notes, '439.44'), ['439.44 = 321.58 + 62.24 + 26.74 + 28.88'])
  await expectSource(page, figure(notes, '0.01'), ['0.01 = 439.45 − 439.44'])
})

test('a count opens what was counted', async ({ page }) => {
  await open(page)
  const told = breakdown(page).locator('.takeaway')
  await expectSource(page, figure(told, '4'), [
    '数自表2 一般公共预算财政拨款支出预算表，逐一列在下面',
    '卫生健康支出 26.74',
  ])
  await expectSource(page, figure(headline(page), '4'), ['表10 项目支出明细表', '375.00', '20.00'])
  await expectSource(page, figure(targets(page), '共 3 处有此指标').first(), [
    '办事窗口',
    '整体',
    '2024年潼南区政务中心租赁费用',
    '182',
  ])
  await expectChips(page, [])
})

test('the people and vehicles of the department open their place', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '潼南区政务服务管理办公室' }).click()
  const card = page.getByRole('dialog', { name: '部门概况' })
  for (const [count, says] of [
    ['17 人', '17'],
    ['35 名', '35'],
    ['20', '20'],
    ['15', '15'],
    ['1 辆', '1'],
  ] as const) {
    await expectSource(page, figure(card, count), ['情况说明一(二)单位构成', says])
  }
  await expect(card).toBeVisible()
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

test('every amount, share, target, weight and count that stands on the overview opens its source', async ({
  page,
}) => {
  test.slow()
  for (const query of [
    '',
    '?function=breakdown:201',
    '?kind=headline:project',
    '?comparison=bridge',
    '?colour=change&compare=threePublic&targets=list',
    '?comparison=bridge&flow=economic&breakdown=economic',
    '?core=filters:true&compare=kind',
    '?indicator=targets:%E4%B8%AD%E5%BF%83%E5%B7%A5%E4%BD%9C%E4%BA%BA%E5%91%98',
  ]) {
    await open(page, query)
    for (const quotes of await page.locator('.reasons summary').all()) await quotes.click()
    const tables = page.getByRole('button', { name: /^查看数据表/ })
    while ((await tables.count()) > 0) await tables.first().click()
    const mute = await page.getByRole('main').evaluate(main => {
      const found: string[] = []
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      const figures =
        /\d\.\d\d(?!\d)|\d%|(?:权重|合计|实际值) \d|[≥≤=]\d|^\d+$|\d+ (?:项(?!目)|处|个|名|人|辆)/
      while (texts.nextNode()) {
        const box = texts.currentNode.parentElement
        const text = texts.currentNode.textContent ?? ''
        if (box === null || !figures.test(text)) continue
        // Drawings have their marks, tables and lists; the limits of a legend's classes and codes are no figures.
        const isSaidElsewhere = box.closest('svg, [role=option], .visually-hidden, [hidden]')
        const isNone = box.closest('.legend, .code, .crumb, th')
        // The tile of the checks opens them all.
        const isOpener = box.closest('button.trace, button.tile')
        const isMute = !isSaidElsewhere && !isNone && isOpener === null
        if (isMute && box.checkVisibility()) found.push(text.trim())
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
