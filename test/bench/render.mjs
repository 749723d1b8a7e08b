import { goal, median, ratio, told } from './report.mjs'
import { launchBrowser } from './support/browser.mjs'
import { renderSite } from './support/build-sites.mjs'
import { calmness } from './support/calm.mjs'
import { serveFolders } from './support/static-server.mjs'

const names = ['ours', 'chartjs', 'd3']
const label = leaves => leaves.toLocaleString('en')

/** A treemap drawn for the first time and drilled into, at every size. */
export async function runRender({ isSmoke }) {
  const sizes = isSmoke ? [20, 2_000] : [20, 200, 2_000, 10_000]
  const site = await serveFolders({ render: { folder: await renderSite(), headers: {} } })
  const browser = await launchBrowser()
  const calm = calmness(isSmoke ? 0 : 60_000)
  const measured = []
  try {
    for (const leaves of sizes) {
      const address = `${site.base}/render/`
      const rounds = isSmoke ? 1 : 15
      const samples = await measure(browser, address, leaves, rounds, calm)
      const busy = await measureBusy(browser, address, leaves, rounds, calm)
      measured.push({ leaves, samples, busy })
    }
  } finally {
    await browser.close()
    site.close()
  }
  return { lines: measured.flatMap(toLines), times: toTimes(measured) }
}

/** The first of three rounds is left out: it holds what each does once for all. */
async function measure(browser, address, leaves, rounds, calm) {
  const samples = Object.fromEntries(names.map(name => [name, { draw: [], drill: [] }]))
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.waitForFunction(() => 'benchRender' in window)
    for (let round = rounds > 3 ? -2 : 0; round < rounds; round++) {
      await calm()
      const times = await page.evaluate(
        ([leaves, round]) => window.benchRender(leaves, round),
        [leaves, round + 2],
      )
      if (round < 0) continue
      for (const name of names) {
        samples[name].draw.push(times[name].draw)
        samples[name].drill.push(times[name].drill)
      }
    }
  } finally {
    await page.close()
  }
  return samples
}

/**
 * How long the main thread is at work for a drawing and a drill, without what an empty frame takes: two that are
 * both done within a frame look alike by the clock.
 */
async function measureBusy(browser, address, leaves, rounds, calm) {
  const busy = Object.fromEntries(names.map(name => [name, { draw: [], drill: [] }]))
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.waitForFunction(() => 'benchStage' in window)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    for (let round = -2; round < rounds; round++) {
      await calm()
      const start = (round + 2) % names.length
      const taken = await busyRound(page, cdp, leaves, start)
      if (round >= 0) taken.forEach(keep)
    }
  } finally {
    await page.close()
  }
  return busy

  function keep({ name, nothing, draw, drill }) {
    busy[name].draw.push(draw - nothing)
    busy[name].drill.push(drill - nothing)
  }
}

async function busyRound(page, cdp, leaves, start) {
  const taken = []
  for (const name of [...names.slice(start), ...names.slice(0, start)]) {
    taken.push({ name, ...(await busyTimes(page, cdp, leaves, name)) })
  }
  return taken
}

async function busyTimes(page, cdp, leaves, name) {
  await page.evaluate(([leaves, name]) => window.benchStage.prepare(leaves, name), [leaves, name])
  const times = {}
  for (const step of ['nothing', 'draw', 'drill']) {
    const before = await taskTime(cdp)
    await page.evaluate(step => window.benchStage[step](), step)
    times[step] = (await taskTime(cdp)) - before
  }
  await page.evaluate(() => window.benchStage.clear())
  return times
}

/** What the main thread has worked since the page began, in ms. */
async function taskTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

function toLines({ leaves, samples: { ours, chartjs, d3 }, busy }) {
  const size = `${label(leaves)} tiles`
  return [
    goal(
      `${size}: work of a drill / chartjs-chart-treemap`,
      1,
      ratio(busy.ours.drill, busy.chartjs.drill),
    ),
    goal(`${size}: drill / chartjs-chart-treemap`, 1, ratio(ours.drill, chartjs.drill)),
    told(`${size}: first draw / chartjs-chart-treemap`, ratio(ours.draw, chartjs.draw)),
    told(`${size}: drill / d3-hierarchy and SVG`, ratio(ours.drill, d3.drill)),
  ]
}

function toTimes(measured) {
  const rows = measured.flatMap(({ leaves, samples, busy }) =>
    ['draw', 'drill'].flatMap(kind => {
      const row = (what, of) => {
        const times = names.map(name => median(of[name][kind]).toFixed(1))
        return `| ${label(leaves)} ${kind}${what} | ${times.join(' | ')} |`
      }
      return [row('', samples), row(', work', busy)]
    }),
  )
  return [`| ms | ${names.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n')
}
