import { describe, expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createPinia } from 'pinia'
import type { Size } from '../../src/charts/marks'
import type { ChartCode } from '../../src/charts/still'
import ChartPlace from '../../src/components/chart/ChartPlace.vue'
import { STILLS } from '../../src/composables/useStill'

const WIDE = { width: 1358, height: 557 }
const NARROW = { width: 332, height: 264 }
const PAPER = { width: 900, height: 300 }

/** The sizes that a built page's drawings are made in, where the chart needs `height`. */
async function drawnSizes(height: number | undefined): Promise<Size[]> {
  const sizes: Size[] = []
  const code = {
    renderChartSvg: (_option: unknown, size: Size) => {
      sizes.push(size)
      return `<svg viewBox="0 0 ${size.width} ${size.height}"></svg>`
    },
  } as unknown as ChartCode
  const app = createSSRApp(ChartPlace, {
    ...{ view: 1, label: '钱从哪来到哪去', wide: WIDE, narrow: NARROW, paper: PAPER },
    chartFor: () => ({ option: {}, height }),
  })
  app.use(createPinia())
  app.provide(STILLS, { code, isDark: false })
  await renderToString(app)
  return sizes
}

describe('the drawings of the built page', () => {
  it('are as high as their place', async () => {
    expect(await drawnSizes(undefined)).toEqual([PAPER, WIDE, NARROW])
  })

  it('are as high as what is drawn needs where that has a height of its own', async () => {
    expect(await drawnSizes(1006)).toEqual([
      { width: 900, height: 1006 },
      { width: 1358, height: 1006 },
      { width: 332, height: 1006 },
    ])
  })
})
