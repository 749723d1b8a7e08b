import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './page'

/** Rules that compare places all over a page, and the one on what scrolls within it. */
const WHOLE_PAGE = [
  ...['duplicate-id-aria', 'heading-order', 'landmark-unique', 'page-has-heading-one'],
  'scrollable-region-focusable',
]

/** Rules whose findings can differ from theme to theme. */
const COLOUR = ['color-contrast', 'link-in-text-block']

/** Elements that axe looks at in a few seconds. */
const BATCH = 1200

/** Expects that axe finds nothing, with the rule and the element of what it does find. */
export async function expectNoFaults(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  expect(await faults(page), `in the ${colorScheme} theme`).toEqual([])
}

/**
 * The same, light and dark, for a page too long to be looked at in one go: its parts, which `selector` finds, are
 * looked at batch by batch with the others set aside, so that together all of it is. What scrolls is unfolded:
 * axe tells no contrast of what is scrolled out of sight. Of `of` tests each takes its `share` of the batches, from 0,
 * and the first what is told of the whole page.
 */
export async function expectNoFaultsInParts(
  page: Page,
  selector: string,
  { share, of }: { readonly share: number; readonly of: number },
): Promise<void> {
  if (share === 0) expect(await faults(page, WHOLE_PAGE), 'over the whole page').toEqual([])
  await page.evaluate(unfold)
  const batches = await page.evaluate(batchParts, { selector, most: BATCH })
  expect(batches).toBeGreaterThanOrEqual(of)
  for (let batch = share; batch < batches; batch += of) {
    const label = `batch ${batch + 1} of ${batches}`
    await page.evaluate(setOthersAside, { selector, batch })
    await page.emulateMedia({ colorScheme: 'light' })
    const { found, obscured } = await look(page)
    expect(obscured, `${label}, out of sight`).toEqual([])
    expect(found, `${label}, light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(page, COLOUR), `${label}, dark`).toEqual([])
    await page.evaluate(putBack)
  }
}

interface Seen {
  /** What axe finds, with the rule and the element. */
  readonly found: readonly string[]
  /** Texts whose contrast axe could not tell because something lies over them. */
  readonly obscured: readonly string[]
}

async function faults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return (await look(page, rules)).found
}

async function look(page: Page, rules?: readonly string[]): Promise<Seen> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'], iframes: false })
    .setLegacyMode(true)
  await page.evaluate(takeShadesOff)
  const seen = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  await page.evaluate(putShadesBack)
  const contrast = seen.incomplete.find(({ id }) => id === 'color-contrast')
  return {
    found: seen.violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
    ),
    obscured: (contrast?.nodes ?? [])
      .filter(({ any }) => any.some(({ message }) => /obscured|overlapped/.test(message)))
      .map(({ target }) => target.join(' ')),
  }
}

/** Axe tells no contrast of a text that anything around it gives a gradient for a ground. */
function takeShadesOff(): void {
  const all = [...document.body.querySelectorAll<HTMLElement>('*')]
  const shaded = all.filter(one => getComputedStyle(one).backgroundImage.includes('gradient'))
  for (const one of shaded) one.style.backgroundImage = 'none'
  Object.assign(window, { shaded })
}

function putShadesBack(): void {
  const { shaded } = window as unknown as { readonly shaded: readonly HTMLElement[] }
  for (const one of shaded) one.style.removeProperty('background-image')
}

/** Numbers the parts by batches of at most so many elements; returns how many batches there are. */
function batchParts({ selector, most }: { selector: string; most: number }): number {
  let batch = 0
  let size = 0
  for (const part of document.querySelectorAll<HTMLElement>(selector)) {
    const own = part.querySelectorAll('*').length
    if (size > 0 && size + own > most) {
      batch++
      size = 0
    }
    size += own
    part.dataset.batch = String(batch)
  }
  return batch + 1
}

interface Aside {
  readonly place: Comment
  readonly part: Element
}

function setOthersAside({ selector, batch }: { selector: string; batch: number }): void {
  const parts = [...document.querySelectorAll<HTMLElement>(selector)]
  const others = parts.filter(part => part.dataset.batch !== String(batch))
  const aside = others.map(part => ({ part, place: document.createComment('') }))
  for (const { part, place } of aside) part.replaceWith(place)
  Object.assign(window, { aside })
}

function putBack(): void {
  const { aside } = window as unknown as { readonly aside: readonly Aside[] }
  for (const { part, place } of aside) place.replaceWith(part)
}

function unfold(): void {
  for (const box of document.querySelectorAll<HTMLElement>('main :not(.visually-hidden)')) {
    const { overflowX, overflowY } = getComputedStyle(box)
    if (![overflowX, overflowY].some(overflow => /auto|scroll/.test(overflow))) continue
    box.style.overflow = 'visible'
    box.style.maxHeight = 'none'
  }
  // Wide tables stay on their cards: text that stands half beside one has no one ground.
  const main = document.querySelector('main')
  if (main === null) return
  main.style.overflow = 'visible'
  main.style.minWidth = `${document.documentElement.scrollWidth + 64}px`
}
