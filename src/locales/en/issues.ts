import type { Issue } from '../../domain/issue'
import { isUnfilled, type IssueMessages, type IssueWords } from '../issue-messages'

const FIX_CELL = 'Correct this cell against the published table; it is read as blank for now.'
const FIX_ROW = 'Correct this row against the published table; it is left out for now.'

const AS_WORDS =
  'Correct it against the published table; the indicator is listed, as a qualitative one for now.'
const DESCRIPTOR = 'datapackage.json'
const NO_DESCRIPTOR =
  'for now the usual files are read, and name and year are those of the folder’s name'

function words(what: (issue: Issue) => string, advice: string | IssueWords['advice']): IssueWords {
  return { what, advice: typeof advice === 'string' ? () => advice : advice }
}

/** How many digits a code may have: "3/5/7". */
const DIGITS = /^\d(?:\/\d)+$/

const isDescriptor = ({ file }: Issue): boolean => file === DESCRIPTOR

function expectedOf({ expected }: Issue): string {
  if (expected === '') return ''
  const shown = DIGITS.test(expected) ? `${expected.replaceAll('/', ', ')} digits` : expected
  return ` (expected: ${shown})`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  Array: 'a list in square brackets',
  Object: 'entries in curly brackets',
}

function descriptorFault({ column, read, expected }: Issue): string {
  if (column !== null && read === '') return `The data description has no “${column}”`
  const place = column === null ? 'The data description' : `“${column}” of the data description`
  return `${place} is wrong (expected: ${KINDS[expected] ?? expected})`
}

/** What stands in for a part of the descriptor that could not be read. */
function insteadOf({ column }: Issue): string {
  if (column === null) return NO_DESCRIPTOR
  if (/^(?:title|x-entity(?:\.code|\.name)?)$/.test(column)) {
    return 'the folder’s name stands in for it for now'
  }
  if (column === 'x-fiscal-year')
    return 'the year of the folder’s name or of the headings is used for now'
  if (column === 'x-unit') return 'amounts are read in units of 10,000 yuan for now'
  if (column === 'resources') return 'the usual files are read for now'
  if (/^resources\.\d+(?:\.[^.]+)?$/.test(column)) return 'the file is not read for now'
  return 'it is not shown for now'
}

export const issues: IssueMessages = {
  partial: count =>
    `${count} ${count === 1 ? 'place' : 'places'} in the data could not be fully read; the rest is shown`,
  noted: count =>
    `${count} ${count === 1 ? 'place' : 'places'} in the data to be noted; all of it is shown`,
  more: count => `${count} more not listed`,
  words: {
    'file-missing': words(
      () => 'The file is missing',
      issue =>
        isDescriptor(issue)
          ? `Put it into the data folder; ${NO_DESCRIPTOR}.`
          : 'Put it into the data folder or, where the table was not published, delete its entry under resources in datapackage.json; its table is not shown for now.',
    ),
    'file-empty': words(
      () => 'The file is empty',
      issue =>
        isDescriptor(issue)
          ? `Copy that of another data folder and change it; ${NO_DESCRIPTOR}.`
          : 'Add the header and the rows; its table is not shown for now.',
    ),
    'file-cut': words(
      () => 'The file is cut short at its end',
      'Upload the whole file again; what could be read is shown.',
    ),
    'not-text': words(
      () => 'The file is not readable text',
      'Save it in a spreadsheet as “CSV UTF-8 (comma delimited)” and put it back; what could not be read is not shown for now.',
    ),
    'unclosed-quote': words(
      () => 'A quotation mark is never closed',
      'Add the missing mark; this row is left out for now.',
    ),
    'file-unread': words(
      () => 'The file could not be read',
      'Try again later; its table is not shown for now.',
    ),
    'descriptor-invalid': words(
      descriptorFault,
      issue =>
        `${isUnfilled(issue) ? 'Fill it in, or delete it where there is none' : 'Correct this entry'}; ${insteadOf(issue)}.`,
    ),
    'descriptor-syntax': words(
      issue =>
        `The data description is no valid JSON (line ${issue.line}, character ${issue.expected})`,
      `Look for a missing or extra comma, quote or bracket here and before; ${NO_DESCRIPTOR}.`,
    ),
    'unit-unknown': words(
      issue => `The unit of money “${issue.read}” cannot be converted`,
      'Convert the amounts to units of 10,000 yuan, then correct the unit; for now the tables are shown as they are and every amount is read as blank.',
    ),
    'lines-unit': words(
      issue =>
        `The lines of departments are in “${issue.read}”; they must be in units of 10,000 yuan`,
      'Convert their amounts, then correct the unit; they are not read for now.',
    ),
    'lines-unit-doubtful': words(
      ({ expected }) =>
        `The amounts of departments’ lines seem to be in ${expected}: only once converted do this department’s agree with the published total`,
      'Convert the amounts to units of 10,000 yuan; for now they are shown as if they were.',
    ),
    'lines-total-differs': words(
      ({ expected }) =>
        `The lines of this department and year do not add up to the total of table 2 (${expected} in units of 10,000 yuan)`,
      'Check whether lines are missing or repeated, and whether they cover the same as the published table; for now both are shown as they are.',
    ),
    'year-differs': words(
      issue =>
        `The years of the headings (${issue.read}) and of the data description (${issue.expected}) differ`,
      'Compare x-fiscal-year in datapackage.json with the headings and correct the wrong one; columns of other years are not used for now.',
    ),
    'header-missing': words(
      ({ expected }) => `There is no line with the whole header (expected: ${expected})`,
      ({ table }) =>
        table === null
          ? 'Save it as CSV with commas (UTF-8 or GB18030), the headings in its first line; the lines of departments are not read for now.'
          : 'Write the headings of the published table in one line, those of two lines joined into one; the table is not read for now.',
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
      'Look for a missing or extra comma, and put amounts with commas between double quotes; missing cells are read as blank, extra ones are not used.',
    ),
    'amount-invalid': words(issue => `Not an amount${expectedOf(issue)}`, FIX_CELL),
    'number-invalid': words(issue => `Not a usable number${expectedOf(issue)}`, FIX_CELL),
    'value-missing': words(issue => `A required value is missing${expectedOf(issue)}`, FIX_ROW),
    'code-invalid': words(issue => `The code breaks the rules${expectedOf(issue)}`, FIX_ROW),
    'code-duplicate': words(
      () => 'The code stands twice',
      'Remove or correct one of the rows; the first is used for now.',
    ),
    'row-duplicate': words(
      () => 'The row is the same as one above it',
      'Check it against the published table and remove it if it is a repeat; both are shown and count for now.',
    ),
    'code-scientific': words(
      () => 'A spreadsheet has turned the codes into scientific notation',
      'Set the column of project codes to text, enter the codes again and export; for now the projects are listed, and targets that match none are left out.',
    ),
    'subject-invalid': words(
      issue =>
        issue.read === ''
          ? 'The subject code is missing'
          : `The subject code “${issue.read}” breaks the rules (expected: 3, 5 or 7 digits)`,
      'Check it against the codes of the expenditure table; the project is listed, but charts by function leave it out for now.',
    ),
    'year-invalid': words(issue => `Not a year${expectedOf(issue)}`, FIX_ROW),
    'year-assumed': words(
      issue => `Not a year${expectedOf(issue)}`,
      'Correct it against the published text; the row counts for the year of the budget for now.',
    ),
    'code-orphan': words(
      issue => `The code above this one is missing${expectedOf(issue)}`,
      'Add the row of the subject above; this row stands by itself for now.',
    ),
    'operator-invalid': words(issue => `Unknown operator${expectedOf(issue)}`, AS_WORDS),
    'operator-missing': words(issue => `The operator is missing${expectedOf(issue)}`, AS_WORDS),
    'target-missing': words(
      () => 'The target has no value',
      'Add it from the published table; the indicator is listed.',
    ),
    'flag-invalid': words(issue => `Neither yes nor no${expectedOf(issue)}`, FIX_CELL),
    'project-unknown': words(
      () => 'No project has this code',
      'Compare it with the codes of the table of projects; all rows of this code are left out for now.',
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
      column === null ? '' : `${file === DESCRIPTOR ? 'entry' : 'column'} “${column}”`,
    ]
      .filter(Boolean)
      .join(', '),
  read: text => `Read: ${text}`,
}
