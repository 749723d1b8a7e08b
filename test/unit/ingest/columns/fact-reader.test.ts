import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockRanges } from '../../../../src/domain/facts/code-ranges'
import { amountsByKey, sumBy, sumFacts } from '../../../../src/domain/facts/fact-cube'
import { allKeys } from '../../../../src/domain/facts/key-book'
import { factReader } from '../../../../src/ingest/columns/fact-reader'
import { buffersOf, unpackFacts } from '../../../../src/ingest/columns/packed-facts'
import { readFactStream } from '../../../../src/ingest/columns/read-stream'
import { gb18030Encoder } from '../../../support/gb18030'
import { makeProvince } from '../../../support/province'
import { provinceCsv, PROVINCE_FILE, PROVINCE_HEADER } from '../../../support/province-csv'

const HEADER = `${PROVINCE_HEADER.join(',')}\n`
const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array, piece = 4096) {
  const reader = factReader(PROVINCE_FILE)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.slice(at, at + piece))
  return reader.finish()
}

function factsOf(bytes: Uint8Array, piece?: number) {
  const { facts, issues } = read(bytes, piece)
  return { facts: unpackFacts(facts!), issues }
}

describe('a file of facts', () => {
  test('becomes columns of keys, names and 分', () => {
    const { facts, issues } = factsOf(
      utf8(
        `\uFEFF${HEADER}` +
          '101,省教育厅,2023,2050101,行政运行,基本支出,,,"1,058.00"\r\n' +
          '101,省教育厅,2024年,2050102,一般行政管理事务,项目支出,P1,"“一窗”, ""改革""",-0.5\n' +
          '102,省公安厅,2024,2050101,行政运行,基本,,,\n' +
          '\n102,省公安厅,2024,2050101,行政运行,基本支出,,,０.０１',
      ),
    )
    expect(issues).toEqual([])
    const { dimensions, amounts } = facts.table
    expect([...amounts]).toEqual([1_058_000_000, -500_000, 10_000])
    expect(allKeys(dimensions.department.keys)).toEqual(['101', '102'])
    expect(allKeys(dimensions.year.keys)).toEqual(['2023', '2024'])
    expect(allKeys(dimensions.function.keys)).toEqual(['2050101', '2050102'])
    expect(allKeys(dimensions.kind.keys)).toEqual(['basic', 'project'])
    expect(allKeys(dimensions.project.keys)).toEqual(['', 'P1'])
    expect([...dimensions.department.codes]).toEqual([0, 0, 1])
    expect(allKeys(facts.names.department)).toEqual(['省教育厅', '省公安厅'])
    expect(allKeys(facts.names.project)).toEqual(['', '“一窗”, "改革"'])
  })

  test('come from a worker with where each code stands, which no view has to look for', () => {
    const sent = structuredClone(
      read(
        utf8(
          `${HEADER}101,甲,2024,2050101,运行,基本支出,,,1\n102,乙,2024,2050101,运行,基本支出,,,2\n` +
            '102,乙,2024,2050102,管理,基本支出,,,3\n',
        ),
      ).facts!,
    )
    const { department, year } = unpackFacts(sent).table.dimensions
    expect(blockRanges(department.codes)).toBe(sent.table.ranges?.department)
    expect(blockRanges(department.codes)).toEqual({
      least: Uint32Array.of(0),
      most: Uint32Array.of(1),
      isMixed: false,
    })
    expect(blockRanges(year.codes)).toEqual({
      least: Uint32Array.of(0),
      most: Uint32Array.of(0),
      isMixed: false,
    })
  })

  test('says of a bad row where it is, what was read and what was expected, and reads the rest', () => {
    const { facts, issues } = factsOf(
      utf8(
        `${HEADER}101,甲,2024,2050101,运行,基本支出,,,1\n,甲,2024,2050101,运行,基本支出,,,1\n` +
          '101,甲,24,2050101,运行,基本支出,,,1\n101,甲,2024,20501,运行,其他,,,1\n' +
          '101,甲,2024,2050,运行,基本支出,,,1\n101,甲,2024,2050101,运行,基本支出,,,一百\n' +
          '101,乙,2024,2050101,运行,基本支出,,,2\n101,甲,2024\n"101,甲\n101,甲,2024,2050101,运行,基本支出,,,4,x',
      ),
    )
    expect(sumFacts(facts.table, {})).toBe(7_000_000)
    expect(
      issues.map(({ code, row, line, column, read }) => [code, row, line, column, read]),
    ).toEqual([
      ['value-missing', 2, 3, '部门编码', ''],
      ['year-invalid', 3, 4, '年度', '24'],
      ['kind-invalid', 4, 5, '支出类型', '其他'],
      ['code-invalid', 5, 6, '科目编码', '2050'],
      ['amount-invalid', 6, 7, '金额', '一百'],
      ['name-differs', 7, 8, '部门名称', '乙'],
      ['row-ragged', 8, 9, '科目编码', '3'],
      ['value-missing', 8, 9, '科目编码', ''],
      ['value-missing', 8, 9, '支出类型', ''],
      ['unclosed-quote', null, 10, null, '"101,甲'],
      ['row-ragged', 9, 11, null, 'x'],
    ])
  })

  test('keeps the names of all that comes after a bad row', () => {
    const { facts, issues } = factsOf(
      utf8(
        `${HEADER}101,甲,20x4,2050101,运行,项目支出,P0,坏行,1\n102,乙,2024,2050102,管理,项目支出,P1,档案,2\n` +
          '101,甲,2024,2050199,其他,项目支出,P2,修缮,3\n101,丙,2024,2050101,运行,项目支出,P0,坏行,4\n',
      ),
    )
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['year-invalid', 2],
      ['name-differs', 5],
    ])
    expect(allKeys(facts.table.dimensions.department.keys)).toEqual(['102', '101'])
    expect(allKeys(facts.names.department)).toEqual(['乙', '甲'])
    expect(allKeys(facts.names.function)).toEqual(['管理', '其他', '运行'])
    expect(allKeys(facts.names.project)).toEqual(['档案', '修缮', '坏行'])
  })

  test('keeps no key of a row that is left out', () => {
    const { facts } = factsOf(
      utf8(
        `${HEADER}101,甲,2024,2050101,运行,基本支出,,,1\n498,乙,20x4,2050101,运行,基本支出,,,1\n` +
          '499,丙,2024,2050101,运行,基本支出,,,一百\n',
      ),
    )
    expect(allKeys(facts.table.dimensions.department.keys)).toEqual(['101'])
  })

  test('takes a name from a later row where the first has none', () => {
    const { facts, issues } = factsOf(
      utf8(
        `${HEADER}101,,2024,2050101,运行,基本支出,,,1\n102,乙,2024,2050101,运行,基本支出,,,2\n` +
          '101,甲,2024,2050102,管理,基本支出,,,3\n101,甲,2024,2050103,服务,基本支出,,,4\n' +
          '101,丙,2024,2050103,服务,基本支出,,,5\n101,丁,2024,2050103,服务,基本支出,,,6\n',
      ),
    )
    expect(issues.map(({ code, line, read }) => [code, line, read])).toEqual([
      ['name-differs', 6, '丙'],
    ])
    expect(allKeys(facts.names.department)).toEqual(['甲', '乙'])
  })

  test('of a million bad rows tells fifty and counts the rest', () => {
    const { issues } = read(utf8(HEADER + '101,甲,2024,2050101,运行,基本支出,,,x\n'.repeat(1000)))
    expect(issues).toHaveLength(51)
    expect(issues[50]).toMatchObject({ code: 'issues-left-out', read: '950', row: null })
  })

  test('is one issue where it has no header: other delimiters, another encoding', () => {
    const text = `${HEADER}363,甲局,2024,2010301,行政运行,基本支出,,,3.00\n`
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    for (const bytes of [
      utf8(text.replaceAll(',', '\t')),
      utf8(text.replaceAll(',', '，')),
      utf16,
    ]) {
      const { facts, issues } = read(bytes)
      expect([facts, issues.map(({ code }) => code)]).toEqual([null, ['header-missing']])
    }
  })

  test('without a column, without rows and without anything has an issue for that', () => {
    expect(read(utf8(HEADER.replace(',金额', '')))).toMatchObject({
      facts: { table: { length: 0 } },
      issues: [{ code: 'column-missing', column: '金额' }],
    })
    expect(read(utf8(HEADER)).issues).toEqual([])
    expect(read(utf8('')).issues).toMatchObject([{ code: 'file-empty' }])
    expect(read(utf8('')).facts).toBeNull()
  })

  test('with bytes that are no text says so and keeps its money', () => {
    const bytes = utf8(`${HEADER}101,甲,2024,2050101,运行,基本支出,,,1\n`)
    bytes[bytes.indexOf(0xe7, utf8(HEADER).length)] = 0xff
    const { facts, issues } = factsOf(bytes)
    expect(issues).toMatchObject([{ code: 'not-text' }])
    expect(sumFacts(facts.table, {})).toBe(1_000_000)
  })

  test('is told once to be no text, be it in names or in keys', () => {
    const damaged = (line: string) => utf8(HEADER + line).map(byte => (byte === 0x7e ? 0xff : byte))
    const names = factsOf(damaged('101,甲~,2024,2050101,运~行,项目支出,P1,修~缮,1\n')).issues
    expect(names.map(({ code }) => code)).toEqual(['not-text'])
    const keys = factsOf(damaged('1~01,甲,2024,2050101,运行,项目支出,P1,修缮,1\n')).issues
    expect(keys.map(({ code }) => code)).toEqual(['not-text'])
  })
})

describe('a province', () => {
  const province = makeProvince(5000)
  const total = province.amounts.reduce((sum, amount) => sum + amount, 0)
  const current = province.years.indexOf('2024')

  test.each(['utf-8', 'gb18030'] as const)(
    'is read back from %s, in pieces of any size',
    encoding => {
      for (const piece of [977, 65_536, 10_000_000]) {
        const { facts, issues } = factsOf(provinceCsv(province, encoding), piece)
        expect(issues).toEqual([])
        expect(facts.table.length).toBe(5000)
        expect(facts.table.amounts).toEqual(province.amounts)
        expect(sumFacts(facts.table, {})).toBe(total)
        expect(allKeys(facts.names.department)).toEqual(
          province.departments.map(({ name }) => name),
        )
        const code = facts.table.dimensions.project.codes[4999]!
        expect(facts.table.dimensions.project.keys.at(code)).toBe(
          province.projects[province.project[4999]!]!.code,
        )
        expect(facts.names.project.at(code)).toBe(province.projects[province.project[4999]!]!.name)
      }
    },
  )

  test('answers from its cells as from its lines, where these are many', () => {
    expect(factsOf(provinceCsv(province)).facts.cells).toEqual([])
    const province40k = makeProvince(40_000)
    const { facts } = factsOf(provinceCsv(province40k))
    expect(facts.cells.length).toBeGreaterThan(0)
    const filter = { year: ['2024'], kind: ['project'] }
    const [byDepartment] = facts.cube.sums([{ by: 'department', filter }])
    expect(amountsByKey(byDepartment!)).toEqual(sumBy(facts.table, 'department', filter))
    const first = province40k.departments[0]!
    let expected = 0
    province40k.amounts.forEach((amount, row) => {
      const isFirst = province40k.department[row] === 0 && province40k.year[row] === current
      if (isFirst && province40k.kind[row] === 1) expected += amount
    })
    expect(amountsByKey(byDepartment!).get(first.code)).toBe(expected)
  })

  test('is handed over as typed arrays, each buffer once', () => {
    const { facts } = read(provinceCsv(province))
    const buffers = buffersOf(facts!)
    const clone = structuredClone(facts!, { transfer: [...buffers] as ArrayBuffer[] })
    expect(sumFacts(unpackFacts(clone).table, {})).toBe(total)
    expect(buffers.every(buffer => buffer.byteLength === 0)).toBe(true)
  })

  test('tells how far reading has come', async () => {
    const bytes = provinceCsv(province)
    const pieces = [bytes.slice(0, 1000), bytes.slice(1000)]
    const told: number[] = []
    const stream = {
      read: () => Promise.resolve({ done: pieces.length === 0, value: pieces.shift() }),
    }
    const { facts } = await readFactStream(PROVINCE_FILE, stream, null, at => told.push(at))
    expect(told).toEqual([1000, bytes.length])
    expect(facts?.table.length).toBe(5000)
  })

  test('is over with the last byte where it is known how many there are', async () => {
    const bytes = provinceCsv(province)
    const pieces = [bytes.slice(0, 1000), bytes.slice(1000)]
    const never = new Promise<never>(() => undefined)
    const stream = {
      read: () => {
        const value = pieces.shift()
        return value === undefined ? never : Promise.resolve({ done: false, value })
      },
    }
    const { facts } = await readFactStream(PROVINCE_FILE, stream, bytes.length, () => undefined)
    expect(facts?.table.length).toBe(5000)
  })
})

test('the sum of what is read is the sum of what was written, whatever the names', () => {
  const name = fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '合', '，', 'a', '縺'),
  })
  const fact = fc.record({
    name,
    department: fc.nat(5),
    fen: fc.integer({ min: -1e12, max: 1e12 }),
  })
  const encode = { 'utf-8': utf8, gb18030: gb18030Encoder() }
  fc.assert(
    fc.property(fc.array(fact), fc.constantFrom('utf-8', 'gb18030'), (rows, encoding) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const amount = (fen: number) =>
        `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 1e6)}.${String(Math.abs(fen) % 1e6).padStart(6, '0')}`
      const text = rows.map(
        ({ name, department, fen }) =>
          `${department},甲,2024,2050101,行政运行,项目支出,P,${quoted(name)},${amount(fen)}\n`,
      )
      const { facts } = factsOf(encode[encoding as 'utf-8'](HEADER + text.join('')), 64)
      expect(sumFacts(facts.table, {}) ?? 0).toBe(rows.reduce((sum, { fen }) => sum + fen, 0))
    }),
  )
})
