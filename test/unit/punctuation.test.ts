import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { literalsOf } from '../support/literals'

const src = join(import.meta.dirname, '../../src')
const CHINESE_PUNCTUATION = /[，、（）；：]/u

/** Whatever is said in the language of the reader is put together by the locales. */
const SPEAKERS = ['components', 'derive', 'panels']

/** What is published or stands for it, and reads so in every language. */
const EXCEPTIONS: readonly string[] = [
  // Published names of several departments, as the one name that their subjects stand under.
  'derive/lines/lines.ts: 、',
]

function pathsOf(layer: string): readonly string[] {
  return readdirSync(join(src, layer), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(src.length + 1))
}

function faultsIn(path: string, text: string): readonly string[] {
  return literalsOf(path, text)
    .filter(literal => CHINESE_PUNCTUATION.test(literal))
    .map(literal => `${path.split(sep).join('/')}: ${literal}`)
}

describe('Chinese punctuation', () => {
  it('is written in the locales alone', () => {
    const faults = SPEAKERS.flatMap(pathsOf).flatMap(path =>
      faultsIn(path, readFileSync(join(src, path), 'utf8')),
    )
    expect(faults).toEqual(EXCEPTIONS)
  })

  it.each([
    ['derive/x.ts', "const text = names.join('、')"],
    ['panels/x.ts', 'const text = `${name}（${note}`'],
    ['panels/x.ts', 'const text = `${name}；${note}`'],
    ['components/X.vue', "<script setup>const text = '，'</script>"],
    ['components/X.vue', '<template><p>{{ a }}，{{ b }}</p></template>'],
    ['components/X.vue', '<template><p :title="`${a}，${b}`" /></template>'],
  ])('is found in %s: %s', (path, text) => {
    expect(faultsIn(path, text)).toHaveLength(1)
  })

  it.each([
    ['derive/x.ts', "// 甲、乙\nconst plain = text.replace(/（/g, '(')"],
    ['components/X.vue', '<template><!-- 甲、乙 --><p>{{ a }}</p></template>'],
  ])('may be matched and commented on in %s: %j', (path, text) => {
    expect(faultsIn(path, text)).toEqual([])
  })
})
