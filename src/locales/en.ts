import type { Messages } from './messages'
import { app, change, chart, figures, joins, keyboard, preferences, report, save } from './en/app'
import { find } from './en/find'
import { bridge, reasons } from './en/bridge'
import { address, filters, headline, live, states } from './en/filters'
import { flow } from './en/flow'
import { later } from './en/later'
import { notes } from './en/notes'
import { sources, tables } from './en/tables'
import { breakdown, comparison } from './en/spending'
import { checks, pages } from './en/pages'
import { targets } from './en/targets'

export const en: Messages = {
  language: 'en',
  langOf: text => (/^[^a-z]*\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined),
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
  later,
}
