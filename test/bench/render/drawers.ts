import { Chart, LinearScale, type ChartConfiguration, type ChartDataset } from 'chart.js'
import { TreemapController, TreemapElement } from 'chartjs-chart-treemap'
import { hierarchy, treemap } from 'd3-hierarchy'
import type { ChartContext } from '../../../src/charts/marks'
import { init } from '../../../src/charts/register'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { toTreemapChart } from '../../../src/charts/treemap/treemap-option'
import { toView, type Branch } from './tree'
import { words } from './words'

Chart.register(LinearScale, TreemapController, TreemapElement)

/** Draws the whole, then what is inside one class of it. */
export interface Drawer {
  readonly draw: (branches: readonly Branch[]) => void
  readonly drill: (branches: readonly Branch[], inside: Branch) => void
  readonly clear: () => void
}

export const SIZE = { width: 960, height: 520 }

/** Ours as the page does it: laid out, gathered below what can be seen, one `custom` series, another option at a drill. */
export function ours(place: HTMLElement): Drawer {
  const chart = init(place, null, { renderer: 'svg', ...SIZE })
  const context: ChartContext = {
    ...{ size: SIZE, theme: CHART_THEMES.light, words, reducedMotion: true },
  }
  const show = (branches: readonly Branch[], inside: Branch | null) => {
    const { option } = toTreemapChart(toView(branches, inside), { ...context, colouring: 'class' })
    chart.setOption(option, { notMerge: true })
  }
  return {
    draw: branches => show(branches, null),
    drill: show,
    clear: () => chart.dispose(),
  }
}

interface Item extends Record<string, unknown> {
  readonly group: string
  readonly name: string
  readonly amount: number
}

/** chartjs-chart-treemap with its own groups, captions and labels. */
export function chartjs(place: HTMLElement): Drawer {
  const canvas = place.appendChild(document.createElement('canvas'))
  let chart: Chart<'treemap'> | null = null
  const dataset = (tree: Item[], groups: string[]): ChartDataset<'treemap'> => ({
    ...{ label: '', data: [], tree, key: 'amount', groups },
    spacing: 1,
    borderWidth: 0,
    backgroundColor: '#33658f',
    captions: { display: true },
    labels: {
      display: true,
      color: '#ffffff',
      formatter: ({ raw }) => [raw.g ?? '', String(raw.v / 1e6)],
    },
  })
  const items = (branches: readonly Branch[]) =>
    branches.flatMap(({ name: group, children }) =>
      children.map(({ name, amount }) => ({ group, name, amount })),
    )
  const config = (tree: Item[], groups: string[]): ChartConfiguration<'treemap'> => ({
    type: 'treemap',
    data: { datasets: [dataset(tree, groups)] },
    options: {
      ...{ animation: false, responsive: false, maintainAspectRatio: false },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  })
  return {
    draw: branches => {
      Object.assign(canvas, SIZE)
      chart = new Chart(canvas, config(items(branches), ['group', 'name']))
    },
    drill: (_, inside) => {
      if (chart === null) return
      chart.data.datasets = [dataset(items([inside]), ['name'])]
      chart.update('none')
    },
    clear: () => {
      chart?.destroy()
      canvas.remove()
    },
  }
}

/** d3-hierarchy, every tile an SVG rectangle with its name where there is room. */
export function d3(place: HTMLElement): Drawer {
  const show = (branches: readonly Branch[]) => {
    const whole: Branch = { id: '', name: '', amount: 0, children: branches }
    const root = hierarchy(whole).sum(({ children, amount }) => (children.length ? 0 : amount))
    const laid = treemap<Branch>().size([SIZE.width, SIZE.height]).paddingTop(20).paddingInner(1)(
      root,
    )
    const parts = laid
      .descendants()
      .slice(1)
      .map(({ x0, y0, x1, y1, data }) => {
        const [width, height] = [x1 - x0, y1 - y0]
        const rect = `<rect x="${x0}" y="${y0}" width="${width}" height="${height}" fill="#33658f"/>`
        const y = y0 + 16
        const lines = [data.name, String(data.amount / 1e6)]
        const text = lines.map(
          (line, at) => `<text x="${x0 + 4}" y="${y + at * 16}">${line}</text>`,
        )
        return width > 60 && height > 36 ? rect + text.join('') : rect
      })
    const { width, height } = SIZE
    place.innerHTML = `<svg width="${width}" height="${height}">${parts.join('')}</svg>`
  }
  return {
    draw: show,
    drill: (_, inside) => show(inside.children),
    clear: () => place.replaceChildren(),
  }
}
