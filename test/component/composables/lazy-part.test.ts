import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { fetchPart, lostParts } from '../../../src/composables/lazy-part'

it('code that does not come is told, and asked for anew', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue('code')
  fetchPart(load)
  await flushPromises()
  expect(lostParts.hasFailed.value).toBe(true)
  lostParts.retry()
  await flushPromises()
  expect(load).toHaveBeenCalledTimes(2)
  expect(lostParts.hasFailed.value).toBe(false)
})

it('asks once more each time that it fails', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  fetchPart(load)
  await flushPromises()
  lostParts.retry()
  await flushPromises()
  expect(lostParts.hasFailed.value).toBe(true)
  expect(load).toHaveBeenCalledTimes(2)
})
