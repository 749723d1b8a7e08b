import { serveEdited } from './support/dataset'
import { readSvg, saveChart } from './support/files'
import { pickMark } from './support/hands'
import { breakdown, comparison, expectChips, indicator, open, row, targets } from './support/panels'
import { expect, test } from './support/page'

const TAG = '<img src=x onerror=alert(1)>'

test.beforeEach(async ({ page }) => {
  page.on('dialog', dialog => {
    throw new Error(`a name ran as script: ${dialog.message()}`)
  })
  await serveEdited(page, '02-functional.csv', text =>
    text
      .replace('208,社会保障和就业支出', `208,${TAG}`)
      .replace('221,住房保障支出', '221,{a|x}{c}')
      .replace('210,卫生健康支出', '210,__proto__'),
  )
  await serveEdited(page, '10-projects.csv', text =>
    text.replace('2024年潼南区政务中心租赁费用', 'hasOwnProperty'),
  )
  await serveEdited(page, '11-overall-targets.csv', text =>
    text
      .replace('办事窗口,', `${TAG},`)
      .replace('入驻政务服务部门,', '__proto__,')
      .replace('中心工作人员,', '{a|x},'),
  )
  await serveEdited(page, '12-project-targets.csv', text =>
    text.replace('数量指标,入驻政务服务部门,', '数量指标,__proto__,'),
  )
})

test('names that look like markup, rich text or prototypes stand as text everywhere', async ({
  page,
}) => {
  await open(page)
  for (const name of [TAG, '{a|x}{c}', '__proto__', 'hasOwnProperty']) {
    await expect(row(page, name)).toContainText(name)
    await expect(breakdown(page).getByRole('option', { name })).toBeAttached()
  }
  for (const name of [TAG, '{a|x}{c}', '__proto__'])
    await expect(comparison(page).getByRole('option', { name })).toBeAttached()
  for (const name of [TAG, '__proto__', '{a|x}'])
    await expect(targets(page).getByRole('button', { name }).first()).toContainText(name)
  await expect(comparison(page).locator('svg').getByText('{a|x}{c}')).toHaveCount(1)
  await expect(page.locator('#app img')).toHaveCount(0)
})

test('hovering, drilling, filtering and clearing them runs nothing', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), TAG)
  await expectChips(page, [`科目 · 208 ${TAG}`])
  await pickMark(comparison(page), /^2080505/)
  await page.goBack()
  await row(page, TAG).or(row(page, '职业年金')).first().hover()
  await open(page)
  await targets(page).getByRole('button', { name: '__proto__' }).first().click()
  await expectChips(page, ['指标 · __proto__'])
  await expect(targets(page)).toContainText('“__proto__”在各处的目标')
  await page.reload()
  await expectChips(page, ['指标 · __proto__'])
  await indicator(page, '__proto__').click()
  await expectChips(page, [])
})

test('an exported drawing holds them as text and is still valid', async ({ page }) => {
  await open(page)
  const { text: svg } = await saveChart(breakdown(page), /SVG/)
  expect(svg).toContain('hasOwnProperty')
  expect(svg).not.toContain('<img')
  expect((await readSvg(page, svg)).error).toBeNull()
})
