import type { Messages } from './messages'
import { app, change, chart, figures, joins, keyboard, preferences, report, save } from './zh/app'
import { find } from './zh/find'
import { bridge, reasons } from './zh/bridge'
import { address, filters, headline, live, states } from './zh/filters'
import { flow } from './zh/flow'
import { notes } from './zh/notes'
import { sources, tables } from './zh/tables'
import { breakdown, comparison } from './zh/spending'
import { checks, pages } from './zh/pages'
import { targets } from './zh/targets'

export const zhCN: Messages = {
  language: 'zh-CN',
  langOf: () => undefined,
  app,
  joins,
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
  live,
  address,
  save,
  preferences,
  keyboard,
  pages,
  checks,
  find,
  report,
  later: null,
}
