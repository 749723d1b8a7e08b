import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe'
import { breakFile, serveEdited } from './support/dataset'
import { breakdown, expectChips, headline, open, row, targets, wake } from './support/panels'
import { expect, test } from './support/page'

interface State {
  readonly name: string
  readonly query: string
  readonly arrange?: (page: Page) => Promise<void>
}

const STATES: readonly State[] = [
  { name: 'the default view', query: '' },
  {
    name: 'a project picked in 2010302, changes coloured, changes compared',
    query:
      '?function=breakdown:2010302&project=breakdown:50015224T000004336707&colour=change&comparison=change',
  },
  { name: 'the economic breakdown', query: '?economic=breakdown:302&breakdown=economic' },
  {
    name: 'its empty state under a project',
    query: '?project=targets:50015224T000004336693&breakdown=economic',
  },
  { name: '“三公” and targets as a list', query: '?compare=threePublic&targets=list' },
  {
    name: 'an indicator compared, faded dials',
    query:
      '?indicator=targets:%E5%8A%9E%E4%BA%8B%E7%AA%97%E5%8F%A3&project=targets:50015224T000004336707',
  },
  {
    name: 'a subject without targets, a table and the save menu open',
    query: '?function=breakdown:208',
    arrange: async page => {
      await breakdown(page)
        .getByRole('button', { name: /^查看数据表/ })
        .click()
      await targets(page).getByRole('button', { name: /^保存/ }).click()
    },
  },
  {
    name: 'a notice and a tooltip',
    query: '?function=breakdown:999',
    arrange: async page => row(page, '租赁费用').hover(),
  },
]

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) await expectNoFaults(page, colorScheme)
}

for (const { name, query, arrange } of STATES) {
  test(`axe finds nothing in ${name}, light and dark`, async ({ page }) => {
    await page.goto(`./${query}`)
    await wake(page)
    await expect(headline(page)).toBeVisible()
    await expect(page.getByRole('listbox').first()).toBeAttached()
    await arrange?.(page)
    await expectClean(page)
  })
}

test('axe finds nothing in a failure and among issues, light and dark', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  await breakFile(page, '13-project-profiles.csv')
  await serveEdited(page, '02-functional.csv', text => text.replace('321.58,321.58', '三百,321.58'))
  await open(page)
  await page.getByText('处数据未能完整读取').click()
  await expectClean(page)
})

test('axe finds nothing on a phone, light and dark @phone', async ({ page }) => {
  await open(page, '?function=breakdown:208')
  await expectChips(page, ['科目 · 208 社会保障和就业'])
  await expectClean(page)
})
