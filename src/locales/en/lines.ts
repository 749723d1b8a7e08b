import type { LineMessages } from '../line-messages'

export const lines: LineMessages = {
  dimensions: {
    department: 'Department',
    year: 'Year',
    kind: 'Kind',
    function: 'Subject',
    project: 'Project',
  },
  noProject: 'none named',
  listed: (names, count) =>
    names.join(', ') + (count > names.length ? ` and ${count - names.length} more` : ''),
  conditions: conditions => conditions.map(([what, which]) => `${what}: ${which}`).join('; '),
  more: count => `and ${count} more ${count === 1 ? 'set' : 'sets'}`,
}
