import type { KeyMessages } from '../later-messages'

export const slashKey = 'The key / opens the search'

export const keys: KeyMessages = [
  { keys: 'Tab', does: 'moves between views' },
  { keys: '↑ ↓ ← →', does: 'move within a view' },
  { keys: 'Enter', does: 'picks; press again to undo' },
  { keys: 'Ctrl / ⌘ + Enter', does: 'picks one more' },
  { keys: 'Backspace / Esc', does: 'goes one level up, or lets go of what is picked' },
  {
    keys: 'S',
    does: 'shows the source of the tile, bar, row or target (so does a click on its figure, or a right click)',
  },
  { keys: '/ · Ctrl / ⌘ + K', does: 'opens the search' },
]
