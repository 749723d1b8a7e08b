import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSources, layerRules, parseImports, type Sources } from '../support/import-rule'

const src = join(import.meta.dirname, '../../src')

function readSources(): Sources {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|vue|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map(file => [
      file
        .slice(src.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(file, 'utf8'),
    ]),
  )
}

describe('the source tree', () => {
  it('keeps to the layers, the names and the sizes', () => {
    expect(checkSources(readSources())).toEqual([])
  })

  it('has only folders that are layers', () => {
    const folders = Object.keys(readSources()).filter(path => path.includes('/'))
    for (const path of folders) expect(Object.keys(layerRules)).toContain(path.split('/')[0])
  })
})

describe('the layer table', () => {
  it('has no ring of layers', () => {
    const settled = new Set<string>()
    for (let round = 0; round < Object.keys(layerRules).length; round++) {
      for (const [name, { layers }] of Object.entries(layerRules)) {
        if (layers.every(layer => settled.has(layer))) settled.add(name)
      }
    }
    expect([...settled].sort()).toEqual(Object.keys(layerRules).sort())
  })
})

describe('the import parser', () => {
  it.each([
    ["import a from './a'", './a', false],
    ["import './a.css'", './a.css', false],
    ["import { a,\n  type B,\n} from './a'", './a', false],
    ["import * as a from './a'", './a', false],
    ["import a, { b } from './a'", './a', false],
    ["import type { A } from './a'", './a', true],
    ["import type A from './a'", './a', true],
    ["export { a } from './a'", './a', false],
    ["export * from './a'", './a', false],
    ["export type { A } from './a'", './a', true],
    ["const a = () => import('./a')", './a', false],
  ])('reads %j', (code, specifier, typeOnly) => {
    expect(parseImports('domain/x.ts', code)).toEqual([{ specifier, typeOnly }])
  })

  it('reads only the script of a component', () => {
    const text = `<template>import a from './b'</template><script setup>import a from './a'</script>`
    expect(parseImports('panels/X.vue', text)).toEqual([{ specifier: './a', typeOnly: false }])
  })

  it.each([
    "// import a from './a'",
    "/* import a from './a' */",
    "export const url = 'https://example.test'",
    "export type Kind = 'import' | 'export'",
  ])('finds nothing in %j', code => {
    expect(parseImports('domain/x.ts', code)).toEqual([])
  })
})

describe('a planted fault', () => {
  it.each([
    ['domain/x.ts', "import { ref } from 'vue'"],
    ['domain/x.ts', "import type { View } from '../derive/view'"],
    ['derive/x.ts', "export { parse } from '../ingest/csv'"],
    ['ingest/x.ts', "import { a } from '../derive/a'"],
    ['charts/x.ts', "import { init } from 'echarts/core'"],
    ['charts/x.ts', "export { version } from 'zrender/lib/zrender.js'"],
    ['charts/x.ts', "import { type EChartsOption } from 'echarts'"],
    ['components/X.vue', "<script setup>import { useS } from '../stores/s'</script>"],
    ['components/X.vue', "<script setup>import VChart from 'vue-echarts'</script>"],
    ['stores/x.ts', "import { toPng } from '../export/image'"],
    ['stores/x.ts', "const load = () => import('../panels/X.vue')"],
    ['panels/X.vue', "<script setup>import App from '../App.vue'</script>"],
    ['panels/X.vue', "<script setup>import pkg from '../../package.json'</script>"],
    ['export/x.ts', "import { saveAs } from '@acme/save'"],
    ['domain/x.ts', 'const at = Date.now()'],
    ['charts/x.ts', 'const wide = window.innerWidth > 3'],
    ['locales/x.ts', 'const year = new Date().getFullYear()'],
    ['panels/X.vue', '<template><p v-html="text" /></template>'],
    ['stores/x.ts', 'element.innerHTML = text'],
    ['derive/x.ts', "const f = new Function('a', 'return a')"],
    ['derive/x.ts', 'const a = 1\n'.repeat(251)],
    ['derive/utils.ts', ''],
    ['domain/helpers/sum.ts', ''],
    ['domain/index.ts', ''],
    ['domain/camelCase.ts', ''],
    ['panels/lower-case.vue', ''],
    ['panels/shared/use-picker.ts', ''],
    ['derive/usePicker.ts', ''],
  ])('is found in %s: %j', (path, text) => {
    expect(checkSources({ [path]: text })).toHaveLength(1)
  })

  it('is found when two files import each other', () => {
    const ring = { 'domain/a.ts': "import './b'", 'domain/b.ts': "import './a'" }
    expect(checkSources(ring)).toEqual(['import cycle: domain/a.ts → domain/b.ts → domain/a.ts'])
  })
})

describe('what is allowed', () => {
  it.each([
    ['ingest/x.ts', "import Papa from 'papaparse'\nimport type { Fen } from '../domain/money'"],
    ['charts/x.ts', "import type { EChartsOption } from 'echarts'\nimport 'd3-hierarchy'"],
    ['charts/register.ts', "export * from 'echarts/core'"],
    ['charts/engine.ts', "export { version } from 'zrender/lib/zrender.js'"],
    [
      'components/chart/ChartDrawing.vue',
      "<script setup>import VChart from 'vue-echarts'</script>",
    ],
    ['stores/x.ts', "import { parseAddress } from '../export/address'"],
    ['composables/useAddress.ts', 'const title = document.title'],
    ['panels/shared/usePicker.ts', ''],
    ['main.ts', "import { createApp } from 'vue'\nimport './styles/base.css'"],
    ['domain/x.ts', "// window.alert\nconst at = 'https://a.test'"],
    ['domain/x.ts', 'const title = source.document.title'],
    ['derive/x.ts', 'const a = 1\n'.repeat(250)],
    ['locales/zh-CN.ts', ''],
    ['domain/checks/parts-add-up.ts', "import { sum } from '../money'"],
  ])('in %s: %j', (path, text) => {
    expect(checkSources({ [path]: text })).toEqual([])
  })
})
