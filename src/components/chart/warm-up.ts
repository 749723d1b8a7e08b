import { init } from '../../charts/register'
import { sceneOption, type SceneItem } from '../../charts/scene'
import { CHART_THEMES } from '../../charts/colours/theme'
import type { Steps } from '../../domain/steps'

const SIZE = { width: 80, height: 40 }
const PRESS = ['mousemove', 'mousedown', 'mouseup', 'click', 'mouseout'] as const

/**
 * Draws a small chart out of sight, presses on it and draws another view in its place: ECharts' first drawing, first
 * press and first change are slow, as each compiles what it runs. To be taken in idle moments, one a step.
 */
export function* warmUp(): Steps<void> {
  const place = document.createElement('div')
  const chart = init(place, null, { renderer: 'svg', ...SIZE })
  try {
    yield
    // Alone, the first drawing of anything is a long task on a slow device.
    draw(chart, [])
    yield
    draw(chart, ['a', 'b', 'c'])
    yield
    const [root = place] = place.children
    for (const type of PRESS) root.dispatchEvent(new MouseEvent(type, { bubbles: true }))
    yield
    draw(chart, ['b', 'd'])
    yield
  } finally {
    chart.dispose()
  }
}

function draw(chart: ReturnType<typeof init>, ids: readonly string[]): void {
  const option = sceneOption(ids.map(toItem), { theme: CHART_THEMES.light, reducedMotion: false })
  chart.setOption(option, { replaceMerge: ['series'] })
  chart.getZr().flush()
}

function toItem(id: string, index: number): SceneItem {
  const box = { x: index * 20, y: 0, width: 20, height: 40 }
  return {
    id,
    hit: box,
    shapes: [
      { kind: 'rect', fill: '#123456', ...box },
      { kind: 'rect', fill: null, stroke: '#654321', lineWidth: 1, ...box },
      {
        kind: 'text',
        text: id,
        x: box.x,
        y: 20,
        size: 12,
        bold: true,
        fill: '#fff',
        align: 'center',
      },
    ],
  }
}
