import { toReading } from '../../../src/derive/reading/reading'
import type { DataTable } from '../../../src/derive/tables/data-table'
import type {
  ReadingBlock,
  ReadingDocument,
  ReadingPart,
  ReadingSection,
  ReadingSectionId,
  ReadingText,
} from '../../../src/derive/reading/reading-view'
import type { Dataset } from '../../../src/domain/dataset'
import type { Language } from '../../../src/domain/view-state'
import { readDataset } from '../../../src/ingest/load'
import { loadMessages, messagesOf } from '../../../src/locales/languages'
import { textOf } from '../../../src/locales/segments'
import { readingVoice } from '../../../src/panels/reading/reading-text'

await loadMessages('en')

/** One project, one class, nothing moved, one target, no economic table, no statement. */
const SMALL: Readonly<Record<string, string>> = {
  '02-functional.csv': `科目编码,科目名称,2029年预算数,2030年总计,2030年基本支出,2030年项目支出
,合计,50.00,50.00,,50.00
204,公共安全支出,50.00,50.00,,50.00
20402,公安,50.00,50.00,,50.00
2040202,一般行政管理事务,50.00,50.00,,50.00`,
  '04-three-public.csv': `部门编码,部门名称,2029年总计,2029年因公出国(境)费用,2029年公务用车小计,2029年公务用车购置,2029年公务用车运行维护费,2029年公务接待费,2030年总计,2030年因公出国(境)费用,2030年公务用车小计,2030年公务用车购置,2030年公务用车运行维护费,2030年公务接待费
,合计,,,,,,0.00,1.00,,,,,1.00`,
  '10-projects.csv': `序号,预算单位,科目编码,科目名称,项目编码,项目名称,合计,小计,人员性项目,一般性项目,民生配套项目,上级专项小计,提前下达专项,结转项目,市级专项
,,,,,合计,50.00,50.00,,50.00,,,,,
1,900001,2040202,一般行政管理事务,P1,巡逻车辆租赁,50.00,50.00,,50.00,,,,,`,
  '12-project-targets.csv': `项目编码,一级指标,二级指标,三级指标,指标权重,计量单位,指标性质,指标值,是否核心指标,实际值,印刷符号,判读
P1,产出指标,数量指标,租赁车辆,90,辆,=,1,是,1,,`,
}

/** A dataset of invented files by name. */
export function withFiles(files: Readonly<Record<string, string>>): Dataset {
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  )
  return readDataset('900-2030', new Map(bytes)).dataset
}

export const small: Dataset = withFiles(SMALL)

/** Table 2 alone, with a class that went down and one that ended. */
export const shrinking: Dataset = withFiles({
  '02-functional.csv': `科目编码,科目名称,2029年预算数,2030年总计,2030年基本支出,2030年项目支出
,合计,60.00,40.00,40.00,
204,公共安全支出,50.00,40.00,40.00,
20402,公安,50.00,40.00,40.00,
2040201,行政运行,50.00,40.00,40.00,
208,社会保障和就业支出,10.00,,,
20805,行政事业单位养老支出,10.00,,,
2080505,机关事业单位基本养老保险缴费支出,10.00,,,`,
})

/** Nothing was published at all. */
export const nothing: Dataset = withFiles({})

export function read(dataset: Dataset, language: Language = 'zh-CN'): ReadingDocument {
  return toReading(dataset, readingVoice(messagesOf(language)))
}

export function sectionOf(document: ReadingDocument, id: ReadingSectionId): ReadingSection {
  const found = document.find(section => section.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}

export function plainText(text: ReadingText): string {
  return textOf(text.map(run => ({ text: run.text, strong: false })))
}

/** Paragraphs and list items, in order. */
export function sentences({ blocks }: Pick<ReadingPart, 'blocks'>): readonly string[] {
  return textsOf(blocks).map(plainText)
}

export function textsOf(blocks: readonly ReadingBlock[]): readonly ReadingText[] {
  return blocks.flatMap(block => {
    if (block.kind === 'text') return [block.text]
    return block.kind === 'list' ? block.items : []
  })
}

export function tablesOf(blocks: readonly ReadingBlock[]): readonly DataTable[] {
  return blocks.flatMap(block => (block.kind === 'table' ? [block.table] : []))
}

/** Blocks of every section and part. */
export function allBlocks(document: ReadingDocument): readonly ReadingBlock[] {
  return document.flatMap(({ blocks, parts }) => [...blocks, ...parts.flatMap(part => part.blocks)])
}
