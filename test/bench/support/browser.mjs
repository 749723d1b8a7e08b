import { chromium } from '@playwright/test'
import { ensureBrowser } from '../../support/find-browser.mjs'
import { watchPage } from './watch.mjs'

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms from request to the first byte. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const VIEWPORT = { width: 1440, height: 900 }

export function launchBrowser() {
  return chromium.launch({
    executablePath: ensureBrowser({ asReadersHaveIt: true }),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  })
}

/** How long a smoke run waits until it takes a page for quiet, in ms: it looks whether everything runs. */
const SMOKE_QUIET = 200

/**
 * A page of its own, nothing in its cache, slowed as asked but for a smoke run; `bytes` counts what went over the
 * network, `slowDown` makes the processor slower, `settle` waits until nothing has been changed or has blocked the
 * page for so many ms.
 */
export async function openPage(browser, { slow = false, cpu = 1, still = false, watch, isSmoke }) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.addInitScript(watchPage, watch)
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await cdp.send('Network.enable')
  if (slow && !isSmoke) await cdp.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  const slowDown = async rate => {
    if (!isSmoke) await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  }
  if (cpu !== 1) await slowDown(cpu)
  return {
    page,
    cdp,
    slowDown,
    bytes: () => bytes,
    settle: quiet => settle(page, isSmoke ? Math.min(quiet, SMOKE_QUIET) : quiet),
    close: () => context.close(),
  }
}

async function settle(page, quiet) {
  await page.waitForFunction(
    quiet => {
      const { tasks, answer } = window.benchSeen
      const [start, duration] = tasks[tasks.length - 1] ?? [0, 0]
      const loads = performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd)
      const last = Math.max(start + duration, answer?.changed ?? 0, ...loads.slice(-30))
      return document.readyState === 'complete' && performance.now() - last > quiet
    },
    quiet,
    { polling: 100 },
  )
}

/** Presses the mouse there, without Playwright's own waiting; as a finger, it was nowhere before. */
export async function press(cdp, { x, y }) {
  const event = { x, y, button: 'left', clickCount: 1 }
  void cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event, buttons: 1 })
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event })
}

/** A place inside an element: so far from its left and its top. */
export async function placeIn(page, selector, { x, y }) {
  const box = await page.evaluate(selector => {
    const { left, top } = document.querySelector(selector).getBoundingClientRect()
    return { left, top }
  }, selector)
  return { x: box.left + x, y: box.top + y }
}

export const seenIn = page =>
  page.evaluate(() => JSON.parse(JSON.stringify({ ...window.benchSeen, disarm: null })))
