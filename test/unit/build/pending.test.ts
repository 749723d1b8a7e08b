import { describe, expect, it } from 'vitest'
import { placePending } from '../../../build/pending'

const PAGE = '<title>2024 &amp; $&amp; 预算</title><body><div id="app">2,097.45</div></body>'

describe('what stands for a view that is still to come', () => {
  it('comes last, with the title as it is', () => {
    const page = placePending(PAGE)
    expect(page).toContain('<div id="app">2,097.45</div><section class="pending">')
    expect(page).toContain('<strong>2024 &amp; $&amp; 预算</strong>')
    expect(page.endsWith('</section></body>')).toBe(true)
  })

  it('says it in both languages, without a style of its own', () => {
    const page = placePending(PAGE)
    expect(page).toContain('请等它出现后再打印一次')
    expect(page).toContain('please print again once it is there')
    expect(page).not.toContain('style=')
  })
})
