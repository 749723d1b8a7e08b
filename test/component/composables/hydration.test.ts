import { describe, expect, it } from 'vitest'
import { createSSRApp, defineComponent, h, nextTick, ref } from 'vue'
import { isTakingOver } from '../../../src/composables/hydration'

describe('a part of a page as built', () => {
  it('is taken over where it stands, and is new where it comes back', async () => {
    const told: boolean[] = []
    const Part = defineComponent(() => {
      told.push(isTakingOver())
      return () => h('p', 'part')
    })
    const isShown = ref(true)
    const place = document.createElement('div')
    place.innerHTML = '<p>part</p>'
    const app = createSSRApp(() => (isShown.value ? h(Part) : h('hr')))
    app.mount(place)
    expect(told).toEqual([true])
    isShown.value = false
    await nextTick()
    expect(place.innerHTML).toBe('<hr>')
    isShown.value = true
    await nextTick()
    expect(place.innerHTML).toBe('<p>part</p>')
    expect(told).toEqual([true, false])
    app.unmount()
  })
})
