/** Where the texts of a drawing begin and end, in px, left to right. */
export function textExtents(svg: string): { left: number; right: number }[] {
  const pattern =
    /<text[^>]*text-anchor="(\w+)" font-size="([\d.]+)px"[^>]*font-weight="(\d+)"[^>]*translate\(([-\d.]+) [^>]*>([^<]*)</g
  return [...svg.matchAll(pattern)].map(([, anchor, size, weight, x, text]) => {
    const width = noto(text!) * Number(size) * (weight === '600' ? 1.05 : 1)
    const left = anchor === 'end' ? Number(x) - width : Number(x)
    return { left, right: left + width }
  })
}

/** Measured widths of Noto Sans CJK SC, in em. */
function noto(text: string): number {
  const ems = [...text].map(char => (/[\d+−]/.test(char) ? 0.555 : /[ ,.]/.test(char) ? 0.28 : 1))
  return ems.reduce((sum, em) => sum + em, 0)
}
