import { describe, expect, it, vi } from 'vitest'
import * as register from '../../src/charts/register'
import { warmUp } from '../../src/components/chart/warm-up'

describe('warmUp', () => {
  it('draws, is pressed, draws another view in its place, and leaves nothing', () => {
    const init = vi.spyOn(register, 'init')
    const bodyBefore = document.body.innerHTML
    const steps = warmUp()

    steps.next()
    const chart = init.mock.results[0]?.value as ReturnType<typeof register.init>
    const pressed: unknown[] = []
    chart.on('click', ({ name }) => void pressed.push(name))

    steps.next()
    expect(chart.getDom().textContent).toBe('')
    steps.next()
    expect(chart.getDom().textContent).toBe('abc')
    steps.next()
    expect(pressed).toEqual(['a'])
    steps.next()
    expect(chart.getDom().textContent).toBe('bd')
    expect(steps.next().done).toBe(true)
    expect(chart.isDisposed()).toBe(true)
    expect(document.body.innerHTML).toBe(bodyBefore)
  })
})
