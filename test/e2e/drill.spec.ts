import { HANDS, pickMark, press } from './support/hands'
import {
  breakdown,
  expectChips,
  expectMarks,
  expectQuery,
  expectStand,
  list,
  open,
  row,
  tile,
  trail,
  treemap,
} from './support/panels'
import { expect, test } from './support/page'

const RENT = '50015224T000004336707'
const ALL = {
  query: '',
  chips: [],
  scope: '2,097.45 万元，占全部 100.0%',
  trail: ['全部支出'],
  rows: [
    '201 1,847.31 1,979.58 132.27 7.16%',
    '208 51.39 62.24 10.85 21.11%',
    '210 17.30 26.74 9.44 54.57%',
    '221 25.53 28.88 3.35 13.12%',
  ],
  targets: '整体：9 项指标，权重合计 100',
}
const CLASS_201 = {
  query: '?function=breakdown:201',
  chips: ['科目 · 201 一般公共服务'],
  scope: '1,979.58 万元，占全部 94.4%',
  trail: ['全部支出', '201 一般公共服务', '20103 政府办公厅(室)及相关机构事务'],
  rows: [
    '201 1,847.31 1,979.58 132.27 7.16%',
    '2010301 285.29 321.58 36.29 12.72%',
    '2010302 1,562.02 1,658.00 95.98 6.14%',
  ],
  targets: '70 项指标，其中核心 50 项',
}
const SUBJECT_2010302 = {
  query: '?function=breakdown:2010302',
  chips: ['科目 · 2010302 一般行政管理事务'],
  scope: '1,658.00 万元，占全部 79.0%',
  trail: [...CLASS_201.trail, '2010302 一般行政管理事务'],
  rows: ['2010302 1,562.02 1,658.00 95.98 6.14%'],
  targets: '70 项指标，其中核心 50 项',
}
const PROJECT_RENT = {
  query: `?function=breakdown:2010302&project=breakdown:${RENT}`,
  chips: ['科目 · 2010302 一般行政管理事务', '项目 · 租赁费用'],
  scope: '1,058.00 万元，占全部 50.4%',
  trail: SUBJECT_2010302.trail,
  rows: ['2010302 1,562.02 1,658.00 1,058.00 95.98 6.14%'],
  targets: '租赁费用：13 项指标，其中核心 9 项，权重合计 90',
}

for (const hand of HANDS) {
  test(`from the total to the rent and back by the path, by ${hand}`, async ({ page }) => {
    await open(page)
    await expectStand(page, ALL)
    await pickMark(breakdown(page), /^201 /, hand)
    await expectStand(page, CLASS_201)
    await pickMark(breakdown(page), /^2010302 /, hand)
    await expectStand(page, SUBJECT_2010302)
    await expectMarks(breakdown(page), [
      '2024年潼南区政务中心租赁费用 1,058.00 63.8%',
      '2024年潼南区政务中心购买社会服务支出 375.00 22.6%',
      '2024年潼南区政务中心日常运行经费 200.00 12.1%',
      '2024年"一窗综办"改革经费 20.00 1.2%',
      '2024年潼南区政务中心工作人员培训服务经费 5.00 0.3%',
    ])
    await pickMark(breakdown(page), /租赁费用/, hand)
    await expectStand(page, PROJECT_RENT)
    await expect(row(page, '租赁费用')).toHaveAttribute('aria-pressed', 'true')
    await expect(breakdown(page).getByRole('option', { selected: true })).toContainText('租赁费用')

    await press(trail(page).getByRole('button', { name: '2010302' }), hand)
    await expectStand(page, SUBJECT_2010302)
    await press(trail(page).getByRole('button', { name: '201 一般公共服务' }), hand)
    await expectStand(page, CLASS_201)
    await press(trail(page).getByRole('button', { name: '全部支出' }), hand)
    await expectStand(page, ALL)
  })

  test(`down and up by the list, by ${hand}`, async ({ page }) => {
    await open(page)
    await press(row(page, '一般公共服务'), hand)
    await expectStand(page, CLASS_201)
    await press(row(page, '一般行政管理事务'), hand)
    await expectStand(page, SUBJECT_2010302)
    await press(row(page, '租赁费用'), hand)
    await expectStand(page, PROJECT_RENT)
    await press(row(page, '租赁费用'), hand)
    await expectStand(page, SUBJECT_2010302)
  })
}

test('back by the browser, one step for each pick, and forward again', async ({ page }) => {
  await open(page)
  await pickMark(breakdown(page), /^201 /)
  await expectStand(page, CLASS_201)
  await pickMark(breakdown(page), /^2010302 /)
  await expectStand(page, SUBJECT_2010302)
  await pickMark(breakdown(page), /租赁费用/)
  await expectStand(page, PROJECT_RENT)
  await page.goBack()
  await expectStand(page, SUBJECT_2010302)
  await page.goBack()
  await expectStand(page, CLASS_201)
  await page.goBack()
  await expectStand(page, ALL)
  await page.goForward()
  await expectStand(page, CLASS_201)
})

test('Backspace in the treemap and in the list goes one level up', async ({ page }) => {
  await open(page, SUBJECT_2010302.query)
  await treemap(page).focus()
  await page.keyboard.press('Backspace')
  await expectMarks(breakdown(page), [
    '2010302 1,658.00 83.8% 95.98 6.14%',
    '2024年潼南区政务中心租赁费用 1,058.00 53.4%',
    '2024年潼南区政务中心购买社会服务支出 375.00 18.9%',
    '2024年潼南区政务中心日常运行经费 200.00 10.1%',
    '2024年"一窗综办"改革经费 20.00 1.0%',
    '2024年潼南区政务中心工作人员培训服务经费 5.00 0.3%',
    '2010301 321.58 16.2% 36.29 12.72%',
  ])
  await list(page).getByRole('button').first().focus()
  await page.keyboard.press('Escape')
  await expectStand(page, ALL)
})

test('a double click is one pick: what moved under the pointer is not picked by the second', async ({
  page,
}) => {
  await open(page)
  await row(page, '一般公共服务').dblclick()
  await expectQuery(page, '?function=breakdown:201')
  await page.goBack()
  await tile(page, '项目支出').dblclick()
  await expectChips(page, ['类型 · 项目支出'])
})
