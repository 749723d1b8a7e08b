import { readFileSync } from 'node:fs'
import { goal, median, ratio } from './report.mjs'
import { makeFile } from './site.mjs'

const peers = ['papaparse', 'd3-dsv rows', 'd3-dsv objects']
const label = rows => (rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`)

/** A file of facts from the server to columns on the page, at every size, in Chromium. */
export async function runIngest({ withPage, makers, isSmoke }) {
  const sizes = isSmoke ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]
  const measured = []
  for (const rows of sizes) {
    const file = makeFile(makers, rows, 'utf-8')
    const gb18030 = makeFile(makers, rows, 'gb18030')
    const rounds = isSmoke ? 1 : rows === 1_000_000 ? 5 : 11
    const samples = await measure(withPage, file.path, gb18030.path, rounds)
    measured.push({ rows, bytes: file.bytes, samples })
  }
  const largest = measured.at(-1)
  const memory = {}
  for (const name of ['ours', ...peers]) {
    memory[name] = await measureMemory(withPage, `data/${largest.rows}-utf-8.csv`, name)
  }
  return { lines: toLines(measured, memory), times: toTimes(measured, memory) }
}

/** One after the other, round by round: ours, ours in GB18030, the peers, and nothing at all. */
async function measure(withPage, path, gb18030, rounds) {
  const samples = { ours: [], gb18030: [], stall: [], 'stall of papaparse': [], idle: [] }
  for (const peer of peers) samples[peer] = []
  await withPage('strict', strict =>
    withPage('free', async free => {
      for (let round = -1; round < rounds; round++) {
        const ours = await strict.evaluate(path => window.bench.loadOurs(`../${path}`), path)
        const other = await strict.evaluate(path => window.bench.loadOurs(`../${path}`), gb18030)
        const idle = await strict.evaluate(ms => window.bench.idle(ms), ours.ms)
        const times = {}
        for (const peer of peers) {
          const load = ([path, peer]) => window.bench.loadPeer(`../${path}`, peer)
          times[peer] = await free.evaluate(load, [path, peer])
        }
        if (round < 0) continue
        samples.ours.push(ours.ms)
        samples.gb18030.push(other.ms)
        samples.stall.push(ours.stall)
        samples['stall of papaparse'].push(times.papaparse.stall)
        samples.idle.push(idle.stall)
        for (const peer of peers) samples[peer].push(times[peer].ms)
      }
    }),
  )
  return samples
}

/** How much more memory the page's process held at its peak than before, in bytes; null where it cannot be told. */
async function measureMemory(withPage, path, name) {
  return withPage(name === 'ours' ? 'strict' : 'free', async (page, browser) => {
    const before = await peakOf(browser)
    const load = ([path, name]) =>
      name === 'ours'
        ? window.bench.loadOurs(`../${path}`)
        : window.bench.loadPeer(`../${path}`, name)
    await page.evaluate(load, [path, name])
    const after = await peakOf(browser)
    return before === null || after === null ? null : after - before
  })
}

/** The greatest resident size that any page's process has had (Linux). */
async function peakOf(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readPeak(id))
  return peaks.includes(null) || peaks.length === 0 ? null : Math.max(...peaks)
}

function readPeak(id) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

function toLines(measured, memory) {
  const lines = []
  for (const { rows, samples } of measured) {
    const size = label(rows)
    lines.push(goal(`${size}: ours / papaparse`, 1.2, ratio(samples.ours, samples.papaparse)))
    lines.push(goal(`${size}: GB18030 / UTF-8`, 1.5, ratio(samples.gb18030, samples.ours)))
    const stall = {
      middle: median(samples.stall),
      low: Math.min(...samples.stall),
      high: Math.max(...samples.stall),
    }
    lines.push(goal(`${size}: longest wait of the page`, 16, stall, ' ms'))
  }
  const { bytes, rows } = measured.at(-1)
  if (memory.ours !== null) {
    const times = memory.ours / bytes
    const what = `${label(rows)}: peak memory / size of the file`
    lines.push(goal(what, 6, { middle: times, low: times, high: times }))
  }
  return lines
}

function toTimes(measured, memory) {
  const names = ['ours', 'gb18030', ...peers, 'stall', 'stall of papaparse', 'idle']
  const rows = measured.map(({ rows, bytes, samples }) => {
    const times = names.map(name => median(samples[name]).toFixed(1))
    const speed = Math.round(rows / median(samples.ours))
    return `| ${label(rows)} (${(bytes / 1e6).toFixed(1)} MB) | ${times.join(' | ')} | ${speed}k |`
  })
  const peaks = Object.entries(memory).map(([name, bytes]) =>
    bytes === null ? `${name} not known` : `${name} ${(bytes / 1e6).toFixed(0)} MB`,
  )
  return [
    `| ms | ${names.join(' | ')} | rows/s |`,
    `|---|${names.map(() => '---').join('|')}|---|`,
    ...rows,
    '',
    `Peak memory at ${label(measured.at(-1).rows)}: ${peaks.join(', ')}.`,
  ].join('\n')
}
