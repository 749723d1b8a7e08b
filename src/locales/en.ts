import type { Messages } from './messages'
import { app, change, chart, figures, keyboard, preferences, save } from './en/app'
import { find } from './en/find'
import { bridge, reasons } from './en/bridge'
import { address, filters, headline, live, states } from './en/filters'
import { flow } from './en/flow'
import { issues } from './en/issues'
import { notes } from './en/notes'
import { sources, tables } from './en/tables'
import { breakdown, comparison } from './en/spending'
import { checks, pages, publishedTables } from './en/pages'
import { reading, report } from './en/reading'
import { targets } from './en/targets'

export const en: Messages = {
  language: 'en',
  app,
  figures,
  change,
  chart,
  headline,
  filters,
  breakdown,
  comparison,
  bridge,
  reasons,
  targets,
  flow,
  notes,
  tables,
  sources,
  states,
  issues,
  live,
  address,
  save,
  preferences,
  keyboard,
  pages,
  publishedTables,
  checks,
  find,
  reading,
  report,
}
