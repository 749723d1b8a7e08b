import type { FindMessages } from '../find-messages'

export const find: FindMessages = {
  search: {
    button: 'Search subjects, projects, indicators',
  },
  glossary: {
    title: 'Terms explained',
    explain: term => `Explain: ${term}`,
    terms: 'Terms',
    defined: place => `As defined in section ${place} of the document`,
  },
  department: {
    title: 'About the department',
    source: place => `Statement, ${place}`,
  },
  guide: {
    title: 'How to read this page',
  },
}
