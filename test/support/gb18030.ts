/**
 * Writes text in GB18030. Node and browsers only read it, so the table is made by reading every sequence of two
 * bytes; characters that need four are refused.
 */
export function gb18030Encoder(): (text: string) => Uint8Array {
  const table = twoByteTable()
  return text => {
    const bytes = new Uint8Array(text.length * 2)
    let length = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 0x80) {
        bytes[length++] = unit
        continue
      }
      const pair = table[unit] ?? 0
      if (pair === 0) throw new Error(`not in two bytes of GB18030: ${text[at]}`)
      bytes[length++] = pair >> 8
      bytes[length++] = pair & 0xff
    }
    return bytes.slice(0, length)
  }
}

function twoByteTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\uFFFD') table[text.charCodeAt(0)] = (lead << 8) | trail
    }
  }
  return table
}
