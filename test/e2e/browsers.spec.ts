import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/page'

const dist = join(import.meta.dirname, '../../dist')
const assets = join(dist, 'assets')

function stylesheets(): readonly string[] {
  const names = readdirSync(assets).filter(name => name.endsWith('.css'))
  return [join(dist, 'index.html'), ...names.map(name => join(assets, name))].map(path =>
    readFileSync(path, 'utf8'),
  )
}

// Safari takes no style of a line together with the line: without the prefix nothing says that a figure opens.
test('what can be opened is underlined in Safari, too', () => {
  const rules = stylesheets()
    .flatMap(text => text.match(/\{[^{}]*\}/g) ?? [])
    .filter(rule => /[{;]text-decoration:underline dotted/.test(rule))
  expect(rules.length).toBeGreaterThan(3)
  for (const rule of rules) expect(rule).toContain('-webkit-text-decoration:underline dotted')
})
