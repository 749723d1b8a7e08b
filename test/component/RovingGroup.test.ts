import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, ref, watch } from 'vue'
import RovingGroup from '../../src/components/list/RovingGroup.vue'

/** Tells of new keys while the page around it is still being brought up to date. */
const Listener = defineComponent({
  props: { keys: { type: Array<string>, required: true } },
  emits: ['seen'],
  setup(props, { emit }) {
    watch(
      () => props.keys,
      () => emit('seen'),
    )
    return () => null
  },
})

const keys = ref(['a', 'b'])
const seen = ref(0)

const View = defineComponent(() => () => [
  h(RovingGroup, null, {
    default: () => keys.value.map(key => h('button', { key, 'data-roving': seen.value }, key)),
  }),
  h(Listener, { keys: keys.value, onSeen: () => seen.value++ }),
])

it('keeps the keyboard when what had it goes, however often it changes in one go', async () => {
  const view = mount(View, { attachTo: document.body })
  view.get('button').element.focus()
  keys.value = ['c', 'd']
  await view.vm.$nextTick()
  expect(seen.value).toBe(1)
  expect(document.activeElement?.textContent).toBe('c')
  view.unmount()
})
