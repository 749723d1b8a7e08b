import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeProvince } from '../support/province'
import { provinceCsv, PROVINCE_FILE } from '../support/province-csv'
import { readSvg, saveChart } from './support/files'
import { HANDS, pickMark } from './support/hands'
import {
  breakdown,
  comparison,
  expectQuery,
  filters,
  flow,
  list,
  open,
  row,
  targets,
  tile,
  trail,
} from './support/panels'
import { expect, test } from './support/page'

const DESCRIPTOR = join(import.meta.dirname, '../../data/363-2024/datapackage.json')

const TWO_DEPARTMENTS = Buffer.from(
  [
    '部门编码,部门名称,年度,科目编码,科目名称,支出类型,项目编码,项目名称,金额',
    '101,省教育厅,2024,2050201,学前教育,基本支出,,,10',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P1,园舍修缮,5',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P1,园舍修缮,1.5',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P2,课桌更新,2',
    '101,省教育厅,2024,2080505,养老,基本支出,,,3',
    '102,省公安厅,2024,2040201,行政运行,基本支出,,,30',
  ].join('\n'),
)

/** Adds a file of lines to the built-in dataset. */
async function serveLines(page: Page, body: Buffer): Promise<void> {
  const descriptor = JSON.parse(readFileSync(DESCRIPTOR, 'utf8')) as { resources: unknown[] }
  descriptor.resources.push({ path: PROVINCE_FILE, 'x-table': '20' })
  await page.route('**/datapackage.json', route =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(descriptor) }),
  )
  await page
    .context()
    .route(`**/${PROVINCE_FILE}`, route => route.fulfill({ contentType: 'text/csv', body }))
}

test('lines of departments are read in a worker and broken down by department', async ({
  page,
}) => {
  await serveLines(page, Buffer.from(provinceCsv(makeProvince(20_000), 'gb18030')))
  await open(page)
  const choice = breakdown(page).getByRole('radio', { name: '部门' })
  await choice.check({ force: true })
  await expect(breakdown(page)).toContainText('省本级政务服务管理办公室')
  await expect(breakdown(page)).toContainText('按明细文件逐行相加')
})

test('the search finds a department and enters it, Back returns', async ({ page }) => {
  await serveLines(page, TWO_DEPARTMENTS)
  await open(page)
  await expect(breakdown(page).getByRole('radio', { name: '部门' })).toBeEnabled()
  await page.keyboard.press('/')
  await page.getByRole('dialog', { name: '查找' }).getByRole('combobox').fill('教育厅')
  await page.getByRole('option', { name: /^省教育厅，101，21\.50 万元/ }).click()
  await expectQuery(page, '?department=breakdown:101&breakdown=department')
  await expect(trail(page)).toContainText('省教育厅')
  await page.goBack()
  await expectQuery(page, '')
})

test('an address that names a department restores once the lines are there', async ({ page }) => {
  await serveLines(page, Buffer.from(provinceCsv(makeProvince(20_000), 'gb18030')))
  const refused: string[] = []
  await page.exposeFunction('onRefused', (text: string) => void refused.push(text))
  await page.addInitScript(() => {
    const told = window as unknown as { readonly onRefused: (text: string) => void }
    new MutationObserver(() => {
      const text = document.body?.innerText ?? ''
      if (text.includes('无法识别')) told.onRefused(text)
    }).observe(document, { childList: true, subtree: true })
  })
  await open(page, '?department=breakdown:102&breakdown=department')
  await expect(page.getByRole('button', { name: /^移除筛选：部门 · / })).toBeVisible()
  await expectQuery(page, '?department=breakdown:102&breakdown=department')
  await expect(breakdown(page).getByRole('radio', { name: '部门' })).toBeChecked()
  await expect(trail(page)).toContainText('102 ')
  expect(refused, 'it is never refused on the way').toEqual([])
  await expect(comparison(page)).toContainText('按明细文件逐行相加')
  await expect(targets(page)).toContainText('不受部门筛选影响')
  await breakdown(page).getByRole('radio', { name: '功能科目' }).check({ force: true })
  await expect(breakdown(page)).toContainText('按明细文件逐行相加')
  await breakdown(page).getByRole('radio', { name: '资金来源' }).check({ force: true })
  await expect(breakdown(page)).toContainText('不受部门筛选影响')
})

test('a picked department opens down to its projects, and each figure says of how many lines it is', async ({
  page,
}) => {
  await serveLines(page, TWO_DEPARTMENTS)
  await open(page)
  await breakdown(page).getByRole('radio', { name: '部门' }).check({ force: true })
  await row(page, '省教育厅').click()
  await expect(trail(page)).toContainText('101 省教育厅')
  await row(page, '205').click()
  await row(page, '2050202').click()
  await expect(trail(page)).toContainText('2050202 小学教育')
  await expect(list(page)).toContainText('园舍修缮')
  await expectQuery(
    page,
    '?department=breakdown:101&function=breakdown:2050202&breakdown=department',
  )
  await breakdown(page).getByRole('radio', { name: '功能科目' }).check({ force: true })
  await expect(trail(page)).toContainText('101 省教育厅')
  await expect(list(page)).toContainText('课桌更新')
  await expect(breakdown(page)).toContainText('按明细文件逐行相加')
  await trail(page).getByRole('button', { name: /8\.50/ }).click()
  await expect(page.getByRole('dialog')).toContainText('“20-province-facts.csv”中 3 行相加')
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(trail(page)).toContainText('2050202 小学教育')
  await page.getByRole('button', { name: /^移除筛选：部门 · / }).click()
  await expect(trail(page)).toContainText('2,097.45')
  await expectQuery(page, '')
})

for (const hand of HANDS) {
  test(`the flow begins with a picked department and is picked in for the whole page, by ${hand}`, async ({
    page,
  }) => {
    await serveLines(page, TWO_DEPARTMENTS)
    await open(page, '?department=breakdown:101&breakdown=department')
    await expect(flow(page)).toContainText(
      '21.50 万元是省教育厅的支出，用于基本支出 13.00 万元（60.5%）、项目支出 8.50 万元（39.5%）。',
    )
    await expect(flow(page)).toContainText('明细没有资金来源，从部门画起')
    await expect(flow(page)).toContainText('按明细文件“20-province-facts.csv”逐行相加')
    await expect(flow(page).getByRole('option', { name: /^部门 101 省教育厅/ })).toHaveCount(1)
    await expect(flow(page).getByRole('option', { name: /园舍修缮，金额 6\.50/ })).toHaveCount(1)
    await pickMark(flow(page), /^科目与项目 2080505/, hand)
    await expectQuery(page, '?department=breakdown:101&function=flow:2080505&breakdown=department')
    await expect(flow(page)).toContainText('其中所选 3.00 万元')
    await expect(breakdown(page).getByRole('option', { selected: true })).toContainText('208')
    await page.goBack()
    await expect(flow(page)).not.toContainText('其中所选')
  })
}

test('a figure of that flow opens the lines it is of, and its image names their file', async ({
  page,
}) => {
  await serveLines(page, TWO_DEPARTMENTS)
  await open(page, '?department=breakdown:101,102&breakdown=department')
  await expect(flow(page)).toContainText('51.50 万元分属省公安厅 30.00 万元（58.3%）、')
  await flow(page)
    .getByRole('button', { name: /^8\.50/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('“20-province-facts.csv”中 3 行相加')
  await page.keyboard.press('Escape')
  const svg = await readSvg(page, (await saveChart(flow(page), /SVG/)).text)
  const words = svg.words.replaceAll('\n', '')
  expect(words).toContain('按明细文件“20-province-facts.csv”逐行相加')
  expect(words).toContain('102 省公安厅')
  expect(words).not.toContain('预算情况说明')
  const csv = await saveChart(flow(page), /CSV/)
  expect(csv.text).toContain('省公安厅,基本支出,30.00')
})

test('the flow of a department is in lists on a phone @phone', async ({ page }) => {
  await serveLines(page, TWO_DEPARTMENTS)
  await open(page, '?department=breakdown:101&breakdown=department')
  const departments = flow(page).getByRole('group', { name: '部门' })
  await expect(departments).toContainText('省教育厅')
  await expect(departments).toContainText('21.50')
  await flow(page)
    .getByRole('group', { name: '类', exact: true })
    .getByRole('button', { name: '208' })
    .first()
    .tap()
  await expectQuery(page, '?department=breakdown:101&function=flow:208&breakdown=department')
})

test('several departments are chosen beside each other, and one of them is entered by a click', async ({
  page,
}) => {
  await serveLines(page, TWO_DEPARTMENTS)
  await open(page, '?breakdown=department')
  await row(page, '省教育厅').click({ modifiers: ['Control'] })
  await expectQuery(page, '?department=filters:101&breakdown=department')
  await expect(row(page, '省公安厅')).toBeVisible()
  await row(page, '省公安厅').click({ modifiers: ['Control'] })
  await expectQuery(page, '?department=filters:101,102&breakdown=department')
  await expect(filters(page)).toContainText('51.50 万元')
  await page.reload()
  await expect(list(page).locator('[aria-pressed=true]')).toHaveCount(2)
  await row(page, '省教育厅').click()
  await expectQuery(page, '?department=breakdown:101&breakdown=department')
  await expect(trail(page)).toContainText('101 省教育厅')
  await expect(targets(page)).not.toContainText('之下没有项目')
})

test('what is changed while the lines are on their way leaves the department in the address', async ({
  page,
}) => {
  await serveLines(page, Buffer.from(provinceCsv(makeProvince(20_000), 'gb18030')))
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.context().route(`**/${PROVINCE_FILE}`, async route => {
    await held
    await route.fallback()
  })
  await open(page, '?department=breakdown:102&breakdown=department')
  await page.getByRole('button', { name: 'English' }).click()
  await expectQuery(page, '?department=breakdown:102&breakdown=department&lang=en')
  await page.getByRole('button', { name: '中文' }).click()
  await tile(page, '项目支出').click()
  await page.getByRole('navigation').getByRole('button', { name: '表与核对' }).click()
  await expectQuery(
    page,
    '?department=breakdown:102&kind=headline:project&breakdown=department&page=tables',
  )
  release()
  await page.goBack()
  await expect(page.getByRole('button', { name: /^移除筛选：部门 · / })).toBeVisible()
  await expect(trail(page)).toContainText('102 ')
  await expect(page.getByText('无法识别')).toHaveCount(0)
})

test('reading the lines is told while it lasts, stopped on request and taken up again', async ({
  page,
}) => {
  await serveLines(page, TWO_DEPARTMENTS)
  let isHeld = true
  await page
    .context()
    .route(`**/${PROVINCE_FILE}`, route => (isHeld ? undefined : route.fallback()))
  await open(page)
  await expect(page.getByRole('progressbar', { name: '正在读取部门明细' })).toBeVisible()
  await page.getByRole('button', { name: '停止读取' }).click()
  await expect(page.getByRole('alert')).toHaveText('部门明细没有读取完，其余照常显示。')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(row(page, '租赁费用')).toBeVisible()
  const departments = breakdown(page).getByRole('radio', { name: '部门' })
  await expect(departments).toHaveCount(0)
  isHeld = false
  await page.getByRole('button', { name: '重试' }).click()
  await expect(departments).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('bad lines are told with their place, and the tables stay', async ({ page }) => {
  const text = '部门编码,年度,科目编码,支出类型,金额\n101,2024,2010301,基本支出,一百\n'
  await serveLines(page, Buffer.from(text))
  await open(page)
  await expect(
    page.getByText(/20-province-facts\.csv，第 1 条记录，文件第 2 行，“金额”列/),
  ).toBeAttached()
  await expect(breakdown(page).getByRole('radio', { name: '部门' })).toHaveCount(0)
})
