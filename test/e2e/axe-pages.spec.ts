import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { headline, open } from './support/panels'
import { expect, test } from './support/page'

const TABLES = '?page=tables&cell=functional:1:2024年总计'
const OTHER_TABLES = 'section[id^=table-]:not(#table-functional, #table-government-fund)'

async function openTables(page: Page): Promise<void> {
  await page.goto(`./${TABLES}`)
  await expect(page.getByRole('gridcell', { selected: true })).toBeVisible({ timeout: 15_000 })
  // Axe is too slow for all tables: 18 checks, a table with figures and an empty one stand for the rest.
  test.slow()
  await page.getByRole('radio', { name: '待说明' }).click()
  await expect(page.getByRole('article')).toHaveCount(18)
  await page.locator(OTHER_TABLES).evaluateAll(all => all.forEach(one => one.remove()))
}

async function openSearch(page: Page): Promise<void> {
  await open(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('租赁')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
}

async function openTerm(page: Page): Promise<void> {
  await open(page)
  await headline(page).getByRole('button', { name: '解释：“三公”经费' }).click()
  await expect(page.getByRole('note')).toBeVisible()
}

async function openDialog(page: Page, name: string): Promise<void> {
  await open(page)
  await page.getByRole('contentinfo').getByRole('button', { name }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

interface State {
  readonly name: string
  readonly reach: (page: Page) => Promise<void>
}

const STATES: readonly State[] = [
  { name: 'the tables with a cell marked', reach: openTables },
  { name: 'the search with results', reach: openSearch },
  {
    name: 'the bridge, and the flow by economic subjects under a kind',
    reach: page => open(page, '?kind=flow:project&comparison=bridge&flow=economic'),
  },
  { name: 'a term explained in place', reach: openTerm },
  { name: 'the glossary', reach: page => openDialog(page, '词语解释') },
  { name: 'the guide', reach: page => openDialog(page, '怎么看这页') },
]

for (const { name, reach } of STATES) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await reach(page)
    await expectNoFaults(page, 'light')
  })
}

for (const { name, reach } of STATES.slice(0, 3)) {
  test(`axe finds nothing in ${name}, in the dark`, async ({ page }) => {
    await reach(page)
    await expectNoFaults(page, 'dark')
  })
}

test('axe finds nothing in the tables on a phone @phone', async ({ page }) => {
  await openTables(page)
  await expectNoFaults(page, 'light')
})

test('axe finds nothing in the bridge and the lists of the flow on a phone @phone', async ({
  page,
}) => {
  await open(page, '?comparison=bridge')
  await expectNoFaults(page, 'light')
})
