/**
 * Text from data as it may be drawn: controls become spaces, direction marks and noncharacters go,
 * a lone half of a surrogate pair becomes U+FFFD. What is left is valid in XML and cannot reorder its neighbours.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Plain text escaped for an XML text node or attribute. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, char => XML_ENTITIES[char] ?? char)
}
