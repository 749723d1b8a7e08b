import { HANDS, pickMark, press } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectQuery,
  filters,
  headline,
  liveRegion,
  open,
  row,
  targets,
  tile,
} from './support/panels'
import { expect, test } from './support/page'

const THREE = '?kind=headline:project&project=targets:50015224T000004336688&core=filters:true'

for (const hand of HANDS) {
  test(`one button clears every filter, by ${hand}`, async ({ page }) => {
    await open(page, THREE)
    await expectChips(page, ['类型 · 项目支出', '项目 · 日常运行经费', '核心指标 · 仅看核心'])
    await press(filters(page).getByRole('button', { name: '全部清除' }), hand)
    await expectChips(page, [])
    await expectQuery(page, '')
    await expect(filters(page)).toContainText('2,097.45 万元，占全部 100.0%')
    await expect(liveRegion(page)).toHaveText(
      '已清除全部筛选。当前范围 2,097.45 万元，占全部 100.0%。',
    )
    await expect(filters(page).getByRole('button', { name: '全部清除' })).toHaveCount(0)
  })

  test(`× on a chip removes its filter alone, by ${hand}`, async ({ page }) => {
    await open(page, THREE)
    await press(filters(page).getByRole('button', { name: '移除筛选：项目 · 日常运行经费' }), hand)
    await expectChips(page, ['类型 · 项目支出', '核心指标 · 仅看核心'])
    await expect(filters(page)).toContainText('1,658.00 万元')
    await expect(targets(page)).toContainText('50 项指标')
  })

  test(`Ctrl adds a second subject and takes it away again, by ${hand}`, async ({ page }) => {
    await open(page)
    await pickMark(comparison(page), /^208 /, hand)
    await expectChips(page, ['科目 · 208 社会保障和就业'])
    await pickMark(comparison(page), /^210 /, hand, { additive: true })
    await expectChips(page, ['科目 · 208 社会保障和就业', '科目 · 210 卫生健康'])
    await expectQuery(page, '?function=comparison:208,210')
    await expect(filters(page)).toContainText('88.98 万元，占全部 4.2%')
    await expect(comparison(page).getByRole('option', { selected: true })).toHaveText([
      /^\s*208 /,
      /^\s*210 /,
    ])
    await expect(comparison(page).getByRole('option')).toHaveCount(4)
    await pickMark(comparison(page), /^208 /, hand, { additive: true })
    await expectChips(page, ['科目 · 210 卫生健康'])
  })

  test(`picking a bar highlights it and filters the others, and again lets go, by ${hand}`, async ({
    page,
  }) => {
    await open(page)
    await pickMark(comparison(page), /^210 /, hand)
    await expect(comparison(page).getByRole('option')).toHaveCount(4)
    await expect(filters(page)).toContainText('26.74 万元，占全部 1.3%')
    await expect(row(page, '行政单位医疗')).toContainText('23.02')
    await expect(targets(page)).toContainText('“卫生健康支出”之下没有项目')
    await pickMark(comparison(page), /^210 /, hand)
    await expectChips(page, [])
  })
}

test('Ctrl-click adds a second tile in the treemap', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), /^221 /)
  await expectChips(page, ['科目 · 221 住房保障'])
  await pickMark(breakdown(page), /^210 /, 'mouse', { additive: true })
  await expectChips(page, ['科目 · 221 住房保障', '科目 · 210 卫生健康'])
  await expect(filters(page)).toContainText('55.62 万元，占全部 2.7%')
})

test('a pick that leaves nothing of an earlier one lets that go', async ({ page }) => {
  await open(page, '?kind=headline:basic')
  await targets(page).getByRole('radio', { name: '租赁费用' }).focus()
  await filters(page).getByRole('button', { name: '全部清除' }).click()
  await row(page, '租赁费用').click()
  await expectChips(page, ['项目 · 租赁费用'])
  await tile(page, '基本支出').click()
  await expectChips(page, ['类型 · 基本支出'])
})

test('the page answers what a stranger asks first', async ({ page }) => {
  await open(page)
  await expect(row(page, '租赁费用')).toContainText('1,058.00')
  await expect(headline(page)).toContainText('2,097.45')
  await expect(headline(page)).toContainText('+155.92')
  await expect(headline(page)).toContainText('+8.03%')
  await expect(comparison(page)).toContainText('卫生健康（+9.44 万元，+54.57%）')
  await expect(comparison(page)).toContainText('一般公共服务（+132.27 万元，+7.16%）')
  await expect(tile(page, '基本支出')).toContainText('439.45')
  await expect(tile(page, '项目支出')).toContainText('1,658.00')
  await expect(tile(page, '“三公”经费')).toContainText('4.30')
})
