import type { Messages } from './messages'
import { app, change, chart, figures, keyboard, preferences, save } from './en/app'
import { address, filters, headline, live, states } from './en/filters'
import { issues } from './en/issues'
import { notes } from './en/notes'
import { sources, tables } from './en/tables'
import { breakdown, comparison } from './en/spending'
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
