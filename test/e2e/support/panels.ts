import { expect, type Locator, type Page } from '@playwright/test'

/** The parts of the page, by the names that assistive technology reads out. */
export const headline = (page: Page) => page.getByRole('region', { name: '预算概况' })
export const filters = (page: Page) => page.getByRole('region', { name: '筛选', exact: true })
export const breakdown = (page: Page) =>
  page.getByRole('region', { name: '钱花在哪里', exact: true })
export const comparison = (page: Page) =>
  page.getByRole('region', { name: '比上年多了还是少了', exact: true })
export const flow = (page: Page) =>
  page.getByRole('region', { name: '钱从哪来到哪去', exact: true })
export const targets = (page: Page) => page.getByRole('region', { name: '要办成什么', exact: true })

export const tile = (page: Page, name: string) =>
  headline(page).getByRole('button', { name: new RegExp(`^${name}`) })
export const treemap = (page: Page) => breakdown(page).getByRole('listbox')
/** What picks or leads on, without the figures and marks beside it that open sources and findings. */
export const picks = (box: Locator) =>
  box.getByRole('button', { name: /^(?![^]*(查看来源|：待说明)$)/ })

export const list = (page: Page) => breakdown(page).getByRole('group', { name: '分项清单' })
export const row = (page: Page, name: string) => list(page).getByRole('button', { name }).first()
export const trail = (page: Page) => breakdown(page).getByRole('navigation', { name: '当前位置' })
export const scopeOption = (page: Page, name: string) =>
  targets(page).getByRole('radiogroup', { name: '看谁的目标' }).getByRole('radio', { name })
export const indicator = (page: Page, name: string) =>
  targets(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
export const liveRegion = (page: Page) => page.locator('[aria-live=polite]')

/** Opens the site at a view and waits until it has looked at its files and the charts stand. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`)
  await expect(headline(page)).toBeVisible()
  await page.locator('html[data-checked]').waitFor({ state: 'attached' })
  await wake(page)
  await expect(comparison(page).getByRole('option').first()).toBeAttached()
}

/** Waits until the script has taken the page over. */
export async function live(page: Page): Promise<void> {
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
}

/** Waits for the script and presses a key that does nothing: charts that stand as drawings come alive. */
export async function wake(page: Page): Promise<void> {
  await live(page)
  await page.keyboard.press('Shift')
}

/** "201 1,847.31 1,979.58 132.27 7.16%": the code, or else the name, and the figures of a spoken text. */
export function brief(text: string): string {
  const name = /^\d{3,7}(?=\s)/.exec(text)?.[0] ?? (text.split(/[，\n]| ›/)[0] ?? '').trim()
  const figures = text.slice(name.length).match(/[+−]?\d[\d,]*\.\d+%?/g) ?? []
  const marks = ['推算', '未公布', '持平'].filter(mark => text.includes(mark))
  return [name, ...figures, ...marks].join(' ')
}

const briefs = async (all: Locator) => (await all.allInnerTexts()).map(brief)

export const markBriefs = (panel: Locator) => briefs(panel.getByRole('option'))
export const rowBriefs = (page: Page) => briefs(picks(list(page)))

async function chipTexts(page: Page): Promise<string[]> {
  const removers = filters(page).getByRole('button', { name: /^移除筛选：/ })
  const names = await removers.evaluateAll(all => all.map(one => one.getAttribute('aria-label')))
  return names.map(name => (name ?? '').replace('移除筛选：', ''))
}

export async function expectChips(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => chipTexts(page), 'chips').toEqual(texts)
}

export async function expectMarks(panel: Locator, texts: readonly string[]): Promise<void> {
  await expect.poll(() => markBriefs(panel), 'marks').toEqual(texts)
}

export async function expectQuery(page: Page, query: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).search, 'address').toBe(query)
}

interface Stand {
  readonly query: string
  readonly chips: readonly string[]
  /** Amount and share as the filter bar gives them. */
  readonly scope: string
  readonly trail: readonly string[]
  /** Code, 2023, 2024, change and part of each row of the comparison. */
  readonly rows: readonly string[]
  /** The sentence of the targets. */
  readonly targets: string
}

/** Every panel at one position. */
export async function expectStand(page: Page, stand: Stand): Promise<void> {
  await expectQuery(page, stand.query)
  await expectChips(page, stand.chips)
  await expect(filters(page)).toContainText(`当前范围 ${stand.scope}`)
  await expect(picks(trail(page))).toContainText([...stand.trail])
  await expect(picks(trail(page))).toHaveCount(stand.trail.length)
  await expectMarks(comparison(page), stand.rows)
  await expect(targets(page)).toContainText(stand.targets)
}

/** The controls in sight that are less than so many px wide or high, with their sizes. */
export async function controlsBelow(page: Page, least: number): Promise<readonly string[]> {
  const controls = page.locator(
    'button:visible, select:visible, [role=radio]:visible, summary:visible',
  )
  const small = await controls.evaluateAll(
    (all, least) =>
      all
        .map(one => ({ box: one.getBoundingClientRect(), name: one.textContent.trim() }))
        .filter(({ box }) => box.height < least - 0.5 || box.width < least - 0.5)
        .map(
          ({ box, name }) => `${name.slice(0, 20)} ${box.width.toFixed()}×${box.height.toFixed()}`,
        ),
    least,
  )
  return [...new Set(small)]
}
