import { describe, expect, it } from 'vitest'
import { noScriptLine, textPage } from '../../../build/unscripted'

describe('the page without scripts', () => {
  it('leads to files of any name', () => {
    expect(noScriptLine('./data/a', ['02 $& #1.csv'])).toContain(
      '<a href="./data/a/02%20%24%26%20%231.csv">02 $&amp; #1.csv</a>',
    )
  })

  it('carries its styles as they are', () => {
    const index = '<title>甲</title></head><body><div id="app"></div></body>'
    expect(textPage(index, '乙', ['a::after{content:"$&"}'])).toContain('content:"$&"}</style>')
  })
})
