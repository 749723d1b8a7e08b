import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goal, median, ratio, spread } from './report.mjs'
import { launchBrowser, openPage, placeIn, press, seenIn } from './support/browser.mjs'
import { builtSite, eagerSite, siteWithRows, withoutScripts } from './support/build-sites.mjs'
import { calmness } from './support/calm.mjs'
import { readHeaders, serveFolders } from './support/static-server.mjs'

const ROWS = 10_000
const watch = { treemap: '[data-panel=spending] .views svg text', views: {} }
const asSlow = isSmoke => ({ slow: true, cpu: 4, watch, isSmoke })

/** The first view over a slow network on a slow machine, and the first click on it. */
export async function runPage({ isSmoke }) {
  const dist = await builtSite()
  const withRows = isSmoke ? null : await siteWithRows(ROWS)
  const site = await serveSites(dist, withRows)
  const browser = await launchBrowser()
  try {
    const variants = ['ours', 'unscripted', 'eager', ...(withRows === null ? [] : ['rows'])]
    const loads = Object.fromEntries(variants.map(name => [name, []]))
    const clicks = isSmoke ? { idle: [] } : { early: [], idle: [], eager: [] }
    const calm = calmness(isSmoke ? 0 : 180_000)
    // A full run's first round is for warming up.
    for (let round = isSmoke ? 0 : -1; round < (isSmoke ? 1 : 13); round++) {
      const names = { variants, whens: Object.keys(clicks) }
      const taken = await measureRound({ browser, base: site.base, calm, isSmoke }, names, round)
      if (round < 0) continue
      for (const [name, load] of taken.loads) loads[name].push(load)
      for (const [when, click] of taken.clicks) clicks[when].push(click)
    }
    return { lines: toLines(loads, clicks), times: toTimes(loads, clicks) }
  } finally {
    await browser.close()
    site.close()
  }
}

async function measureRound({ browser, base, calm, isSmoke }, { variants, whens }, round) {
  const taken = { loads: [], clicks: [] }
  for (const name of turned(variants, round)) {
    await calm()
    const load = await measureLoad(browser, `${base}/${name}/`, isSmoke)
    taken.loads.push([name, load])
  }
  for (const when of turned(whens, round)) {
    await calm()
    const address = `${base}/${when === 'eager' ? 'eager' : 'ours'}/`
    taken.clicks.push([when, await measureClick(browser, address, when, isSmoke)])
  }
  return taken
}

/** In another order each round, so that none always follows the same. */
function turned(list, round) {
  const start = (round + list.length) % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

async function serveSites(dist, withRows) {
  const headers = readHeaders(dist)
  const unscripted = withoutScripts(readFileSync(join(dist, 'index.html'), 'utf8'))
  const folders = {
    ours: { folder: dist, headers },
    unscripted: { folder: dist, headers },
    eager: { folder: await eagerSite(join(dist, 'data')), headers: {} },
  }
  if (withRows !== null) folders.rows = { folder: withRows, headers: readHeaders(withRows) }
  return serveFolders(folders, { '/unscripted/index.html': unscripted })
}

async function measureLoad(browser, address, isSmoke) {
  const { page, bytes, settle, close } = await openPage(browser, asSlow(isSmoke))
  try {
    await page.goto(address)
    await page.waitForFunction(() => window.benchSeen.treemap > 0)
    const isOurs = !address.includes('/unscripted/') && !address.includes('/eager/')
    if (isOurs) await page.waitForSelector('html[data-live]', { state: 'attached' })
    await settle(2500)
    const { fcp, lcp, cls, treemap, tasks, ...more } = await seenIn(page)
    const blocked = tasks
      .filter(([start]) => start >= fcp)
      .reduce((sum, [, duration]) => sum + duration - 50, 0)
    return { fcp, lcp, cls, treemap, tbt: blocked, bytes: bytes(), tasks, ...more }
  } finally {
    await close()
  }
}

const TILE = '[data-node=project] .tile'
const CHIP = '.filters .chip'

/**
 * The first click on the tile 项目支出: `early`, as soon as the page is painted; `idle`, when the script is there and
 * no chart is live; on the eager page as soon as there is something to click.
 */
async function measureClick(browser, address, when, isSmoke) {
  const { page, cdp, settle, close } = await openPage(browser, asSlow(isSmoke))
  try {
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction(
      tile => window.benchSeen.fcp > 0 && document.querySelector(tile),
      TILE,
    )
    if (when === 'idle') {
      await page.waitForSelector('html[data-live]', { state: 'attached' })
      await settle(1500)
    }
    const place = await placeIn(page, TILE, { x: 70, y: 12 })
    await page.evaluate(chip => window.benchArm(chip), CHIP)
    await press(cdp, place)
    await page.waitForFunction(() => window.benchSeen.answer.wanted > 0)
    await settle(600)
    const { answer, interactions } = await seenIn(page)
    const charts = await page.evaluate(() => document.querySelectorAll('.still').length)
    return { ...answer, from: answer.clicked + answer.wanted, stills: charts, interactions }
  } finally {
    await close()
  }
}

const CLICKS = {
  early: 'click before the script is there, answered after',
  idle: 'click with no chart live, answered after',
}

function toLines(loads, clicks) {
  const of = (name, key) => loads[name].map(load => load[key])
  const against = (key, other, name = 'ours') => ratio(of(name, key), of(other, key))
  const lines = [
    goal('LCP / without scripts', 1.1, against('lcp', 'unscripted')),
    goal('LCP / eager ECharts', 0.25, against('lcp', 'eager')),
    goal('first treemap painted / without scripts', 1.15, against('treemap', 'unscripted')),
    goal('TBT', 100, spread(of('ours', 'tbt')), ' ms'),
    goal('CLS', 0.01, spread(of('ours', 'cls')), ''),
    ...Object.entries(CLICKS).flatMap(([when, what]) =>
      clicks[when] === undefined ? [] : [goal(what, 600, answered(clicks[when]), ' ms')],
    ),
  ]
  if (loads.rows === undefined) return lines
  const rows = `${ROWS.toLocaleString('en')} rows`
  return [
    ...lines,
    goal(`${rows}: LCP / without scripts`, 1.1, against('lcp', 'unscripted', 'rows')),
    goal(`${rows}: LCP / eager ECharts`, 0.25, against('lcp', 'eager', 'rows')),
    goal(`${rows}: TBT`, 100, spread(of('rows', 'tbt')), ' ms'),
  ]
}

const answered = clicks => spread(clicks.map(({ wanted }) => wanted))

function toTimes(loads, clicks) {
  const rows = Object.entries(loads).map(([name, list]) => {
    const middle = key => median(list.map(load => load[key]))
    const times = ['fcp', 'lcp', 'treemap', 'tbt'].map(key => middle(key).toFixed(0))
    const size = `${(middle('bytes') / 1000).toFixed(0)} kB`
    return `| ${name} | ${times.join(' | ')} | ${middle('cls').toFixed(3)} | ${size} |`
  })
  const firsts = Object.entries(clicks).map(([when, list]) => {
    const middle = key => median(list.map(click => click[key])).toFixed(0)
    return `| ${when} | ${middle('clicked')} | ${middle('wanted')} | ${middle('from')} |`
  })
  return [
    '| ms | FCP | LCP | treemap | TBT | CLS | bytes |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '| first click, ms | at | answered after | answered at |',
    '|---|---|---|---|',
    ...firsts,
  ].join('\n')
}
