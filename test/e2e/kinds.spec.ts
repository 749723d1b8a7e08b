import type { Page } from '@playwright/test'
import { HANDS, press } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectMarks,
  expectQuery,
  filters,
  open,
  targets,
  tile,
} from './support/panels'
import { expect, test } from './support/page'

const PROJECTS = [
  '2024年潼南区政务中心租赁费用 1,058.00 63.8%',
  '2024年潼南区政务中心购买社会服务支出 375.00 22.6%',
  '2024年潼南区政务中心日常运行经费 200.00 12.1%',
  '2024年"一窗综办"改革经费 20.00 1.2%',
  '2024年潼南区政务中心工作人员培训服务经费 5.00 0.3%',
]

async function expectClasses(page: Page): Promise<void> {
  await expect(breakdown(page).getByRole('option', { name: /^301 .*345\.31/ })).toBeAttached()
  await expect(breakdown(page).getByRole('option', { name: /^302 .*79\.83/ })).toBeAttached()
  await expect(breakdown(page).getByRole('option', { name: /^303 .*14\.30/ })).toBeAttached()
}

for (const hand of HANDS) {
  test(`项目支出 is answered by every panel, by ${hand}`, async ({ page }) => {
    await open(page)
    await press(tile(page, '项目支出'), hand)
    await expectQuery(page, '?kind=headline:project')
    await expectChips(page, ['类型 · 项目支出'])
    await expect(tile(page, '项目支出')).toHaveAttribute('aria-pressed', 'true')
    await expect(filters(page)).toContainText('当前范围 1,658.00 万元，占全部 79.0%')

    await expectMarks(breakdown(page), PROJECTS)
    await expectMarks(comparison(page), ['201 1,562.02 1,658.00 95.98 6.14% 推算'])
    await expect(comparison(page)).toContainText('此处按科目今年的支出类型推算')
    for (const name of ['购买社会服务支出', '日常运行经费', '租赁费用', '工作人员培训服务经费'])
      await expect(targets(page).getByRole('heading', { level: 3, name })).toBeVisible()
    await expect(targets(page).getByRole('heading', { level: 3 })).toHaveCount(5)
    await expect(targets(page)).toContainText('70 项指标，其中核心 50 项')
  })

  test(`项目支出 leaves the economic breakdown empty, which says why and leads out, by ${hand}`, async ({
    page,
  }) => {
    await open(page, '?kind=headline:project')
    await press(breakdown(page).getByRole('radio', { name: '经济分类' }), hand)
    await expect(breakdown(page)).toContainText('项目支出未按经济分类公开，这里没有可显示的金额')
    await expect(breakdown(page).getByRole('option')).toHaveCount(0)
    await press(breakdown(page).getByRole('button', { name: '清除“类型”筛选' }), hand)
    await expectChips(page, [])
    await expectClasses(page)
  })

  test(`基本支出 is answered by every panel, by ${hand}`, async ({ page }) => {
    await open(page)
    await press(tile(page, '基本支出'), hand)
    await expectQuery(page, '?kind=headline:basic')
    await expect(filters(page)).toContainText('当前范围 439.45 万元，占全部 21.0%')
    await expectMarks(breakdown(page), [
      '201 321.58 73.2% 36.29 12.72% 推算',
      '208 62.24 14.2% 10.85 21.11% 推算',
      '2080505 32.63 7.4% 3.81 13.22% 推算',
      '2080506 16.31 3.7% 7.04 75.94% 推算',
      '2080599 13.30 3.0% 推算 持平',
      '221 28.88 6.6% 3.35 13.12% 推算',
      '210 26.74 6.1% 9.44 54.57% 推算',
      '2101101 23.02 5.2% 9.12 65.61% 推算',
      '2101103 2.72 0.6% 0.32 13.33% 推算',
      '2101199 1.00 0.2% 推算 持平',
    ])
    await expectMarks(comparison(page), [
      '201 285.29 321.58 36.29 12.72% 推算',
      '208 51.39 62.24 10.85 21.11% 推算',
      '210 17.30 26.74 9.44 54.57% 推算',
      '221 25.53 28.88 3.35 13.12% 推算',
    ])
    await expect(targets(page)).toContainText('基本支出没有公布绩效目标')
    await expect(targets(page).getByRole('button', { name: /权重/ })).toHaveCount(0)
    await press(breakdown(page).getByRole('radio', { name: '经济分类' }), hand)
    await expect(breakdown(page)).toContainText('439.45')
    await expectClasses(page)
  })
}

test('picking the same tile again lets go of it', async ({ page }) => {
  await open(page)
  await tile(page, '项目支出').click()
  await expectChips(page, ['类型 · 项目支出'])
  await tile(page, '项目支出').click()
  await expectChips(page, [])
  await expectQuery(page, '')
})

test('“三公” opens its own table with both years, and says that no filter reaches it', async ({
  page,
}) => {
  await open(page, '?kind=headline:basic')
  await tile(page, '“三公”经费').click()
  await expectQuery(page, '?kind=headline:basic&compare=threePublic')
  await expect(comparison(page)).toContainText('“三公”经费单独成表')
  await expectMarks(comparison(page), [
    '“三公”经费 5.50 4.30 1.20 21.82%',
    '因公出国(境)费用 0.00 0.00 推算 持平',
    '公务用车购置费 0.00 0.00 推算 持平',
    '公务用车运行维护费 4.00 3.50 0.50 12.50%',
    '公务接待费 1.50 0.80 0.70 46.67%',
  ])
})
