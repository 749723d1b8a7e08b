import { describe, expect, it } from 'vitest'
import { joinThemes } from '../../../src/charts/colours/two-themes'

describe('one drawing for two themes', () => {
  it('names each pair of colours that differ, and keeps those that do not', () => {
    const joined = joinThemes(
      '<rect fill="#ffffff"/><path fill="#33658f" stroke="#ffffff"/>',
      '<rect fill="#1a212b"/><path fill="#33658f" stroke="#1a212b"/>',
    )
    expect(joined.markup).toBe(
      '<rect fill="var(--s-ffffff-1a212b)"/><path fill="#33658f" stroke="var(--s-ffffff-1a212b)"/>',
    )
    expect([...joined.colours]).toEqual([['--s-ffffff-1a212b', ['#ffffff', '#1a212b']]])
  })

  it('keeps one colour apart that becomes two', () => {
    const joined = joinThemes(
      '<a fill="#000000"/><b fill="#000000"/>',
      '<a fill="#ffffff"/><b fill="#e8ecf2"/>',
    )
    expect([...joined.colours.keys()]).toEqual(['--s-000000-ffffff', '--s-000000-e8ecf2'])
  })

  it('leaves words that look like colours', () => {
    const text = '<text fill="#18202e">"#123456" 号</text>'
    expect(joinThemes(text, text)).toEqual({ markup: text, colours: new Map() })
  })

  it('lets the light drawing stand where the two differ in more than colour', () => {
    expect(joinThemes('<a fill="#000000"/>', '<a fill="#ffffff" x="1"/>').markup).toBe(
      '<a fill="#000000"/>',
    )
  })
})
