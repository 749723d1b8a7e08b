import type { DialogMessages } from '../find-messages'

export const dialogs: DialogMessages = {
  close: 'Close',
  search: {
    title: 'Search',
    placeholder: 'Name, code, amount or pinyin initials',
    hint: 'Try: gjj, zlf, 2010302, 1058, basic expenditure',
    nothing: query => `Nothing found for “${query}”`,
    nothingAdvice:
      'Try fewer characters, a code, an amount or pinyin initials; what the tables do not publish cannot be found.',
    groups: {
      headline: 'Key figures',
      department: 'Departments',
      function: 'Functional subjects',
      project: 'Projects',
      economic: 'Economic subjects',
      indicator: 'Indicators',
      figure: 'Figures in the tables',
      table: 'Published tables',
      term: 'Terms',
    },
    found: count => (count === 1 ? '1 result' : `${count} results`),
    more: count => `${count} more; type more to narrow the search`,
    keys: '↑ ↓ choose, Enter goes there, Esc closes',
  },
  glossary: {
    groups: {
      money: 'Where money comes from',
      spending: 'How it is spent',
      classification: 'How it is sorted',
      targets: 'Targets and reviews',
      page: 'Words of this page',
    },
  },
  department: {
    duties: 'Duties',
    counts: 'Staff, vehicles and units',
    contact: 'Contact',
    stated: 'Other figures of the statement',
    parts: parts => `= ${parts.join(' + ')}`,
    nothing: 'The disclosure lists no duties, staff or contact.',
  },
  guide: {
    steps: {
      spending: {
        title: 'First: where the money goes',
        text: 'The larger the area or the longer the bar, the more money. Pick a tile or a row of the list to go one level down; the whole page follows. Pick it again, or “All expenditure”, to return.',
      },
      comparison: {
        title: 'Second: more or less than last year',
        text: 'The two bars are the budgets of two years for one subject, drawn from zero on one scale. “Change” shows the difference alone, “three public” those three costs.',
      },
      targets: {
        title: 'Third: what it is to achieve',
        text: 'The arc is where the result must land: a target set at the start of the year, not a result. Choose a project to see its targets alone.',
      },
    },
    progress: (step, of) => `Step ${step} of ${of}`,
    back: 'Back',
    next: 'Next',
    done: 'Done',
  },
}
