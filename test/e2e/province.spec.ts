import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeProvince } from '../support/province'
import { provinceCsv, PROVINCE_FILE } from '../support/province-csv'
import {
  breakdown,
  comparison,
  expectQuery,
  list,
  open,
  row,
  targets,
  tile,
  trail,
} from './support/panels'
import { expect, test } from './support/page'

const DESCRIPTOR = join(import.meta.dirname, '../../data/363-2024/datapackage.json')

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

test('a picked department opens down to its projects, and each figure says of how many lines it is', async ({
  page,
}) => {
  const text = [
    '部门编码,部门名称,年度,科目编码,科目名称,支出类型,项目编码,项目名称,金额',
    '101,省教育厅,2024,2050201,学前教育,基本支出,,,10',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P1,园舍修缮,5',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P1,园舍修缮,1.5',
    '101,省教育厅,2024,2050202,小学教育,项目支出,P2,课桌更新,2',
    '101,省教育厅,2024,2080505,养老,基本支出,,,3',
    '102,省公安厅,2024,2040201,行政运行,基本支出,,,30',
  ]
  await serveLines(page, Buffer.from(text.join('\n')))
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

test('bad lines are told with their place, and the tables stay', async ({ page }) => {
  const text = '部门编码,年度,科目编码,支出类型,金额\n101,2024,2010301,基本支出,一百\n'
  await serveLines(page, Buffer.from(text))
  await open(page)
  await expect(
    page.getByText(/20-province-facts\.csv，第 1 条记录，文件第 2 行，“金额”列/),
  ).toBeAttached()
  await expect(breakdown(page).getByRole('radio', { name: '部门' })).toHaveCount(0)
})
