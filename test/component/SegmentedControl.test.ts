import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SegmentedControl from '../../src/components/control/SegmentedControl.vue'

function mountControl(value: string) {
  const wrapper = mount(SegmentedControl, {
    attachTo: document.body,
    props: {
      label: '显示方式',
      options: [
        { value: 'paired', label: '并列' },
        { value: 'bridge', label: '桥图', disabled: true, title: '以后提供' },
        { value: 'change', label: '增减' },
      ],
      modelValue: value,
      'onUpdate:modelValue': (next: string) => wrapper.setProps({ modelValue: next }),
    },
  })
  return wrapper
}

describe('the segmented control', () => {
  it('is a named radio group with one tab stop', () => {
    const control = mountControl('change')
    expect(control.attributes()).toMatchObject({ role: 'radiogroup', 'aria-label': '显示方式' })
    const radios = control.findAll<HTMLElement>('[role=radio]')
    expect(radios.map(radio => radio.attributes('aria-checked'))).toEqual([
      'false',
      'false',
      'true',
    ])
    expect(radios.map(radio => radio.element.tabIndex)).toEqual([-1, -1, 0])
  })

  it('moves with arrows past what is disabled, round the ends, with the focus', async () => {
    const control = mountControl('paired')
    const radios = control.findAll<HTMLElement>('[role=radio]')
    radios[0]!.element.focus()
    await radios[0]!.trigger('keydown', { key: 'ArrowRight' })
    expect(control.props('modelValue')).toBe('change')
    expect(document.activeElement).toBe(radios[2]!.element)
    await radios[2]!.trigger('keydown', { key: 'ArrowDown' })
    expect(control.props('modelValue')).toBe('paired')
    await radios[0]!.trigger('keydown', { key: 'End' })
    expect(control.props('modelValue')).toBe('change')
    await radios[2]!.trigger('keydown', { key: 'Home' })
    expect(control.props('modelValue')).toBe('paired')
  })

  it('leaves Alt+Left to the browser', async () => {
    const control = mountControl('paired')
    await control.find('[role=radio]').trigger('keydown', { key: 'ArrowLeft', altKey: true })
    expect(control.props('modelValue')).toBe('paired')
  })

  it('does not choose what is disabled', async () => {
    const control = mountControl('paired')
    await control.findAll('[role=radio]')[1]!.trigger('click')
    expect(control.props('modelValue')).toBe('paired')
  })

  it('stays reachable when nothing is chosen', () => {
    const radios = mountControl('none').findAll<HTMLElement>('[role=radio]')
    expect(radios.map(radio => radio.element.tabIndex)).toEqual([0, -1, -1])
  })
})
