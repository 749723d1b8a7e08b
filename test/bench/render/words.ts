import type { ChartWords } from '../../../src/charts/marks'
import { messagesOf } from '../../../src/locales/languages'

export const words: ChartWords = messagesOf('zh-CN').chart
