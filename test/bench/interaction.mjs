import { join } from 'node:path'
import { goal, median, ratio, spread } from './report.mjs'
import { launchBrowser, openPage, press, seenIn } from './support/browser.mjs'
import { builtSite, handWrittenSite } from './support/build-sites.mjs'
import { calmness } from './support/calm.mjs'
import { readHeaders, serveFolders } from './support/static-server.mjs'

/** Where the same three views stand on either page, and what is clicked: a selector and a place inside it. */
const pages = {
  ours: {
    path: 'ours',
    views: {
      treemap: '[data-panel=spending] .drawing',
      list: '[data-panel=spending] .list',
      comparison: '[data-panel=comparison] .drawing',
      targets: '[data-panel=targets]',
      flow: '[data-panel=flow] .drawing',
    },
    clicks: {
      drill: ['[data-panel=spending] [role=option]', 120, 10],
      filter: ['[data-node=project] .tile', 70, 12],
      clear: ['.filters .chips > .link-button', 10, 10],
    },
  },
  byHand: {
    path: 'by-hand',
    views: {
      treemap: '#treemap',
      list: '#list',
      comparison: '#comparison',
      targets: '#targets',
    },
    clicks: {
      drill: ['#treemap g', 40, 14],
      filter: ['#project', 10, 10],
      clear: ['#clear', 10, 10],
    },
  },
}

const kinds = ['drill', 'filter', 'clear']

/** From click to paint on live charts, against the same views by hand; and the browser's own measure, slowed. */
export async function runInteraction({ isSmoke }) {
  const dist = await builtSite()
  const site = await serveFolders({
    ours: { folder: dist, headers: readHeaders(dist) },
    'by-hand': { folder: await handWrittenSite(join(dist, 'data')), headers: {} },
  })
  const browser = await launchBrowser()
  try {
    const calm = calmness(isSmoke ? 0 : 180_000)
    const samples = await measureRatios({ browser, base: site.base, isSmoke, calm })
    const latencies = await measureLatencies({ browser, base: site.base, isSmoke, calm })
    return { lines: toLines(samples, latencies), times: toTimes(samples, latencies) }
  } finally {
    await browser.close()
    site.close()
  }
}

/** What is clicked in a round: drill and filter are let go again, the last time as a measurement. */
const ROUND = [
  { click: 'drill', as: 'drill' },
  { click: 'clear', as: null },
  { click: 'filter', as: 'filter' },
  { click: 'clear', as: 'clear' },
]

/** Two open pages that take turns; two rounds are for warming up. */
async function measureRatios({ browser, base, isSmoke, calm }) {
  const rounds = isSmoke ? 1 : 21
  const opened = {}
  const samples = {}
  for (const name of Object.keys(pages)) {
    opened[name] = await openLive(browser, base, name, isSmoke)
    samples[name] = { drill: [], filter: [], clear: [] }
  }
  for (let round = isSmoke ? 0 : -2; round < rounds; round++) {
    await calm()
    const names = round % 2 === 0 ? ['ours', 'byHand'] : ['byHand', 'ours']
    for (const [{ click: kind, as }, name] of ROUND.flatMap(step => names.map(it => [step, it]))) {
      const answer = await click(opened[name], pages[name].clicks[kind])
      if (round >= 0 && as !== null) samples[name][as].push(answer)
    }
  }
  for (const { close } of Object.values(opened)) await close()
  return samples
}

async function openLive(browser, base, name, isSmoke) {
  const { path, views } = pages[name]
  const opened = await openPage(browser, {
    watch: { treemap: 'svg text', views },
    still: true,
    isSmoke,
  })
  await opened.page.goto(`${base}/${path}/`)
  await opened.page.waitForSelector('html[data-live]', { state: 'attached' })
  if (name === 'ours') await wake(opened)
  return opened
}

/** All charts live and drawn. */
async function wake({ page, settle }) {
  await page.keyboard.press('Shift')
  await page.waitForFunction(
    () =>
      document.querySelector('.still') === null &&
      [...document.querySelectorAll('.live')].every(live => live.querySelector('.drawing svg')),
  )
  await settle(300)
}

async function click({ page, cdp, settle }, [selector, x, y]) {
  const place = await page.evaluate(
    ([selector, x, y]) => {
      const element = document.querySelector(selector)
      element.scrollIntoView({ block: 'nearest' })
      const { left, top } = element.getBoundingClientRect()
      window.benchArm()
      return { x: left + x, y: top + y }
    },
    [selector, x, y],
  )
  await press(cdp, place)
  await page.waitForFunction(() => Object.keys(window.benchSeen.answer.last).length > 0)
  await settle(300)
  await page.evaluate(() => window.benchSeen.disarm())
  const { answer } = await seenIn(page)
  return answer
}

/** A page of its own each time, since only one click is the first. */
async function measureLatencies({ browser, base, isSmoke, calm }) {
  const rounds = isSmoke ? 1 : 9
  const latencies = { first: [], drill: [], filter: [], clear: [] }
  for (let round = isSmoke ? 0 : -1; round < rounds; round++) {
    await calm()
    const taken = await measureLatency(browser, base, isSmoke)
    if (round < 0) continue
    for (const name of Object.keys(latencies)) latencies[name].push(taken[name])
  }
  return latencies
}

async function measureLatency(browser, base, isSmoke) {
  const { path, views, clicks } = pages.ours
  const opened = await openPage(browser, { cpu: 4, watch: { treemap: 'svg text', views }, isSmoke })
  try {
    await opened.page.goto(`${base}/${path}/`)
    await opened.page.waitForSelector('html[data-live]', { state: 'attached' })
    await opened.settle(1000)
    const first = await latencyOf(opened, clicks.filter)
    await wake(opened)
    const clear = await latencyOf(opened, clicks.clear)
    const drill = await latencyOf(opened, clicks.drill)
    await latencyOf(opened, clicks.clear)
    const filter = await latencyOf(opened, clicks.filter)
    return { first, clear, drill, filter }
  } finally {
    await opened.close()
  }
}

/** The longest of the browser's entries for the click: from the input to the next paint. */
async function latencyOf(opened, target) {
  await opened.page.evaluate(() => (window.benchSeen.interactions = {}))
  await click(opened, target)
  await opened.settle(300)
  const { interactions } = await seenIn(opened.page)
  // Below 16 ms there is no entry.
  return Math.max(16, ...Object.values(interactions).map(({ duration }) => duration))
}

const charts = ['treemap', 'list', 'comparison', 'targets']
const last = (answers, names) =>
  answers.map(answer => Math.max(...names.map(name => answer.last[name] ?? 0)))
const first = (answers, names) =>
  answers.map(answer => Math.max(...names.map(name => answer.first[name] ?? 0)))

function toLines({ ours, byHand }, latencies) {
  const lines = kinds.flatMap(kind => [
    goal(
      `${kind}: treemap / by hand`,
      3,
      ratio(first(ours[kind], ['treemap']), first(byHand[kind], ['treemap'])),
    ),
    goal(
      `${kind}: all views, list included / by hand`,
      5,
      ratio(first(ours[kind], charts), first(byHand[kind], charts)),
    ),
    goal(
      `${kind}: all views, last touch / by hand`,
      5,
      ratio(last(ours[kind], charts), last(byHand[kind], charts)),
    ),
  ])
  const slowed = Object.entries(latencies).map(([name, values]) =>
    goal(`latency at 4×: ${name}`, name === 'first' ? 200 : 100, spread(values), ' ms'),
  )
  return [...lines, ...slowed]
}

function toTimes(samples) {
  const names = [...charts, 'flow']
  const rows = kinds.flatMap(kind =>
    Object.keys(pages).map(name => {
      const answers = samples[name][kind]
      const times = names.map(view => {
        const pair = [first, last].map(pick => median(pick(answers, [view])).toFixed(0))
        return pair.join(' … ')
      })
      return `| ${kind}, ${name} | ${times.join(' | ')} |`
    }),
  )
  return [
    `| ms, first … last | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n')
}
