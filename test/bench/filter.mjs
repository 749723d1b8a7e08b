import { goal, median, ratio } from './report.mjs'

const names = ['limit', 'pass', 'cells', 'objects', 'crossfilter2', 'arquero']
const label = rows => (rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`)

/** One change of a clause, three aggregations, at every size, in Chromium. */
export async function runFilter({ withPage, isSmoke }) {
  const sizes = isSmoke ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]
  const measured = []
  for (const rows of sizes) {
    const rounds = isSmoke ? 5 : rows === 1_000_000 ? 15 : 31
    const samples = await withPage('free', page =>
      page.evaluate(([rows, rounds]) => window.bench.measureFilter(rows, rounds), [rows, rounds]),
    )
    measured.push({ rows, ...samples })
  }
  return { lines: toLines(measured), times: toTimes(measured) }
}

function toLines(measured) {
  const lines = []
  for (const { rows, broad } of measured) {
    const size = label(rows)
    lines.push(goal(`${size} broad: plain pass / bare loop`, 1.4, ratio(broad.pass, broad.limit)))
    lines.push(goal(`${size} broad: cells / bare loop`, 0.5, ratio(broad.cells, broad.limit)))
    for (const peer of ['crossfilter2', 'arquero']) {
      lines.push(goal(`${size} broad: plain pass / ${peer}`, 0.05, ratio(broad.pass, broad[peer])))
      lines.push(goal(`${size} broad: cells / ${peer}`, 0.05, ratio(broad.cells, broad[peer])))
    }
  }
  measured.slice(1).forEach(({ rows, broad }, at) => {
    const fewer = measured[at]
    const growth = median(broad.pass) / median(fewer.broad.pass)
    const what = `plain pass, ${label(fewer.rows)} to ${label(rows)}`
    lines.push(goal(what, 11, { middle: growth, low: growth, high: growth }))
  })
  return lines
}

function toTimes(measured) {
  const rows = measured.flatMap(({ rows, broad, narrow }) =>
    [
      ['broad', broad],
      ['narrow', narrow],
    ].map(([kind, samples]) => {
      const times = names.map(name => median(samples[name]).toFixed(3))
      return `| ${label(rows)} ${kind} | ${times.join(' | ')} |`
    }),
  )
  const head = `| ms | ${names.join(' | ')} |`
  return [head, `|---|${names.map(() => '---').join('|')}|`, ...rows].join('\n')
}
