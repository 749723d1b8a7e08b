import type { Dataset } from '../../domain/dataset'
import { basicSection, threePublicSection } from './reading-basic'
import { checksSection, emptyTablesSection } from './reading-checks'
import { departmentSection } from './reading-department'
import { fundsSection } from './reading-funds'
import { overallSection, projectsSection } from './reading-projects'
import { classesSection, kindsSection } from './reading-spending'
import { summarySection } from './reading-summary'
import type { ReadingDocument } from './reading-view'
import type { ReadingVoice } from './reading-words'

/** The whole budget in words and tables, whatever is filtered elsewhere; every figure carries its source. */
export function toReading(dataset: Dataset, voice: ReadingVoice): ReadingDocument {
  const sections = [
    summarySection(dataset, voice),
    kindsSection(dataset, voice),
    classesSection(dataset, voice),
    projectsSection(dataset, voice),
    overallSection(dataset, voice),
    basicSection(dataset, voice),
    threePublicSection(dataset, voice),
    fundsSection(dataset, voice),
    departmentSection(dataset, voice),
    checksSection(dataset, voice),
    emptyTablesSection(dataset, voice),
  ]
  return sections.flatMap(section => section ?? []).filter(hasContent)
}

function hasContent({ blocks, parts }: ReadingDocument[number]): boolean {
  return blocks.length > 0 || parts.length > 0
}
