import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import NoteList from '../../src/components/frame/NoteList.vue'
import { note, type Note } from '../../src/derive/note'

beforeEach(() => setActivePinia(createPinia()))

function exceeding(node: string, name: string): Note {
  const amounts = { amount: '1.00', sum: '2.00', difference: '1.00' }
  return note('flow-exceeds', { node, name, kind: '', ...amounts })
}

it('shows every note of one id, and lets go of those that are no longer there', async () => {
  const notes = [
    exceeding('function:201', '一般公共服务支出'),
    exceeding('function:229', '其他支出'),
  ]
  const list = mount(NoteList, { props: { notes } })
  expect(list.findAll('li')).toHaveLength(2)
  await list.setProps({ notes: [exceeding('function:22999', '其他支出')] })
  expect(list.findAll('li').map(item => item.text())).toEqual([
    '“其他支出”各去向相加为 2.00 万元，比公布的 1.00 万元多 1.00 万元，负数（如有）不画，其余均按公布数画出',
  ])
})
