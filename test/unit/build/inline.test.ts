import { describe, expect, it } from 'vitest'
import { deferEntry, inlineStyles, placePage, withoutStyles } from '../../../build/inline'

const DRAWN = {
  text: '',
  html: '<h1>2,097.45 $& 万元</h1>',
  fingerprint: 'a1',
  tables: [],
  problems: [],
  stored: '{}',
  colours: new Map([['--s-1-2', ['#111111', '#222222'] as const]]),
}

describe('placing the drawn page', () => {
  it('puts it as it is into the place of the application, with what it was drawn from', () => {
    expect(placePage('<div id="app"></div>', DRAWN)).toBe(
      '<div id="app" data-files="a1"><h1>2,097.45 $& 万元</h1></div>',
    )
  })

  it('fails loudly without a place', () => {
    expect(() => placePage('<body></body>', DRAWN)).toThrow('no place for the application')
  })
})

describe('inlining the stylesheet', () => {
  it('replaces the link by the sheet and the colours of both themes', () => {
    const html = '<link rel="stylesheet" crossorigin href="./assets/a.css">'
    expect(inlineStyles(html, new Map([['assets/a.css', 'p{margin:0}']]), DRAWN.colours)).toBe(
      '<style>p{margin:0}:root{--s-1-2:#111111}' +
        '@media screen{:root[data-theme=dark]{--s-1-2:#222222}}' +
        '@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--s-1-2:#222222}}</style>',
    )
  })

  it('leaves a sheet that it does not have', () => {
    const html = '<link rel="stylesheet" href="https://elsewhere.test/a.css">'
    expect(inlineStyles(html, new Map(), DRAWN.colours)).toBe(html)
  })
})

describe('scripts beside a stylesheet that stands in the page', () => {
  const html =
    '<script type="module" crossorigin src="./assets/index-1.js"></script>' +
    '<link rel="stylesheet" crossorigin href="./assets/index-2.css">'

  it('ask for the entry in its place, so that the places in their lists stay', () => {
    const code = 'm.f=["./lines-3.js","./index-1.js","./index-2.css","./lines-4.css"];m([0,1,2,3])'
    expect(withoutStyles(html, new Map([['assets/load-5.js', code]]))).toEqual(
      new Map([
        [
          'assets/load-5.js',
          'm.f=["./lines-3.js","./index-1.js","./index-1.js","./lines-4.css"];m([0,1,2,3])',
        ],
      ]),
    )
  })

  it('stay as they are where they ask for none', () => {
    expect(withoutStyles(html, new Map([['assets/a.js', 'm.f=["./lines-4.css"]']])).size).toBe(0)
  })
})

describe('putting the script off', () => {
  it('names the scripts and the data to an inline script that stands before everything drawn', () => {
    const html =
      '<title>t</title><script type="module" crossorigin src="./assets/index-1.js"></script>' +
      '<link rel="modulepreload" crossorigin href="./assets/vue-2.js">\n<body></body>'
    expect(deferEntry(html, "start('START')", './assets/<a>.json')).toBe(
      '<title>t</title>\n    <script>start({"entry":"./assets/index-1.js","scripts":["./assets/vue-2.js"],' +
        '"reading":"./assets/\\u003ca>.json"})</script><body></body>',
    )
  })

  it('fails loudly without an entry', () => {
    expect(() => deferEntry('<title>t</title>', '', '')).toThrow('no entry script')
  })
})
