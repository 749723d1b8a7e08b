import { breakdown, expectChips, expectQuery, filters, open } from './support/panels'
import { expect, test } from './support/page'

/** What the page consists of, as far as a leak would change it. */
const census = `({
  elements: document.querySelectorAll('*').length,
  bodyChildren: document.body.children.length,
  drawings: document.querySelectorAll('.drawing svg').length,
})`

test('fifty mounts and unmounts of a chart leave no DOM behind', async ({ page }) => {
  await open(page, '?project=targets:50015224T000004336693')
  await expect(breakdown(page).locator('.drawing svg')).toHaveCount(1)
  const before: unknown = await page.evaluate(census)
  const breakdowns = breakdown(page).getByRole('radiogroup', { name: '分类方式' })
  await breakdowns.evaluate(async group => {
    const settle = () => new Promise(done => setTimeout(done))
    const [bySubject, byClass] = group.querySelectorAll<HTMLElement>('[role=radio]')
    for (let time = 0; time < 50; time++) {
      byClass?.click()
      await settle()
      bySubject?.click()
      await settle()
    }
  })
  await expectQuery(page, '?project=targets:50015224T000004336693')
  await expect(breakdown(page).locator('.drawing svg')).toHaveCount(1)
  await expect.poll(() => page.evaluate(census)).toEqual(before)
})

test('two hundred quick filter changes end in the right state, and the address with them', async ({
  page,
}) => {
  await open(page)
  const presses = await page.evaluate(async () => {
    const row = (name: string) =>
      [...document.querySelectorAll<HTMLElement>('button')].find(
        one => one.textContent.includes(name) && one.dataset.roving !== undefined,
      )
    const crumb = () => document.querySelector<HTMLElement>('nav[aria-label="当前位置"] button')
    let count = 0

    /** Presses what is sought as soon as it stands, painted or not. */
    async function press(sought: () => HTMLElement | null | undefined): Promise<void> {
      for (const start = Date.now(); ; await new Promise(done => setTimeout(done))) {
        const found = sought()
        if (found !== null && found !== undefined) {
          count++
          return found.click()
        }
        if (Date.now() - start > 5_000) throw new Error(`press ${count + 1} found nothing`)
      }
    }

    for (let time = 0; time < 50; time++) {
      await press(() => row(time % 2 === 0 ? '住房保障' : '卫生健康'))
      await press(crumb)
      await press(() => row('租赁费用'))
      await press(() => row('租赁费用'))
    }
    await press(() => row('租赁费用'))
    return count
  })
  expect(presses).toBe(201)
  await expectChips(page, ['项目 · 租赁费用'])
  await expect(filters(page)).toContainText('1,058.00 万元，占全部 50.4%')
  await expectQuery(page, '?project=breakdown:50015224T000004336707')
  await page.reload()
  await expectChips(page, ['项目 · 租赁费用'])
})
