const TOKEN = /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[a-zA-Z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gu
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

/** Complaints about an XML document; null when it is well-formed. A small checker: the unit tests run without a DOM. */
export function xmlFault(xml: string): string | null {
  if (FORBIDDEN.test(xml)) return 'a control character or a lone surrogate'
  const open: string[] = []
  for (const [all, closing, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    const fault = text === undefined ? tagFault(all, name, attributes) : textFault(text)
    if (fault !== null) return fault
    if (name === undefined || empty === '/') continue
    if (closing !== '/') open.push(name)
    else if (open.pop() !== name) return `an unexpected ${all}`
  }
  return open.length === 0 ? null : `an open <${open.join('><')}>`
}

function textFault(text: string): string | null {
  return BARE_AMPERSAND.test(text) ? `a bare & in ${text}` : null
}

function tagFault(all: string, name: string | undefined, attributes = ''): string | null {
  if (name === undefined) return `a stray ${all}`
  const names = [...attributes.matchAll(/\s([\w:.-]+)="/g)].map(match => match[1])
  return new Set(names).size < names.length ? `a repeated attribute in ${all}` : null
}

/** The text of every <text> element, in drawing order, entities read. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gsu)].map(match =>
    match[1]!
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  )
}
