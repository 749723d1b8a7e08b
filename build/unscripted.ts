import { escapeHtml } from './escape.ts'

const TEXT_PAGE = 'text.html'

/**
 * What the page says to readers without scripts: what they would add, and where everything stands without them.
 * `files`: the names of the published tables in a folder; none for a page that has no file beside it.
 */
export function noScriptLine(folder: string, files: readonly string[]): string {
  const what = '本页的图表与筛选需要启用 JavaScript'
  if (files.length === 0) return `<div class="no-script">${what}。</div>`
  const tables = files.map(
    file => `<li>${link(`${folder}/${encodeURIComponent(file)}`, file)}</li>`,
  )
  return [
    `<div class="no-script">${what}；不启用时可看${link(`./${TEXT_PAGE}`, '全部数字的文字版')}。`,
    `<details><summary>下载公开的原始表格（${files.length} 个）</summary><ul>${tables.join('')}</ul></details></div>`,
  ].join('')
}

/** The reading version as a page of its own, without a script: for readers without scripts and for search engines. */
export function textPage(index: string, text: string, sheets: readonly string[]): string {
  const style = `<style>${sheets.join('')}</style>`
  return index
    .replace(/<script.*?<\/script>\s*/gs, '')
    .replace(/<link rel="(?:modulepreload|stylesheet)"[^>]*>\s*/g, '')
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace('<title>', '<title>文字 · ')
    .replace('</head>', () => `${style}</head>`)
    .replace(
      '<body>',
      `<body class="unscripted"><p class="no-script">${link('./', '到可以查看、筛选的页面')}</p>`,
    )
    .replace('<div id="app"></div>', () => `<div id="app">${text}</div>`)
}

function link(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`
}
