import type { Messages } from './messages'
import { app, change, chart, figures, keyboard, preferences, save } from './zh/app'
import { find } from './zh/find'
import { bridge, reasons } from './zh/bridge'
import { address, filters, headline, live, states } from './zh/filters'
import { flow } from './zh/flow'
import { issues } from './zh/issues'
import { notes } from './zh/notes'
import { sources, tables } from './zh/tables'
import { breakdown, comparison } from './zh/spending'
import { checks, pages, publishedTables } from './zh/pages'
import { reading, report } from './zh/reading'
import { targets } from './zh/targets'

export const zhCN: Messages = {
  language: 'zh-CN',
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
