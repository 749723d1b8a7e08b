import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expectNoFaults } from './support/axe'
import { readPng, readSvg, saveChart } from './support/files'
import { breakdown, comparison, open, targets } from './support/panels'
import { expect, test } from './support/page'

const RENT = '?function=breakdown:2010302&project=breakdown:50015224T000004336707'

const PANELS = [
  {
    title: '钱花在哪里',
    of: breakdown,
    svgWords: ['租赁费用', '1,058.00', '单位：万元', '筛选：科目 · 2010302', '项目 · 租赁费用'],
    csvLine: ',2024年潼南区政务中心租赁费用,1058.00,63.81',
    source: '表10 ',
  },
  {
    title: '比上年多了还是少了',
    of: comparison,
    svgWords: ['2010302', '1,562.02', '1,658.00', '单位：万元'],
    csvLine: '2010302,一般行政管理事务,1562.02,1658.00,1058.00,95.98,6.14',
    source: '表2 ',
  },
  {
    title: '要办成什么',
    of: targets,
    svgWords: ['办公用房租赁费用', '=1,058', '目标值，非完成值'],
    csvLine: "办公用房租赁费用,2024年潼南区政务中心租赁费用,产出指标 · 成本指标,'=1,058 万元",
    source: '表12 ',
  },
] as const

type ToBlob = (this: HTMLCanvasElement, tell: BlobCallback, type?: string) => void

function addressOf(page: Page): string {
  return page.url()
}

for (const { title, of, svgWords, csvLine, source } of PANELS) {
  test(`${title} saves as SVG with title, path, unit, source, date and address`, async ({
    page,
  }) => {
    await open(page, RENT)
    const file = await saveChart(of(page), /SVG/)
    expect(file.name).toMatch(new RegExp(`^${title}_.*租赁费用.*\\.svg$`))
    expect(file.name.length).toBeLessThan(100)
    const svg = await readSvg(page, file.text)
    expect(svg.error).toBeNull()
    expect(svg.title).toBe(title)
    expect(svg.desc.length).toBeGreaterThan(10)
    for (const word of [
      title,
      '潼南区政务服务管理办公室 2024 年部门预算',
      '来源：',
      '保存日期：20',
    ])
      expect(svg.words).toContain(word)
    for (const word of [...svgWords, source]) expect(svg.words.replaceAll('\n', '')).toContain(word)
    expect(svg.words.replaceAll('\n', '')).toContain(`网址：${addressOf(page)}`)
    expect(file.text).toContain('PingFang SC')
    expect(file.text).not.toContain('<style')
    await expect(of(page).getByRole('status')).toHaveText(`已保存：${file.name}`)
  })

  test(`${title} saves as PNG of twice that size on white`, async ({ page }) => {
    await open(page, RENT)
    const svg = await readSvg(page, (await saveChart(of(page), /SVG/)).text)
    const file = await saveChart(of(page), /PNG/)
    expect(file.name).toMatch(new RegExp(`^${title}_.*\\.png$`))
    const png = readPng(file.bytes)
    expect([png.width, png.height]).toEqual([svg.width * 2, svg.height * 2])
    expect(png.corner.slice(0, 3)).toEqual([255, 255, 255])
    expect(png.corner[3] ?? 255).toBe(255)
  })

  test(`${title} saves its table as CSV with BOM and CRLF`, async ({ page }) => {
    await open(page, RENT)
    const file = await saveChart(of(page), /CSV/)
    expect(file.name).toMatch(new RegExp(`^${title}_.*\\.csv$`))
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = file.text.replace(/^\uFEFF/, '')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.replaceAll('"', '')).toContain(csvLine)
  })
}

test('the menu opens, moves and closes by keyboard and gives the focus back', async ({ page }) => {
  await open(page)
  const opener = breakdown(page).getByRole('button', { name: '保存“钱花在哪里”' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /PNG/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '复制图片' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: '图片选项…' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})

for (const { title, of, source } of PANELS) {
  test(`${title} is saved as a slide, as a sheet and without a ground, as its look shows`, async ({
    page,
  }) => {
    await open(page, RENT)
    const opener = of(page).getByRole('button', { name: /^保存/ })
    await opener.click()
    await page.getByRole('menuitem', { name: '图片选项…' }).click()
    const dialog = page.getByRole('dialog', { name: `保存图片：${title}` })
    const look = dialog.getByRole('img')
    await expect(dialog).toContainText('像素')
    const natural = await look.evaluate((image: HTMLImageElement) => image.naturalWidth)
    expect(natural).toBeGreaterThan(700)

    const save = async (name: string) => {
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name }).click()
      return readFile(await (await download).path())
    }
    await dialog.getByRole('radio', { name: '16:9' }).click()
    await expect(dialog).toContainText('2560 × 1440 像素')
    const slide = readPng(await save('保存 PNG'))
    expect([slide.width, slide.height]).toEqual([2560, 1440])
    expect(slide.corner.slice(0, 3)).toEqual([255, 255, 255])

    await dialog.getByRole('radio', { name: 'A4 横' }).click()
    await dialog.getByRole('radio', { name: '3×' }).click()
    await dialog.getByRole('radio', { name: '透明' }).click()
    await expect(dialog).toContainText('3369 × 2382 像素')
    const sheet = readPng(await save('保存 PNG'))
    expect([sheet.width, sheet.height, sheet.corner[3]]).toEqual([3369, 2382, 0])

    const svg = await readSvg(page, (await save('保存 SVG')).toString('utf8'))
    expect([svg.error, svg.width, svg.height]).toEqual([null, 1123, 794])
    for (const word of [title, '来源：', source, `网址：${addressOf(page)}`])
      expect(svg.words.replaceAll('\n', '')).toContain(word)
    await expectNoFaults(page, 'dark')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })
}

test('images are drawn in light on white while the page is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page)
  const file = await saveChart(breakdown(page), /PNG/)
  expect(readPng(file.bytes).corner.slice(0, 3)).toEqual([255, 255, 255])
})

test('a picture that the browser cannot draw so large is saved smaller, and that is told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement
    const own = Object.getOwnPropertyDescriptor(prototype, 'toBlob')?.value as ToBlob
    prototype.toBlob = function (tell, type) {
      if (this.width > 1200) tell(null)
      else own.call(this, tell, type)
    }
  })
  await open(page)
  const panel = breakdown(page)
  const svg = await readSvg(page, (await saveChart(panel, /SVG/)).text)
  const file = await saveChart(panel, /PNG/)
  const png = readPng(file.bytes)
  expect([png.width, png.height]).toEqual([svg.width, svg.height])
  await expect(panel.getByRole('status')).toHaveText(`已保存：${file.name} (1×)`)
})

/** Chooses 复制图片 of the treemap. */
async function copyImage(page: Page): Promise<void> {
  await breakdown(page).getByRole('button', { name: /^保存/ }).click()
  await page.getByRole('menuitem', { name: '复制图片' }).click()
}

test('an image is copied as it would be saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, RENT)
  const svg = await readSvg(page, (await saveChart(breakdown(page), /SVG/)).text)
  await copyImage(page)
  await expect(breakdown(page).getByRole('status')).toHaveText('图片已复制，可以粘贴')
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const image = await item?.getType('image/png')
    return [...new Uint8Array((await image?.arrayBuffer()) ?? [])]
  })
  const png = readPng(Buffer.from(bytes))
  expect([png.width, png.height]).toEqual([svg.width * 2, svg.height * 2])
})

test('where no image can be copied it is saved', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'ClipboardItem')
    const { prototype } = HTMLCanvasElement
    const own = Object.getOwnPropertyDescriptor(prototype, 'toBlob')?.value as ToBlob
    prototype.toBlob = function (tell, type) {
      const before = Number(document.documentElement.dataset.drawn ?? 0)
      document.documentElement.dataset.drawn = String(before + 1)
      own.call(this, tell, type)
    }
  })
  await open(page)
  const download = page.waitForEvent('download')
  await copyImage(page)
  const name = (await download).suggestedFilename()
  expect(name).toMatch(/^钱花在哪里_.*\.png$/)
  await expect(breakdown(page).getByRole('status')).toHaveText(`已保存：${name}`)
  await expect(page.locator('html')).toHaveAttribute('data-drawn', '1')
})

test('the figures are saved as a workbook that says what it shows and where it is from', async ({
  page,
}) => {
  await open(page, RENT)
  const file = await saveChart(breakdown(page), /XLSX/)
  expect(file.name).toMatch(/^钱花在哪里_.*租赁费用.*\.xlsx$/)
  const { sheets } = await readXlsx(file.bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['数据', '说明'])
  const [data, notes] = sheets.map(({ rows }) => rows)
  expect(data![0]).toEqual([
    '编码',
    '名称',
    '金额（万元）',
    '占比',
    '增减额（万元）',
    '增减幅度',
    '状态',
  ])
  expect(data![1]!.slice(0, 3)).toEqual([
    '50015224T000004336707',
    '2024年潼南区政务中心租赁费用',
    1058,
  ])
  const said = notes!.map(([line]) => String(line))
  expect(said[0]).toBe('钱花在哪里')
  expect(said).toContain('筛选：科目 · 2010302 一般行政管理事务；项目 · 租赁费用')
  expect(said).toContain('单位：万元')
  expect(said.at(-1)).toBe(`网址：${addressOf(page)}`)
})

test('an empty view saves why it is empty, in the image and in the workbook', async ({ page }) => {
  await open(page, '?breakdown=economic&kind=headline:project')
  const reason = '项目支出未按经济分类公开，这里没有可显示的金额'
  const svg = await readSvg(page, (await saveChart(breakdown(page), /SVG/)).text)
  expect(svg.words).toContain(reason)
  // As low as its words: no white where the drawing would be.
  expect(svg.height).toBeLessThan(svg.width / 1.5)
  const book = await readXlsx((await saveChart(breakdown(page), /XLSX|Excel/)).bytes)
  expect(JSON.stringify(book.sheets[1]!.rows)).toContain(reason)
})

test.describe('in the browser of WeChat, which saves no files', () => {
  const agent =
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49.2600'
  test.use({ userAgent: agent })

  test('a picture is shown to be held, and Back closes it @phone', async ({ page }) => {
    await open(page, RENT)
    await breakdown(page).getByRole('button', { name: /^保存/ }).tap()
    await page.getByRole('menuitem', { name: /PNG/ }).tap()
    const dialog = page.getByRole('dialog', { name: '长按图片，保存或转发' })
    const picture = dialog.getByRole('img', { name: /^钱花在哪里：.*1,658\.00/ })
    await expect(picture).toBeVisible()
    const shown = await picture.evaluate((image: HTMLImageElement) => {
      const { left, right } = image.getBoundingClientRect()
      return { start: image.src.slice(0, 22), pixels: image.naturalWidth, left, right }
    })
    expect(shown.start).toBe('data:image/png;base64,')
    expect(shown.pixels).toBeGreaterThan(700)
    expect(shown.left).toBeGreaterThanOrEqual(0)
    expect(shown.right).toBeLessThanOrEqual(390)
    await page.goBack()
    await expect(dialog).toBeHidden()
    await expect(breakdown(page).getByRole('status')).toHaveText('图片已打开，长按可以保存或转发')
    expect(new URL(page.url()).search).toBe(RENT)
  })

  test('a file is not said to be saved, but where it can be @phone', async ({ page }) => {
    const told = '未能保存：应用内的浏览器不能保存文件，请从右上角的菜单用浏览器打开这一页再保存'
    await open(page)
    await breakdown(page).getByRole('button', { name: /^保存/ }).tap()
    await page.getByRole('menuitem', { name: /XLSX/ }).tap()
    await expect(breakdown(page).getByRole('status')).toHaveText(told)
    await page.goto('./?page=tables')
    await page.getByRole('button', { name: /^下载 CSV · 表3/ }).tap()
    await expect(page.getByRole('region', { name: /^表3/ }).getByRole('alert')).toHaveText(told)
  })
})
