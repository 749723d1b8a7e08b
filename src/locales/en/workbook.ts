import type { WorkbookMessages } from '../later-messages'

export const workbook: WorkbookMessages = {
  data: 'Data',
  notes: 'Notes',
  rounding:
    'Because of rounding, parts may not add up exactly to their total; an empty cell has no published figure.',
}
