import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  choiceLines,
  describePage,
  listDatasets,
  parseDescriptor,
  pickDataset,
} from '../../../build/dataset-plugin'

describe('the dataset of a build', () => {
  it('is found by its descriptor', () => {
    expect(listDatasets(join(import.meta.dirname, '../../../data'))).toContain('363-2024')
  })

  it('is listed by year and then by name, whatever the length of its code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'datasets-'))
    for (const id of ['363-2024', '1001-2025', '99-2024', 'sample']) {
      mkdirSync(join(folder, id))
      writeFileSync(join(folder, id, 'datapackage.json'), '{}')
    }
    mkdirSync(join(folder, 'no-descriptor-2030'))
    expect(listDatasets(folder)).toEqual(['sample', '363-2024', '99-2024', '1001-2025'])
    rmSync(folder, { recursive: true })
  })

  it('is none where there is no data folder', () => {
    expect(listDatasets(join(import.meta.dirname, 'nowhere'))).toEqual([])
  })

  it('is the last of them', () => {
    expect(pickDataset(['363-2023', '363-2024'], undefined)).toBe('363-2024')
  })

  it('is the one asked for', () => {
    expect(pickDataset(['363-2023', '363-2024'], '363-2023')).toBe('363-2023')
  })

  it('is an error when there is no such folder', () => {
    expect(() => pickDataset(['363-2024'], '999-2024')).toThrow(
      'DATASET=999-2024：没有 data/999-2024/datapackage.json，请改正名称，或放入这个文件；现有：363-2024。' +
        '(unknown DATASET: 999-2024; data/ holds: 363-2024)',
    )
  })

  it('is an error when there is none', () => {
    expect(() => pickDataset([], undefined)).toThrow('no dataset: expected data/<id>/')
  })

  it('is told with what was left out beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'datasets-'))
    for (const id of ['363-2024', '412-2024']) {
      mkdirSync(join(folder, id))
      writeFileSync(join(folder, id, 'datapackage.json'), '{}')
    }
    mkdirSync(join(folder, '500-2024'))
    writeFileSync(join(folder, '500-2024', '02-functional.csv'), '')
    mkdirSync(join(folder, 'pictures'))
    expect(choiceLines(folder, '412-2024')).toEqual([
      '数据：data/412-2024；另有 363-2024，用 DATASET=名称 指定 (dataset: 412-2024)',
      'data/500-2024：没有 datapackage.json，没有使用；请从 data/412-2024 复制一份，按 README 修改。(left out: no datapackage.json)',
    ])
    rmSync(folder, { recursive: true })
  })
})

describe('the page of a dataset', () => {
  const html = '<title>预算透视</title><meta name="description" content="" />'

  it('carries its title and description as text', () => {
    const descriptor = { title: '</title><b>$& "某办"', description: '"><script>' }
    expect(describePage(html, descriptor)).toBe(
      '<title>&lt;/title&gt;&lt;b&gt;$&amp; &quot;某办&quot; · 预算透视</title>' +
        '<meta name="description" content="&quot;&gt;&lt;script&gt;" />',
    )
  })

  it('keeps its own name where the descriptor has no title', () => {
    expect(describePage(html, {})).toBe(html)
  })

  it('takes what is no text for none', () => {
    expect(describePage(html, { title: 12, description: ['a'] })).toBe(html)
  })

  it('is told by line and character where its descriptor is no JSON', () => {
    const bytes = new TextEncoder().encode('{\n  "title": "a"\n  "b": 1\n}')
    expect(() => parseDescriptor(bytes, 'data/a/datapackage.json')).toThrow(
      'data/a/datapackage.json:3:3：不是合格的 JSON',
    )
  })

  it('is told without the stack of a program', () => {
    const faultOf = (text: string): unknown => {
      try {
        return parseDescriptor(new TextEncoder().encode(text), 'data/a/datapackage.json')
      } catch (fault) {
        return fault
      }
    }
    expect(inspect(faultOf('{'))).toBe(
      'data/a/datapackage.json:1:2：不是合格的 JSON；请检查这一处和它前面是否缺了或多了逗号、引号、括号。(not valid JSON: look for a missing or extra comma, quote or bracket here or before)',
    )
    expect(inspect(faultOf(''))).toBe(
      'data/a/datapackage.json：文件是空的，或不是文本；请从另一个数据文件夹复制一份，按 README 修改，存为 UTF-8。(empty or no text: copy that of another dataset and change it)',
    )
  })
})
