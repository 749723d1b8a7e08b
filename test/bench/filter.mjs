import { goal, median, ratio, told } from './report.mjs'

const names = ['limit', 'pass', 'cells', 'objects', 'crossfilter2', 'arquero']
const label = rows => (rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`)

const SMOKE = { rounds: 1, repeats: 1, warmUp: 0 }

const paceOf = rows => ({
  rounds: rows === 1_000_000 ? 15 : 31,
  repeats: Math.max(1, Math.round(100_000 / rows)),
  warmUp: 100,
})

/** One change of a clause, three aggregations, at every size and in either order of the lines, in Chromium. */
export async function runFilter({ withPage, isSmoke }) {
  const sizes = isSmoke ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]
  const measured = []
  for (const order of ['sorted', 'shuffled']) {
    for (const rows of sizes) {
      const { samples, haveCells } = await withPage('free', page =>
        page.evaluate(
          ([rows, order, pace]) => window.bench.measureFilter(rows, order, pace),
          [rows, order, isSmoke ? SMOKE : paceOf(rows)],
        ),
      )
      measured.push({ rows, order, haveCells, ...samples })
    }
  }
  const growths = ['sorted', 'shuffled'].flatMap(order =>
    growthLines(measured.filter(one => one.order === order)),
  )
  return { lines: [...measured.flatMap(toLines), ...growths], times: toTimes(measured) }
}

function toLines({ rows, order, haveCells, broad }) {
  const size = `${label(rows)} ${order}`
  const cellGoal = (what, most, figure) =>
    haveCells ? goal(what, most, figure) : told(what, figure)
  const cells = haveCells ? 'cells' : 'cells where there are any'
  return [
    goal(`${size}: plain pass / bare loop`, 1.4, ratio(broad.pass, broad.limit)),
    cellGoal(`${size}: ${cells} / bare loop`, 0.5, ratio(broad.cells, broad.limit)),
    ...['crossfilter2', 'arquero'].flatMap(peer => [
      goal(`${size}: plain pass / ${peer}`, 0.05, ratio(broad.pass, broad[peer])),
      cellGoal(`${size}: ${cells} / ${peer}`, 0.05, ratio(broad.cells, broad[peer])),
      told(`${size}: bare loop / ${peer}`, ratio(broad.limit, broad[peer])),
    ]),
  ]
}

function growthLines(measured) {
  return measured.slice(1).map(({ rows, order, broad }, at) => {
    const fewer = measured[at]
    const growth = median(broad.pass) / median(fewer.broad.pass)
    const what = `${order}: plain pass, ${label(fewer.rows)} to ${label(rows)}`
    return goal(what, 11, { middle: growth, low: growth, high: growth })
  })
}

function toTimes(measured) {
  const rows = measured.flatMap(({ rows, order, broad, narrow }) =>
    [
      ['broad', broad],
      ['narrow', narrow],
    ].map(([kind, samples]) => {
      const times = names.map(name => median(samples[name]).toFixed(3))
      return `| ${label(rows)} ${order}, ${kind} | ${times.join(' | ')} |`
    }),
  )
  const head = `| ms | ${names.join(' | ')} |`
  return [head, `|---|${names.map(() => '---').join('|')}|`, ...rows].join('\n')
}
