import type { KeyMessages } from '../later-messages'

export const slashKey = '用 / 键打开查找'

export const keys: KeyMessages = [
  { keys: 'Tab', does: '在各个视图之间移动' },
  { keys: '↑ ↓ ← →', does: '在一个视图内移动' },
  { keys: 'Enter', does: '选取；再按一次取消' },
  { keys: 'Ctrl / ⌘ + Enter', does: '再选一项' },
  { keys: 'Backspace / Esc', does: '返回上一级，或取消所选' },
  { keys: 'S', does: '查看所在图块、柱、条目或指标的数字来源（也可点数字，或用右键）' },
  { keys: '/ · Ctrl / ⌘ + K', does: '查找' },
]
