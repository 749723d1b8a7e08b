import { pickMark } from './support/hands'
import { breakdown, expectChips, expectQuery, filters, open } from './support/panels'
import { expect, test } from './support/page'

const HOSTILE = [
  '?f=<script>alert(1)</script>',
  '?function=breakdown:999',
  '?function=breakdown:%00',
  '?function=%E0%A4%A',
  '?function=breakdown:201&function=breakdown:208',
  '?function=nowhere:201',
  '?function=breakdown:NaN&kind=headline:__proto__',
  '?constructor=1&__proto__=2',
  '?breakdown=department',
  '?breakdown=<img src=x onerror=alert(1)>',
  `?indicator=targets:${'长'.repeat(800)}`,
]

test('what cannot be read is left out with a notice', async ({ page }) => {
  for (const query of HOSTILE) {
    await test.step(query.slice(0, 48), async () => {
      await open(page, query)
      await expect(page.getByRole('alert')).toContainText('无法识别，已忽略')
      await expectChips(page, [])
      await expect(filters(page)).toContainText('2,097.45 万元，占全部 100.0%')
      await expect(breakdown(page).getByRole('option', { name: /^201 / })).toBeAttached()
      await expect(page.locator('#app img, #app script')).toHaveCount(0)
    })
  }
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a known key beside an unknown one is kept, and the unknown one named', async ({ page }) => {
  await open(page, '?function=breakdown:208,999')
  await expect(page.getByRole('alert')).toContainText('999')
  await expectChips(page, ['科目 · 208 社会保障和就业'])
})

test('an address of 100 kB met on the way back falls back with a notice', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    history.replaceState(null, '', `?function=breakdown:${'9'.repeat(100_000)}`)
    history.pushState(null, '', '?')
  })
  await page.goBack()
  await expect(page.getByRole('alert')).toContainText('无法识别')
  await expectChips(page, [])
  await pickMark(breakdown(page), /^201 /)
  await expectQuery(page, '?function=breakdown:201')
})
