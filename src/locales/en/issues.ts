import type { Issue } from '../../domain/issue'
import type { IssueMessages, IssueWords } from '../issue-messages'

const FIX_CELL = 'Correct this cell against the published table; it is read as blank for now.'
const FIX_ROW = 'Correct this row against the published table; it is left out for now.'

function words(what: (issue: Issue) => string, advice: string): IssueWords {
  return { what, advice }
}

const expectedOf = ({ expected }: Issue): string =>
  expected === '' ? '' : ` (expected: ${expected})`

export const issues: IssueMessages = {
  partial: count =>
    `${count} ${count === 1 ? 'place' : 'places'} in the data could not be fully read; the rest is shown`,
  noted: count =>
    `${count} ${count === 1 ? 'place' : 'places'} in the data to be noted; all of it is shown`,
  more: count => `${count} more not listed`,
  words: {
    'file-missing': words(
      () => 'The file is missing',
      'Put it back into the data folder; its table is not shown for now.',
    ),
    'file-empty': words(
      () => 'The file is empty',
      'Add the header and the rows; its table is not shown for now.',
    ),
    'file-cut': words(
      () => 'The file is cut short at its end',
      'Upload the whole file again; what could be read is shown.',
    ),
    'not-text': words(
      () => 'The file is not readable text',
      'Save it again as CSV in UTF-8 and put it back.',
    ),
    'unclosed-quote': words(
      () => 'A quotation mark is never closed',
      'Add the missing mark; this row is left out for now.',
    ),
    'descriptor-invalid': words(
      issue => `The data description is wrong${expectedOf(issue)}`,
      'Correct this entry in datapackage.json.',
    ),
    'column-missing': words(
      issue => `The column “${issue.expected}” is missing`,
      'Add it under the heading of the published table; it is read as blank for now.',
    ),
    'column-unknown': words(
      issue => `Unknown column “${issue.column ?? issue.read}”`,
      'Correct the heading if it is a misprint; the column is not used for now.',
    ),
    'column-duplicate': words(
      issue => `The column “${issue.column ?? issue.read}” stands twice`,
      'Remove one of them; the first is used for now.',
    ),
    'row-ragged': words(
      issue => `The row and the header differ in length (expected: ${issue.expected} cells)`,
      'Look for a missing or extra comma; missing cells are read as blank, extra ones are not used.',
    ),
    'amount-invalid': words(issue => `Not an amount${expectedOf(issue)}`, FIX_CELL),
    'number-invalid': words(issue => `Not a usable number${expectedOf(issue)}`, FIX_CELL),
    'value-missing': words(issue => `A required value is missing${expectedOf(issue)}`, FIX_ROW),
    'code-invalid': words(issue => `The code breaks the rules${expectedOf(issue)}`, FIX_ROW),
    'code-duplicate': words(
      () => 'The code stands twice',
      'Remove or correct one of the rows; the first is used for now.',
    ),
    'code-orphan': words(
      issue => `The code above this one is missing${expectedOf(issue)}`,
      'Add the row of the subject above; this row stands by itself for now.',
    ),
    'operator-invalid': words(issue => `Unknown kind of indicator${expectedOf(issue)}`, FIX_ROW),
    'flag-invalid': words(issue => `Neither yes nor no${expectedOf(issue)}`, FIX_CELL),
    'project-unknown': words(
      () => 'No project has this code',
      'Compare it with the codes of the table of projects; this row is left out for now.',
    ),
    'project-unplaced': words(
      issue => `The subject “${issue.read}” is no lowest row of the expenditure table`,
      'Check it against the codes of that table; charts by function leave this project out for now.',
    ),
    'total-missing': words(
      () => 'The total row is missing',
      'Add it; the sum of the parts stands in for it for now.',
    ),
    'total-unknown': words(
      () => 'The total row is missing',
      'Add it; the total counts as not published for now.',
    ),
    'kind-invalid': words(issue => `Unknown kind of expenditure${expectedOf(issue)}`, FIX_ROW),
    'name-differs': words(
      () => 'One code has different names',
      'Use one name; the first one is shown for now, and the amount counts.',
    ),
    'issues-left-out': words(
      issue =>
        issue.read === '1'
          ? 'One more problem of these kinds is not listed'
          : `${issue.read} more problems of these kinds are not listed one by one`,
      'Correct those listed first, then load the file again.',
    ),
  },
  where: ({ file, row, line, column }) =>
    [
      file,
      row === null ? '' : `record ${row}`,
      line === null ? '' : `line ${line} of the file`,
      column === null ? '' : `column “${column}”`,
    ]
      .filter(Boolean)
      .join(', '),
  read: text => `Read: ${text}`,
}
