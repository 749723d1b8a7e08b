import type { Dataset } from '../../domain/dataset'
import { readBasic, readThreePublic } from './reading-basic'
import { readChecks, readEmptyTables } from './reading-checks'
import { readDepartment } from './reading-department'
import { readFunds } from './reading-funds'
import { readOverall, readProjects } from './reading-projects'
import { readClasses, readKinds } from './reading-spending'
import { readSummary } from './reading-summary'
import type { ReadingDocument } from './reading-view'
import type { ReadingVoice } from './reading-words'

/** The whole budget in words and tables, whatever is filtered elsewhere; every figure carries its source. */
export function toReading(dataset: Dataset, voice: ReadingVoice): ReadingDocument {
  const sections = [
    readSummary(dataset, voice),
    readKinds(dataset, voice),
    readClasses(dataset, voice),
    readProjects(dataset, voice),
    readOverall(dataset, voice),
    readBasic(dataset, voice),
    readThreePublic(dataset, voice),
    readFunds(dataset, voice),
    readDepartment(dataset, voice),
    readChecks(dataset, voice),
    readEmptyTables(dataset, voice),
  ]
  return sections.flatMap(section => section ?? []).filter(hasContent)
}

function hasContent({ blocks, parts }: ReadingDocument[number]): boolean {
  return blocks.length > 0 || parts.length > 0
}
