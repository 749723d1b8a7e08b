import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, shallowRef, type ComputedRef } from 'vue'
import { toTargets } from '../../../src/derive/targets/targets'
import type { Selection } from '../../../src/domain/selection'
import { useGroupPlaces, type GroupPlace } from '../../../src/panels/targets/useGroupPlaces'
import { builtIn } from '../../support/built-in'
import { RENT, RUNNING, select } from '../../support/selection'

describe('useGroupPlaces', () => {
  const selection = shallowRef<Selection>([])
  let places!: ComputedRef<readonly GroupPlace[]>

  beforeEach(() => {
    selection.value = []
    mount(
      defineComponent(() => {
        places = useGroupPlaces(() => toTargets(builtIn, 'gauges', selection.value))
        return () => places.value.length
      }),
    )
  })

  it('gives a scope that comes back as the same object, so that it is not drawn again', async () => {
    const [whole] = places.value
    expect(whole).toMatchObject({ key: '', isAway: false })
    selection.value = select('project', RENT)
    await nextTick()
    expect(places.value.map(({ key, isAway }) => [key, isAway])).toEqual([
      ['', true],
      [RENT, false],
    ])
    expect(places.value[0]?.group).toBe(whole?.group)
    selection.value = []
    await nextTick()
    expect(places.value[0]).toMatchObject({ key: '', isAway: false })
    expect(places.value[0]?.group).toBe(whole?.group)
  })

  it('leaves one that is away as it was: whether it is named is not changed until it is seen again', async () => {
    const titled = () => places.value.flatMap(({ key, isTitled }) => (isTitled ? [key] : []))
    selection.value = select('project', RENT)
    await nextTick()
    expect(titled()).toEqual([])
    selection.value = select('project', [RENT, RUNNING])
    await nextTick()
    expect(titled()).toContain(RENT)
    selection.value = []
    await nextTick()
    expect(places.value.find(({ key }) => key === RENT)?.isAway).toBe(true)
    expect(titled()).toContain(RENT)
    expect(titled()).not.toContain('')
  })

  it('gives what has changed anew, and what has not as before', async () => {
    const before = places.value[0]!.group
    selection.value = select('indicator', before.items[0]!.indicator.name)
    await nextTick()
    const after = places.value[0]!.group
    expect(after.items[0]?.emphasis).toBe('selected')
    expect(after.items[1]?.emphasis).toBe('faded')
    expect(after.items[0]?.gauge).toBe(before.items[0]?.gauge)
  })
})
