import { HANDS, pickMark, press } from './support/hands'
import {
  breakdown,
  comparison,
  expectChips,
  expectMarks,
  expectQuery,
  filters,
  list,
  open,
  picks,
  row,
  rowBriefs,
  targets,
} from './support/panels'
import { expect, test } from './support/page'

for (const hand of HANDS) {
  test(`301 is entered, and the other views say why they do not follow, by ${hand}`, async ({
    page,
  }) => {
    await open(page)
    await press(breakdown(page).getByRole('radio', { name: '经济分类' }), hand)
    await expectQuery(page, '?breakdown=economic')
    await expect(breakdown(page)).toContainText('1,658.00 万元')
    await pickMark(breakdown(page), /^301 /, hand)

    await expectQuery(page, '?economic=breakdown:301&breakdown=economic')
    await expectChips(page, ['经济科目 · 301 工资福利'])
    await expect(filters(page)).toContainText('当前范围 2,097.45 万元')
    await expect(filters(page)).toContainText('经济分类所选 345.31 万元，占基本支出 78.6%')
    await expect(comparison(page)).toContainText('不受此筛选影响：上年数未按经济分类公布')
    await expectMarks(comparison(page), [
      '201 1,847.31 1,979.58 132.27 7.16%',
      '208 51.39 62.24 10.85 21.11%',
      '210 17.30 26.74 9.44 54.57%',
      '221 25.53 28.88 3.35 13.12%',
    ])
    await expect(targets(page)).toContainText('不受此筛选影响：绩效指标不对应经济科目')
    await expect(targets(page)).toContainText('整体：9 项指标')
    expect((await rowBriefs(page)).slice(0, 4)).toEqual([
      '30103 115.39 33.4%',
      '30101 70.53 20.4%',
      '30102 55.22 16.0%',
      '30108 32.63 9.4%',
    ])

    await press(breakdown(page).getByRole('radio', { name: '功能科目' }), hand)
    await expect(breakdown(page)).toContainText(
      '不受此筛选影响：功能科目与经济分类分别公布，没有交叉数据',
    )
    await expect(breakdown(page)).toContainText('2,097.45')
  })
}

test('a leaf is outlined where name and amount agree, and nothing is filtered by it', async ({
  page,
}) => {
  await open(page, '?economic=breakdown:30113')
  await expect(row(page, '住房保障')).toContainText('金额一致')
  await expect(row(page, '住房保障')).toContainText('28.88')
  await expect(breakdown(page)).toContainText('金额一致的科目：2210201 = 30113 住房公积金')
})

test('blank subjects stay reachable in the list, as 未公布', async ({ page }) => {
  await open(page, '?economic=breakdown:302&breakdown=economic')
  await expect(picks(list(page))).toHaveCount(27)
  await expect(list(page).getByRole('button', { name: /未公布/ })).toHaveCount(13)
  await expect(row(page, '咨询费')).toContainText('未公布')
})

test('日常公用经费 leaves the operating column alone', async ({ page }) => {
  await open(page, '?breakdown=economic')
  await breakdown(page).getByRole('radio', { name: '日常公用' }).click()
  await expect(filters(page)).toContainText('经济分类所选 79.83 万元，占基本支出 18.2%')
  await expect
    .poll(async () => (await rowBriefs(page)).slice(0, 3))
    .toEqual(['30201 27.35 34.3%', '30299 16.02 20.1%', '30239 14.59 18.3%'])
})

test('a functional clause leaves the economic breakdown as it is, and says so', async ({
  page,
}) => {
  await open(page, '?function=breakdown:208&breakdown=economic')
  await expect(breakdown(page)).toContainText('不受此筛选影响：经济分类未按功能科目公布')
  await expect(breakdown(page)).toContainText('439.45')
})

test('both kinds of clause are counted apart and never joined', async ({ page }) => {
  await open(page, '?function=breakdown:201&economic=breakdown:301')
  await expect(filters(page)).toContainText('当前范围 1,979.58 万元')
  await expect(filters(page)).toContainText('经济分类所选 345.31 万元')
  await expect(filters(page)).toContainText('两类筛选不能合并')
})
