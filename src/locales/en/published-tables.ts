import type { PublishedTablesMessages } from '../page-messages'

const UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  千元: '1,000 yuan',
  百万元: '1 million yuan',
  亿元: '100 million yuan',
}

export const publishedTables: PublishedTablesMessages = {
  title: 'The published tables',
  hint: 'In published order and wording; blank means not published, 0 means published as zero. Choose a cell to go to the view that uses it.',
  contents: 'List of tables',
  download: 'Download CSV',
  unit: name => `Unit: ${UNITS[name] ?? name}`,
  empty: 'This table was published without figures.',
  showInView: 'Show in the view',
  noView: 'No view draws this cell; the checks use it.',
  otherChecks: count => (count === 1 ? 'Show the other check' : `Show the other ${count} checks`),
  zeroAndBlank: 'one prints 0, the other is blank',
  note: (row, column, printed, read) => {
    const place = `${row || 'Heading'}, “${column}”:`
    // What was read as printed has a remark alone.
    if (printed === read) return place
    return `${place} printed ${printed === '' ? 'blank' : `“${printed}”`}, read as ${read === '' ? 'blank' : `“${read}”`}.`
  },
}
