import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { usePointed } from '../../../src/panels/shared/usePointed'

it('explains a mark where it stands in a chart that has been scrolled within its place', () => {
  const host = document.createElement('div')
  host.getBoundingClientRect = () => new DOMRect(100, 50, 400, 300)
  const { pointed, point } = usePointed(shallowRef(host))
  point('a', 20, 30)
  expect(pointed.value).toEqual({ id: 'a', x: 120, y: 80 })
  host.scrollTop = 400
  point('a', 20, 480)
  expect(pointed.value).toEqual({ id: 'a', x: 120, y: 130 })
  point(null, 0, 0)
  expect(pointed.value).toBe(null)
})
