import type { NoteMessages } from '../messages'
import { filters } from './filters'
import { KIND_WORDS } from './flow'

export const notes: NoteMessages = {
  'function-unaffected-by-economic': () =>
    'Not affected by this filter: functional and economic subjects are published separately, not crossed',
  'function-counterpart': ({ names = '' }) =>
    `Subjects with the same amount: ${names} (for comparison, not a filter)`,
  'economic-unaffected-by-function': () =>
    'Not affected by this filter: economic subjects are not published by functional subject',
  'economic-unaffected-by-targets': () =>
    'Not affected by this filter: indicators belong to projects or the whole department, not to economic subjects',
  'economic-counterpart': ({ names = '' }) =>
    `Subjects with the same amount: ${names} (for comparison, not a filter)`,
  'economic-basic-only': ({ amount = '' }) =>
    amount === ''
      ? 'Basic expenditure only: project expenditure is not published by economic subject'
      : `Basic expenditure only: project expenditure of ${amount} wan yuan is not published by economic subject`,
  'economic-empty-for-project-kind': () =>
    'Project expenditure is not published by economic subject, so there is no amount to show here',
  'economic-empty-for-project': ({ names = '' }) =>
    `“${names}” is project expenditure, which is not published by economic subject`,
  'function-no-previous': () =>
    'No prior year is published by functional subject, so change cannot be coloured',
  'economic-no-previous': () =>
    'No prior year is published by economic subject, so change cannot be coloured',
  'fund-zero': ({ names = '' }) => `Published as 0 and not drawn: ${names}`,
  'fund-blank': ({ names = '' }) => `Blank in the published tables and not drawn: ${names}`,
  'fund-unaffected': () =>
    'Not affected by this filter: sources are published by functional subject only, not by kind, project or economic subject',
  'fund-highlights-class': () =>
    'The picked subject only marks its class here; the amounts stay as they are',
  'fund-no-previous': () => 'No prior year is published by source, so change cannot be coloured',
  'picked-absent': ({ names = '', kind = '' }) =>
    `“${names}” has no amount under “${KIND_WORDS[kind] ?? filters.keyWord('staffing', kind)}”: clear that filter to see it`,
  'breakdown-lines': () =>
    'Added up from the lines of the detail file, from no published cell; follows the department, the subject and the kind alone',
  'department-lines': () =>
    'Added up from the lines of the detail file, from no published cell; follows the department and the kind alone',
  'department-unaffected': () =>
    'Not affected by the department filter: the published tables hold this department alone; the others stand in “Where the money goes” by function and by department, in “More or less than last year”, and in “From where to where” by function',
  'department-no-previous': () =>
    'The lines stand here for this year alone, so change cannot be coloured',
  'all-from-general-fund': () =>
    'Not affected by the source: all expenditure comes from the general public budget',
  'general-fund-only': () =>
    'Not affected by the source: these tables hold the general public budget alone',
  'other-fund': ({ names = '' }) =>
    `These tables hold the general public budget alone, without “${names}”`,
  'targets-unaffected-by-fund': () =>
    'Not affected by the source: targets are not published by source',
  'flow-rounding': ({ name = '', kind = '', amount = '', sum = '', difference = '' }) =>
    `Because of rounding, what flows on from “${name || KIND_WORDS[kind]}” adds to ${sum} wan yuan, ${difference} off the published ${amount}`,
  'flow-exceeds': ({ name = '', kind = '', amount = '', sum = '', difference = '' }) =>
    `What flows on from “${name || KIND_WORDS[kind]}” adds to ${sum} wan yuan, ${difference} more than the published ${amount}; negative amounts, if any, are not drawn, all else as published`,
  'flow-carried-over': ({ amount = '' }) =>
    `The ${amount} wan yuan carried over are within the expenditure and are not drawn by themselves`,
  'flow-lines': () =>
    'Added up from the lines of the detail file, from no published cell; they name no source, so it begins with departments; follows the department, the subject and the kind alone',
  'flow-lines-undrawn': ({ count = '', amount = '' }) =>
    `The lines of ${count} further ${count === '1' ? 'way' : 'ways'} add up to less than zero (${amount} wan yuan in all): they cannot be drawn and are in no amount here`,
  'flow-lines-without': ({ names = '' }) => `The file has no lines of this year for ${names}`,
  'flow-economic-basic': () =>
    'Economic subjects are published for basic expenditure alone and are not crossed with functional subjects, so they follow basic expenditure directly',
  'flow-economic-not-followed': () =>
    'Under a subject or a project, basic expenditure cannot be split by economic subject: no published table crosses them',
  'flow-unaffected-by-economic': () =>
    'Not affected by the economic filter; see “Basic expenditure by economic class”',
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
  'comparison-previous-stated': () =>
    'The tables do not give the year before by type: worked out from the changes that the statement gives',
  'comparison-project-part': () =>
    'The prior year is not published by project: the selected project is marked only in this year’s bar',
  'comparison-project-place': () =>
    'The year before is not published by project: the part that holds the picked project stands out',
  'comparison-no-previous-year': () =>
    'The published data have no prior-year budget, so nothing can be compared',
  'bridge-previous-unknown': () =>
    'Not all parts have figures for both years, so no way from one to the other can be drawn',
  'three-public-unaffected': () =>
    'Not affected by this filter: the “three public” expenses are a table of their own, not crossed with any other',
  'targets-unaffected-by-economic': () =>
    'Not affected by this filter: indicators do not belong to economic subjects',
  'targets-none-for-basic': () =>
    'No targets are published for basic expenditure: targets belong only to the whole department and to projects',
  'targets-none-for-function': ({ names = '' }) =>
    `There is no project under “${names}”, so there are no project targets`,
  'targets-no-projects': () => 'No list of projects is published, so there are no project targets',
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
  'no-amounts': () => 'The published tables hold no usable amounts, or only 0',
  'breakdown-no-amounts': () => 'No amount is published under the current filters',
}
