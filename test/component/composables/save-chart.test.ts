import { afterEach, expect, it, vi } from 'vitest'
import { saveChart } from '../../../src/composables/save-chart'
import type { SaveRequest } from '../../../src/composables/useSaveChart'
import { messagesOf } from '../../../src/locales/languages'

const request: SaveRequest = {
  title: '要办成什么',
  subtitle: [],
  filters: [],
  legend: [],
  unit: '',
  description: '',
  isEmpty: true,
  notes: ['公开的文件中没有绩效目标'],
  source: '',
  draw: () => Promise.reject(new Error('nothing is drawn')),
  table: () => Promise.resolve({ caption: '', unit: '', columns: [], rows: [] }),
}

afterEach(() => vi.restoreAllMocks())

it('a CSV of headings alone is not saved, and the reader is told why', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click')
  const told = await saveChart('csv', request, messagesOf('zh-CN'), '')
  expect(told).toBe('没有可存的数据：公开的文件中没有绩效目标')
  expect(click).not.toHaveBeenCalled()
})
