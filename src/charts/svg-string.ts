import type { EChartsOption } from 'echarts'
import type { Size } from './marks'
import { init } from './register'
import { GUARD } from './scene'

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
    return withFontAttributes(withoutInteraction(svg)).replaceAll(GUARD, '')
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

/** What ECharts adds for the pointer: hover styles, data references, regions that answer but show nothing. */
function withoutInteraction(svg: string): string {
  return svg
    .replace(/<style ?>.*?<\/style>\s*/gs, '')
    .replace(/ (?:ecmeta_[a-z_]+|class)="[^"]*"/g, '')
    .replace(/<path d="[^"]*" fill="none" pointer-events="visible"><\/path>\s*/g, '')
    .replace(/ pointer-events="visible"/g, '')
}
