import { expect, type Locator } from '@playwright/test'

/** The two ways through a journey: the same gestures by mouse and by keyboard. */
export const HANDS = ['mouse', 'keyboard'] as const
export type Hand = (typeof HANDS)[number]

interface PickOptions {
  readonly additive?: boolean
}

/** Picks a mark of a chart. Marks let the pointer through to the drawing, so the click goes to the place. */
export async function pickMark(
  panel: Locator,
  name: string | RegExp,
  hand: Hand = 'mouse',
  { additive = false }: PickOptions = {},
): Promise<void> {
  const page = panel.page()
  const mark = panel.getByRole('option', { name })
  if (hand === 'keyboard') await walkTo(panel.getByRole('listbox'), mark)
  if (additive) await page.keyboard.down('Control')
  if (hand === 'keyboard') await page.keyboard.press('Enter')
  else await clickAt(mark)
  if (additive) await page.keyboard.up('Control')
}

/** Presses a button, a radio or a row. */
export async function press(control: Locator, hand: Hand = 'mouse'): Promise<void> {
  if (hand === 'mouse') return control.click()
  await control.focus()
  const isRadio = (await control.getAttribute('role')) === 'radio'
  await control.page().keyboard.press(isRadio ? 'Space' : 'Enter')
}

export async function clickAt(mark: Locator): Promise<void> {
  const { x, y } = await centreOf(mark)
  await mark.page().mouse.click(x, y)
}

export async function centreOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.scrollIntoViewIfNeeded()
  const box = await mark.boundingBox()
  if (box === null) throw new Error('the mark is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The mark that the keyboard stands on. */
export async function activeMark(listbox: Locator): Promise<string> {
  return listbox.evaluate(box => {
    const id = box.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.textContent.trim() ?? ''
  })
}

/** Moves by arrows alone: to the right, and down where that leads back to where one has been. */
async function walkTo(listbox: Locator, mark: Locator): Promise<void> {
  const page = listbox.page()
  const wanted = (await mark.innerText()).trim()
  const been = new Set<string>()
  await listbox.focus()
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 60; steps++) {
    const active = await activeMark(listbox)
    if (active === wanted) return
    await page.keyboard.press(been.has(active) ? 'ArrowDown' : 'ArrowRight')
    been.add(active)
  }
  expect(await activeMark(listbox), 'the arrows reach every mark').toBe(wanted)
}
