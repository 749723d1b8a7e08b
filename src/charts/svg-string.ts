import type { EChartsOption } from 'echarts'
import type { Size } from './marks'
import { init } from './register'

/**
 * Draws an option off screen, in Node or in the browser, as an SVG document. It carries no style attribute, no script and
 * no generated id, so that it may stand in a page under a strict policy and two drawings of one option are equal.
 */
export function renderChartSvg(option: EChartsOption, size: Size): string {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: size.width,
    height: size.height,
  })
  try {
    chart.setOption({ ...option, animation: false })
    const svg = chart.renderToSVGString({ useViewBox: true })
    return withoutMetadata(withFontAttributes(svg))
  } finally {
    chart.dispose()
  }
}

/** Inline styles need 'unsafe-inline' in a policy; the same properties as attributes do not. */
function withFontAttributes(svg: string): string {
  return svg.replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map(declaration => /^\s*(font-[a-z]+)\s*:\s*(.+?)\s*$/.exec(declaration))
      .map(match => (match === null ? '' : ` ${match[1]}="${match[2]}"`))
      .join(''),
  )
}

function withoutMetadata(svg: string): string {
  return svg.replace(/ ecmeta_[a-z_]+="[^"]*"/g, '').replace(/ class="zr\d+-cls-\d+"/g, '')
}
