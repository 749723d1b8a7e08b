import type { NoteMessages } from '../messages'

export const notes: NoteMessages = {
  'function-unaffected-by-economic': () =>
    'Not affected by this filter: functional and economic subjects are published separately, not crossed',
  'function-counterpart': ({ pairs = '' }) =>
    `Subjects with the same amount: ${pairs} (for comparison, not a filter)`,
  'economic-unaffected-by-function': () =>
    'Not affected by this filter: economic subjects are not published by functional subject',
  'economic-unaffected-by-targets': () =>
    'Not affected by this filter: indicators belong to projects or the whole department, not to economic subjects',
  'economic-counterpart': ({ pairs = '' }) =>
    `Subjects with the same amount: ${pairs} (for comparison, not a filter)`,
  'economic-basic-only': ({ amount = '' }) =>
    amount === ''
      ? 'Basic expenditure only: project expenditure is not published by economic subject'
      : `Basic expenditure only: project expenditure of ${amount} wan yuan is not published by economic subject`,
  'economic-empty-for-project-kind': () =>
    'Project expenditure is not published by economic subject, so there is no amount to show here',
  'economic-empty-for-project': ({ name = '' }) =>
    `“${name}” is project expenditure, which is not published by economic subject`,
  'economic-no-previous': () =>
    'No prior year is published by economic subject, so change cannot be coloured',
  'comparison-unaffected-by-economic': () =>
    'Not affected by this filter: the prior year is not published by economic subject',
  'comparison-unaffected-by-targets': () =>
    'Not affected by this filter: indicators have no prior-year amount',
  'comparison-previous-derived': () =>
    'The prior year’s basic and project expenditure by subject is not published; it is derived here from each subject’s kind this year',
  'comparison-previous-unknown': () =>
    'No prior year is published for what is shown; only this year is drawn',
  'comparison-previous-partly': () =>
    'Last year is not published by kind: it is shown where this year’s kind lets it be derived, else not',
  'comparison-project-part': () =>
    'The prior year is not published by project: the selected project is marked only in this year’s bar',
  'comparison-no-previous-year': () =>
    'The published tables have no prior-year budget, so nothing can be compared',
  'three-public-unaffected': () =>
    'Not affected by this filter: the “three public” expenses are a table of their own, not by subject or project',
  'targets-unaffected-by-economic': () =>
    'Not affected by this filter: indicators do not belong to economic subjects',
  'targets-none-for-basic': () =>
    'No targets are published for basic expenditure: targets belong only to the whole department and to projects',
  'targets-none-for-function': ({ name = '' }) =>
    `There is no project under “${name}”, so there are no project targets`,
  'targets-none-match': () => 'No indicator matches the current filters',
  'targets-none-published': () => 'The disclosure has no performance targets',
  'targets-overall-has-no-levels': () =>
    'The department’s overall targets have no levels and no core mark; they are left out when filtering by either',
  'costs-are-targets': () =>
    'Below projects, cost indicators are listed: they are performance targets, not separately published budget amounts',
  rounding: () => 'Because of rounding, parts may differ slightly from their total',
  'parts-do-not-add': ({ difference = '' }) =>
    `The parts differ from the published total by ${difference} wan yuan, more than rounding explains; all are shown as published`,
  'negative-not-drawn': ({ count = '', amount = '' }) =>
    `Below zero and not drawable as an area: ${count} (${amount} wan yuan in all); see the list`,
  'no-project-matches': () => 'No project has a target that meets all of these filters',
  'table-not-read': ({ table = '' }) =>
    `Table ${table} was not published or could not be read; there is nothing to show here`,
  'breakdown-no-amounts': () => 'No amount is published under the current filters',
}
