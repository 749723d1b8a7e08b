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
      const samples = await measure(browser, `${site.base}/render/`, leaves, isSmoke ? 3 : 15, calm)
      measured.push({ leaves, samples })
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

function toLines({ leaves, samples: { ours, chartjs, d3 } }) {
  const size = `${label(leaves)} tiles`
  return [
    goal(`${size}: drill / chartjs-chart-treemap`, 1, ratio(ours.drill, chartjs.drill)),
    told(`${size}: first draw / chartjs-chart-treemap`, ratio(ours.draw, chartjs.draw)),
    told(`${size}: drill / d3-hierarchy and SVG`, ratio(ours.drill, d3.drill)),
  ]
}

function toTimes(measured) {
  const rows = measured.flatMap(({ leaves, samples }) =>
    ['draw', 'drill'].map(kind => {
      const times = names.map(name => median(samples[name][kind]).toFixed(1))
      return `| ${label(leaves)} ${kind} | ${times.join(' | ')} |`
    }),
  )
  return [`| ms | ${names.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n')
}
