import type { Messages } from './messages'
import { app, change, chart, figures, keyboard, preferences, save } from './zh/app'
import { address, filters, headline, live, states } from './zh/filters'
import { issues } from './zh/issues'
import { notes } from './zh/notes'
import { sources, tables } from './zh/tables'
import { breakdown, comparison } from './zh/spending'
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
  targets,
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
}
