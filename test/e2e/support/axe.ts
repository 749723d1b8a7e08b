import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './page'

type ColorScheme = 'light' | 'dark'

/** Rules that compare places all over a page. */
const WHOLE_PAGE = ['duplicate-id-aria', 'heading-order', 'landmark-unique', 'page-has-heading-one']

/** Elements that axe looks at in a few seconds. */
const BATCH = 3000

/** Expects that axe finds nothing, with the rule and the element of what it does find. */
export async function expectNoFaults(page: Page, colorScheme: ColorScheme): Promise<void> {
  await page.emulateMedia({ colorScheme })
  expect(await faults(page), `in the ${colorScheme} theme`).toEqual([])
}

/**
 * The same for a page too long to be looked at in one go: its parts, which `selector` finds, are looked at batch
 * by batch with the others set aside, so that together all of it is.
 */
export async function expectNoFaultsInParts(
  page: Page,
  colorScheme: ColorScheme,
  selector: string,
): Promise<void> {
  await page.emulateMedia({ colorScheme })
  expect(await faults(page, WHOLE_PAGE), 'over the whole page').toEqual([])
  const batches = await page.evaluate(batchParts, { selector, most: BATCH })
  expect(batches).toBeGreaterThan(1)
  for (let batch = 0; batch < batches; batch++) {
    await page.evaluate(setOthersAside, { selector, batch })
    const label = `in the ${colorScheme} theme, batch ${batch + 1} of ${batches}`
    expect(await faults(page), label).toEqual([])
    await page.evaluate(putBack)
  }
}

async function faults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], iframes: false })
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  )
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
