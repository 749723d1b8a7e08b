import { goal, median, spread } from './report.mjs'
import { launchBrowser, openPage, press, seenIn } from './support/browser.mjs'
import { builtSite, pagesWithRows, siteWithRows } from './support/build-sites.mjs'
import { calmness } from './support/calm.mjs'
import { readHeaders, serveFolders } from './support/static-server.mjs'

const watch = { treemap: '[data-panel=spending] svg text', views: { page: 'body' } }
const label = rows => (rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`)
const DEPARTMENTS = '[data-panel=spending] [role=radio]:text-is("部门")'

/** Selectors, and places inside them. */
const clicks = {
  departments: [DEPARTMENTS, 10, 10],
  enter: ['[data-panel=spending] [role=option]', 120, 10],
  filter: ['[data-node=project] .tile', 70, 12],
  clear: ['.filters .chips > .link-button', 10, 10],
}

/** The page with a province's lines behind the built-in tables: what reading them blocks, and how it answers then. */
export async function runProvince({ isSmoke }) {
  const sizes = isSmoke ? [10_000] : [100_000, 1_000_000]
  const dist = await builtSite()
  const browser = await launchBrowser()
  const calm = calmness(isSmoke ? 0 : 120_000)
  const measured = []
  try {
    for (const rows of sizes) {
      const built = await siteWithRows(rows)
      const folders = {
        lines: { folder: built, headers: readHeaders(built) },
        added: { folder: dist, headers: readHeaders(dist) },
        edited: { folder: dist, headers: readHeaders(dist) },
      }
      const pages = {
        ...(await pagesWithRows('added', dist, rows, false)),
        ...(await pagesWithRows('edited', dist, rows, true)),
      }
      const site = await serveFolders(folders, pages)
      const { base } = site
      measured.push({ rows, ...(await measureSize({ browser, base, isSmoke, calm })) })
      site.close()
    }
  } finally {
    await browser.close()
  }
  return { lines: measured.flatMap(toLines), times: toTimes(measured) }
}

async function measureSize({ browser, base, isSmoke, calm }) {
  const rounds = isSmoke ? 1 : 3
  const size = { loads: [], added: [], edited: [], latencies: {} }
  for (let round = isSmoke ? 0 : -1; round < rounds; round++) {
    await calm()
    const load = await measureLoad(browser, `${base}/lines/`, isSmoke)
    const added = await measureLoad(browser, `${base}/added/`, isSmoke)
    const edited = await measureLoad(browser, `${base}/edited/`, isSmoke)
    const latencies = await measureLatencies(browser, `${base}/lines/`, isSmoke)
    if (round < 0) continue
    size.loads.push(load)
    size.added.push(added)
    size.edited.push(edited)
    for (const [name, ms] of Object.entries(latencies)) (size.latencies[name] ??= []).push(ms)
  }
  return size
}

/** The longest tasks of the page from the start of the lines to their being there, at full speed. */
async function measureLoad(browser, address, isSmoke) {
  const opened = await openPage(browser, { watch, isSmoke })
  try {
    const { ready, start } = await openLines(opened, address)
    const { tasks } = await seenIn(opened.page)
    const during = tasks.filter(([at]) => at >= start && at <= ready + 1000)
    return { ready: ready - start, longest: Math.max(0, ...during.map(([, ms]) => ms)) }
  } finally {
    await opened.close()
  }
}

/** Until the departments can be chosen and the page has been quiet. */
async function openLines({ page, settle }, address) {
  await page.goto(address)
  await page.waitForSelector(DEPARTMENTS, { state: 'attached' })
  const ready = await page.evaluate(() => performance.now())
  await settle(1500)
  const start = await page.evaluate(
    () =>
      performance.getEntriesByType('resource').find(({ name }) => name.includes('facts-worker'))
        ?.startTime ?? 0,
  )
  return { ready, start }
}

/** The browser's own measure, from the input to the next paint, at a processor 4× slower. */
async function measureLatencies(browser, address, isSmoke) {
  const opened = await openPage(browser, { watch, isSmoke })
  try {
    await openLines(opened, address)
    await opened.page.keyboard.press('Shift')
    await opened.settle(1000)
    await opened.slowDown(4)
    const latencies = {}
    for (const [name, as] of [
      ['filter', 'filter'],
      ['clear', 'clear'],
      ['departments', 'departments'],
      ['enter', 'enter'],
    ]) {
      latencies[as] = await latencyOf(opened, clicks[name])
    }
    return latencies
  } finally {
    await opened.close()
  }
}

async function latencyOf({ page, cdp, settle }, [selector, x, y]) {
  const place = await page
    .locator(selector)
    .first()
    .evaluate(
      (element, { x, y }) => {
        element.scrollIntoView({ block: 'center' })
        const { left, top } = element.getBoundingClientRect()
        window.benchSeen.interactions = {}
        window.benchArm()
        return { x: left + x, y: top + y }
      },
      { x, y },
    )
  await press(cdp, place)
  await settle(800)
  await page.evaluate(() => window.benchSeen.disarm())
  const { interactions } = await seenIn(page)
  // Below 16 ms there is no entry.
  return Math.max(16, ...Object.values(interactions).map(({ duration }) => duration))
}

function toLines({ rows, loads, added, edited, latencies }) {
  const longest = of => spread(of.map(load => load.longest))
  const task = `${label(rows)} lines: longest task of the page while they are read`
  return [
    goal(task, 50, longest(loads), ' ms'),
    goal(`${task}, lines added since the build`, 50, longest(added), ' ms'),
    goal(`${task}, lines added and a figure corrected`, 50, longest(edited), ' ms'),
    ...Object.entries(latencies).map(([name, values]) =>
      goal(`${label(rows)} lines: latency at 4×: ${name}`, 200, spread(values), ' ms'),
    ),
  ]
}

function toTimes(measured) {
  return measured
    .map(({ rows, loads }) => {
      const ready = median(loads.map(load => load.ready)).toFixed(0)
      return `${label(rows)} lines can be chosen ${ready} ms after their worker was asked for.`
    })
    .join(' ')
}
