import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { list, open, targets } from './support/panels'
import { expect, test } from './support/page'

const checks = (page: Page) => page.getByRole('region', { name: '对得上吗', exact: true })
/** The check that was asked for. */
const asked = (page: Page) => checks(page).locator('[aria-current=true]')
const mark = (page: Page, name: string) => page.getByRole('button', { name: `${name}：待说明` })
const note = (page: Page, name: string) => page.getByRole('group', { name: `${name}：待说明` })

const RUNNING = '?project=breakdown:50015224T000004336688'

test('按时办结率 is marked, says why in place, and leads to the check and back', async ({
  page,
}) => {
  await open(page)
  await mark(page, '按时办结率').click()
  await expect(note(page, '按时办结率')).toContainText('≥99.6%')
  await expect(note(page, '按时办结率')).toContainText('≥99.95%')
  await note(page, '按时办结率').getByRole('button', { name: '查看这项核对' }).click()
  await expect(asked(page)).toContainText('同名指标目标一致')
  await expect(asked(page)).toContainText('≥99.95%')
  await expect(asked(page)).toBeInViewport()
  await expect(asked(page)).toBeFocused()
  await page.reload()
  await expect(asked(page)).toContainText('≥99.95%', { timeout: 15_000 })
  await page.goBack()
  await expect(mark(page, '按时办结率')).toBeVisible()
})

test('the weights of a project are marked', async ({ page }) => {
  await open(page, RUNNING)
  await expect(targets(page)).toContainText('权重 90')
  await mark(page, '权重').click()
  await expect(note(page, '权重')).toContainText('预算执行率权重按所印的数')
  await note(page, '权重').getByRole('button', { name: '查看这项核对' }).click()
  await expect(asked(page)).toContainText('日常运行经费 · 表12')
})

test('机关运行经费 is marked in the card of the department', async ({ page }) => {
  await open(page)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /政务服务管理办公室/ })
    .click()
  const card = page.getByRole('dialog', { name: '部门概况' })
  await expect(card).toContainText('439.45')
  await mark(page, '机关运行经费').click()
  await expect(note(page, '机关运行经费')).toContainText('日常公用经费 79.83')
  await note(page, '机关运行经费').getByRole('button', { name: '查看这项核对' }).click()
  await expect(card).toHaveCount(0)
  await expect(asked(page)).toContainText('机关运行经费＝日常公用经费')
})

test('the total of 日常公用经费 is marked beside its choice, and in table 3', async ({ page }) => {
  await open(page, '?breakdown=economic')
  await expect(mark(page, '日常公用经费')).toBeVisible()
  await page.goto('./?page=tables&cell=economic:1:日常公用经费')
  const cell = page.getByRole('gridcell', { selected: true })
  await expect(cell).toContainText('79.83')
  await expect(cell).toContainText('待说明')
  await expect(mark(page, '合计')).toBeVisible()
})

test('Tab leads from a dial to its own mark, and Esc closes its words', async ({ page }) => {
  await open(page)
  await targets(page)
    .getByRole('button', { name: /^办事窗口/ })
    .first()
    .focus()
  await page.keyboard.press('Tab')
  await expect(mark(page, '办事窗口')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note(page, '办事窗口').getByRole('button').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(note(page, '办事窗口').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(note(page, '办事窗口')).toHaveCount(0)
  await expect(mark(page, '办事窗口')).toBeFocused()
})

test('marks are large enough for a finger @phone', async ({ page }) => {
  await open(page)
  const box = await mark(page, '按时办结率').boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
})

for (const width of [1440, 390, 320]) {
  test(`the mark of a row stands between its name and its figure at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    const marked = list(page).locator('[data-node]', { has: page.locator('.finding-mark') })
    await expect(marked).toHaveCount(1)
    const boxOf = async (selector: string) => {
      const box = await marked.locator(selector).first().boundingBox()
      if (box === null) throw new Error(`${selector} is not shown`)
      return { ...box, right: box.x + box.width, middle: box.y + box.height / 2 }
    }
    const [name, sign, amount] = [
      await boxOf('.name'),
      await boxOf('.sign'),
      await boxOf('.amount'),
    ]
    expect(sign.x).toBeGreaterThanOrEqual(name.right)
    expect(sign.right).toBeLessThanOrEqual(amount.x)
    expect(Math.abs(sign.middle - amount.middle)).toBeLessThanOrEqual(3)
    expect(Math.abs(sign.middle - name.middle)).toBeLessThanOrEqual(3)
  })
}

test('axe finds nothing where a finding is open', async ({ page }) => {
  test.slow()
  await open(page, RUNNING)
  await mark(page, '权重').click()
  await expect(note(page, '权重')).toBeVisible()
  await expectNoFaults(page, 'light')
  await expectNoFaults(page, 'dark')
})
