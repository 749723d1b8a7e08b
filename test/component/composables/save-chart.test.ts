import { afterEach, expect, it, vi } from 'vitest'
import { saveChart } from '../../../src/composables/save-chart'
import type { SaveRequest } from '../../../src/export/save-request'
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

it('inside an app no table is saved, and the reader is told where it can be', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 MicroMessenger/8.0.49')
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click')
  await expect(saveChart('xlsx', request, messagesOf('zh-CN'), '')).rejects.toThrow(
    '应用内的浏览器不能保存文件，请从右上角的菜单用浏览器打开这一页再保存',
  )
  expect(click).not.toHaveBeenCalled()
})
