/**
 * A page with what stands, on the screen and on paper, for a view that the build has not drawn, until the script is
 * there: whose budget it is, and that nothing of the view has come yet, or why it never will.
 */
export function placePending(html: string): string {
  return html.replace('</body>', () => `${pendingNote(html)}</body>`)
}

function pendingNote(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  return [
    `<section class="pending"><p><strong>${title}</strong></p>`,
    '<div class="is-waiting">',
    '<p>正在载入这个网址的画面……</p>',
    '<p class="print-only">画面还没有出现，纸上没有它的内容；请等它出现后再打印一次。</p>',
    '<p lang="en">Loading the view that this address asks for…</p>',
    '<p class="print-only" lang="en">It has not come yet, and this paper shows nothing of it; please print again once it is there.</p>',
    '</div><div class="is-lost">',
    `<p>这个网址的画面未能载入。请刷新本页，或看<a href="./">总览</a>、<a href="./text.html">全部数字的文字版</a>。</p>`,
    '<p lang="en">The view that this address asks for could not be loaded. Please reload the page, or see the ',
    '<a href="./">overview</a> or <a href="./text.html">the whole budget as text</a>.</p>',
    '</div></section>',
  ].join('')
}
