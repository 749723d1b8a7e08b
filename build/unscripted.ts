import { escapeHtml } from './escape.ts'

const TEXT_PAGE = 'text.html'

/** What the page says to readers without scripts: what they would add, and where everything stands without them. */
export function noScriptLine(id: string, files: readonly string[]): string {
  const tables = files.map(file => link(`./data/${id}/${file}`, file))
  return [
    '<p class="no-script">本页的图表与筛选需要启用 JavaScript；不启用时可看',
    `${link(`./${TEXT_PAGE}`, '全部数字的文字版')}，或下载公开的原始表格：${tables.join('、')}。</p>`,
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
    .replace('</head>', `${style}</head>`)
    .replace(
      '<body>',
      `<body class="unscripted"><p class="no-script">${link('./', '到可以查看、筛选的页面')}</p>`,
    )
    .replace('<div id="app"></div>', () => `<div id="app">${text}</div>`)
}

function link(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`
}
