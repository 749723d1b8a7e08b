import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scopeId } from '../../../build/components'

const root = join(import.meta.dirname, '../../..')
const components = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.vue'))
  .map(path => `src/${path.replaceAll('\\', '/')}`)

it('no two components take their styles by the same mark', () => {
  expect(components.length).toBeGreaterThan(50)
  const paths = new Map<string, string>()
  for (const path of components) {
    const id = scopeId(path)
    expect([path, paths.get(id)]).toEqual([path, undefined])
    paths.set(id, path)
  }
})

it('a mark can stand in the name of an attribute', () => {
  for (const path of components) expect(scopeId(path)).toMatch(/^[0-9a-f]+$/)
})
