import { classColour } from './class-colours'
import { standOut } from './colour'
import type { ChartTheme } from './theme'

/** First-level indicators of the national target framework (财预〔2020〕10号), each with a hue of its own. */
const HUES: ReadonlyMap<string, string> = new Map([
  ['成本指标', '208'],
  ['产出指标', '201'],
  ['效益指标', '210'],
  ['满意度指标', '221'],
])

/** The colour of a first-level indicator; that of the accent for overall targets and other levels. */
export function levelColour(level: string | null, theme: ChartTheme): string {
  const hue = level === null ? undefined : HUES.get(level)
  return hue === undefined
    ? theme.accent
    : standOut(classColour(hue, theme), theme.card, theme.ink, 3)
}
