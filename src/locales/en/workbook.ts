import type { WorkbookMessages } from '../later-messages'

export const workbook: WorkbookMessages = {
  data: 'Data',
  notes: 'Notes',
  rounding:
    'Amounts have the two decimals that were published; parts may not add up to the published total. An empty cell was not published.',
}
