// The benches on the built site. node test/bench/run-page.mjs [page] [interaction] [render] [--smoke]
import { cpus, loadavg } from 'node:os'
import { toTable } from './report.mjs'

const args = process.argv.slice(2)
const isSmoke = args.includes('--smoke')
const names = ['page', 'interaction', 'render']
const wanted = names.filter(name => args.includes(name))
for (const name of wanted.length > 0 ? wanted : names) {
  const bench = await import(`./${name}.mjs`)
  const run = Object.values(bench)[0]
  const { lines, times } = await run({ isSmoke })
  console.log(`\n## ${name}\n\n${toTable(lines)}\n\n${times}`)
}
const load = loadavg().map(value => value.toFixed(1))
console.log(
  `\n${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.join(' ')}, Node ${process.version}`,
)
