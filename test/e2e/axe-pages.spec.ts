import type { Page } from '@playwright/test'
import { expectNoFaults, expectNoFaultsInParts } from './support/axe'
import { headline, open } from './support/panels'
import { expect, test } from './support/page'

const TABLES = '?page=tables&cell=functional:1:2024年总计'
/** Each published table and each check. */
const PARTS = 'section:has(> header > [id^=table-]), li:has(> article)'

/** All 14 tables and all 411 checks. */
async function openTables(page: Page): Promise<void> {
  await page.goto(`./${TABLES}`)
  await expect(page.getByRole('gridcell', { selected: true })).toBeVisible({ timeout: 15_000 })
  // On a phone the checks that agree come on request.
  const rest = page.getByRole('button', { name: /^显示其余/ })
  if (await rest.isVisible()) await rest.click()
  await expect(page.getByRole('article')).toHaveCount(411)
  await expect(page.locator(PARTS)).toHaveCount(425)
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

for (const { name, reach } of STATES.slice(0, 2)) {
  test(`axe finds nothing in ${name}, in the dark`, async ({ page }) => {
    await reach(page)
    await expectNoFaults(page, 'dark')
  })
}

/** So many tests look at the tables and checks, each at its share of them. */
const SHARES = 4

for (const device of ['', ' @phone']) {
  for (let share = 0; share < SHARES; share++) {
    const name = `axe finds nothing in any table or check, light and dark, ${share + 1} of ${SHARES}`
    test(name + device, async ({ page }) => {
      test.setTimeout(240_000)
      await openTables(page)
      await expectNoFaultsInParts(page, PARTS, { share, of: SHARES })
    })
  }
}

test('axe finds nothing in the bridge and the lists of the flow on a phone @phone', async ({
  page,
}) => {
  await open(page, '?comparison=bridge')
  await expectNoFaults(page, 'light')
})
