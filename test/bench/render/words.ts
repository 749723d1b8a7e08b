import type { ChartWords } from '../../../src/derive/chart-words'
import { messagesOf } from '../../../src/locales/languages'

export const words: ChartWords = messagesOf('zh-CN').chart
