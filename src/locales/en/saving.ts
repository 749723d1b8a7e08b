import type { SavingMessages } from '../later-messages'

export const saving: SavingMessages = {
  data: 'Data',
  notes: 'Notes',
  rounding:
    'Because of rounding, parts may not add up exactly to their total; an empty cell has no published figure.',
  filters: chips => (chips.length === 0 ? 'No filter' : `Filters: ${chips.join('; ')}`),
  source: text => `Source: ${text}`,
  date: date => `Saved on ${date}`,
  nothing: reason => ['There is no data to save', reason].filter(Boolean).join(': '),
  done: file => `Saved: ${file}`,
  copied: 'Image copied, ready to paste',
  hold: 'Press and hold the image to save or send it',
  shown: 'Image opened: press and hold it to save or send it',
  elsewhere:
    'the browser inside an app saves no files; open this page in a browser from the menu at the top right, and save there',
}
