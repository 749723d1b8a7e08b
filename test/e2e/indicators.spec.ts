import type { Page } from '@playwright/test'
import { HANDS, press, type Hand } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectQuery,
  filters,
  indicator,
  list,
  open,
  picks,
  row,
  scopeOption,
  targets,
  tile,
} from './support/panels'
import { expect, test } from './support/page'

const level = (page: Page) => targets(page).getByRole('combobox', { name: '指标层级' })

/** 效益指标 is the sixth below 全部: 产出指标 and its four sublevels stand before it. */
async function chooseBenefit(page: Page, hand: Hand): Promise<void> {
  if (hand === 'mouse') return void (await level(page).selectOption('效益指标'))
  await level(page).focus()
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
}

async function expectHighlighted(page: Page, names: readonly string[]): Promise<void> {
  const pressed = list(page).getByRole('button', { pressed: true })
  await expect(pressed).toContainText([...names])
  await expect(pressed).toHaveCount(names.length)
  const selected = breakdown(page).getByRole('option', { selected: true })
  await expect(selected).toContainText([...names])
  await expect(selected).toHaveCount(names.length)
}

for (const hand of HANDS) {
  test(`a level highlights the projects that have it, by ${hand}`, async ({ page }) => {
    await open(page)
    await chooseBenefit(page, hand)
    await expectQuery(page, '?level=filters:%E6%95%88%E7%9B%8A%E6%8C%87%E6%A0%87')
    await expectChips(page, ['指标层级 · 效益指标'])
    await expect(targets(page)).toContainText('20 项指标')
    await expectHighlighted(page, [
      '租赁费用',
      '购买社会服务支出',
      '日常运行经费',
      '改革经费',
      '培训服务经费',
    ])
    await expect(row(page, '住房保障')).toHaveClass(/faded/)
    await expect(comparison(page)).toContainText('不受此筛选影响：绩效指标没有对应的上年金额')
  })

  test(`核心 leaves fifty of the seventy, by ${hand}`, async ({ page }) => {
    await open(page)
    const core = targets(page).getByRole('button', { name: '仅看核心指标（50）' })
    await press(core, hand)
    await expectQuery(page, '?core=filters:true')
    await expect(core).toHaveAttribute('aria-pressed', 'true')
    await expect(targets(page)).toContainText('50 项指标，其中核心 50 项')
    await press(core, hand)
    await expectChips(page, [])
  })

  test(`中心工作人员 is compared across the scopes that have it, by ${hand}`, async ({ page }) => {
    await open(page)
    await press(indicator(page, '中心工作人员'), hand)
    await expectChips(page, ['指标 · 中心工作人员'])
    await expect(indicator(page, '中心工作人员')).toHaveAttribute('aria-pressed', 'true')
    const compared = targets(page)
      .getByRole('list')
      .filter({ hasText: '购买社会服务支出' })
      .getByRole('listitem')
    await expect(compared).toHaveText([
      /整体\s*=290 名\s*权重 10/,
      /购买社会服务支出\s*≥67 名\s*权重 10/,
      /日常运行经费\s*≥290 名\s*权重 2/,
      /租赁费用\s*≥290 名\s*权重 5/,
    ])
    await expect(targets(page)).toContainText('各处的目标不一致，按公布的原文列出')
    await expectHighlighted(page, ['租赁费用', '购买社会服务支出', '日常运行经费'])
  })

  test(`a project is picked among the scopes, by ${hand}`, async ({ page }) => {
    await open(page)
    await press(scopeOption(page, '日常运行经费'), hand)
    await expectQuery(page, '?project=targets:50015224T000004336688')
    await expect(targets(page)).toContainText(
      '日常运行经费：21 项指标，其中核心 14 项，权重合计 90',
    )
    await expectHighlighted(page, ['日常运行经费'])
    await expect(comparison(page)).toContainText('所选项目只在今年的柱中标出')
    await expect(comparison(page).getByRole('option', { name: /^201 / })).toContainText(
      '其中所选 200.00 万元',
    )
  })
}

test('three projects have a target of quality', async ({ page }) => {
  await open(page)
  await level(page).selectOption('产出指标/质量指标')
  await expectHighlighted(page, ['购买社会服务支出', '改革经费', '培训服务经费'])
  await expect(targets(page).getByRole('heading', { level: 3 })).toHaveCount(3)
})

test('the list mode shows weights, readings and the largest weight first', async ({ page }) => {
  await open(page, '?project=targets:50015224T000004336688&targets=list')
  const rows = targets(page).getByRole('table').first().getByRole('row')
  await expect(rows).toHaveCount(22)
  await expect(rows.filter({ hasText: '办事窗口' })).toContainText('≥182 个')
  await expect(rows.filter({ hasText: '办事窗口' })).toContainText('符号印刷残缺')
  await expect(rows.nth(1)).toContainText('5')
  await expect(rows.filter({ hasText: '水电费' })).toContainText('≥75 万元')
})

test('定性 targets are cards with their text', async ({ page }) => {
  await open(page, '?project=targets:50015224T000004336707')
  await expect(indicator(page, '定性')).toContainText('办公场所')
})

test('a subject without projects has no targets, and says so', async ({ page }) => {
  await open(page, '?function=breakdown:208')
  await expect(targets(page)).toContainText('“社会保障和就业支出”之下没有项目，无项目绩效目标')
  await targets(page).getByRole('button', { name: '清除“科目”筛选' }).click()
  await expect(targets(page)).toContainText('整体：9 项指标')
})

test('targets that leave the page come back as they were, and as the view is by then', async ({
  page,
}) => {
  await open(page)
  const overall = targets(page).getByRole('region', { name: '整体' })
  await overall.evaluate(element => element.setAttribute('data-seen', ''))
  const kinds = tile(page, '项目支出')
  await kinds.click()
  await expect(overall).toHaveCount(0)
  await expect(targets(page).getByRole('heading', { level: 3 })).toHaveCount(5)
  await kinds.click()
  await expect(overall).toHaveAttribute('data-seen')
  await expect(targets(page).getByRole('heading', { level: 3 })).toHaveCount(0)

  await kinds.click()
  await targets(page).getByRole('radio', { name: '清单' }).click()
  await kinds.click()
  await expect(overall).toHaveAttribute('data-seen')
  // A header and nine targets.
  await expect(overall.getByRole('table').getByRole('row')).toHaveCount(10)
})

test('a note that was open on a target is closed when the target comes back', async ({ page }) => {
  await open(page)
  const kinds = tile(page, '项目支出')
  const scopes = targets(page).getByRole('heading', { level: 3 })
  await kinds.click()
  await expect(scopes).toHaveCount(5)
  await kinds.click()
  // The targets follow the click: until they have, the mark is another one's.
  await expect(scopes).toHaveCount(0)
  const mark = targets(page).getByRole('button', { name: '办事窗口：待说明' }).first()
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(mark).toHaveAttribute('aria-expanded', 'true')
  await page.goBack()
  await expect(scopes).toHaveCount(5)
  await page.goForward()
  await expect(scopes).toHaveCount(0)
  await expect(mark).toHaveAttribute('aria-expanded', 'false')
})

test('targets that a clear takes away leave no room, no tab stop and nothing on paper', async ({
  page,
}) => {
  await open(page)
  const before = await targets(page).boundingBox()
  await picks(list(page)).first().click()
  await expect(targets(page).getByRole('region')).toHaveCount(5)
  await filters(page).getByRole('button', { name: '全部清除' }).click()
  await expect(targets(page).getByRole('region')).toHaveCount(1)
  const away = targets(page).locator('.group[aria-hidden]')
  await expect(away).toHaveCount(5)
  expect((await targets(page).boundingBox())?.height).toBe(before?.height)
  for (const group of await away.all()) {
    await expect(group).toBeHidden()
    await expect(group.locator('.pick').first()).toBeHidden()
  }
  await targets(page).locator('.group:not([aria-hidden]) .pick').last().focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.group') === null)).toBe(true)
  await page.emulateMedia({ media: 'print' })
  for (const group of await away.all()) await expect(group).toHaveCSS('display', 'none')
})
