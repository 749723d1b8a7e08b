import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { ChartTheme } from '../../charts/colours/theme'
import type { ChartContext, Mark, Ribbon, Size } from '../../charts/marks'
import { NO_CHART, type ChartCode, type StillChart } from '../../charts/still'
import { useChartCode } from '../../composables/useChartCode'
import { useChartContext } from '../../composables/useChartContext'
import { usePointed, type Pointed, type PointedControl } from './usePointed'
import type { Standing } from './useSourceGesture'
import { useStanding, type StandingControl } from './useStanding'

/** One view ready to draw, with what answers to the pointer and the keyboard. */
export interface LiveChart extends StillChart {
  readonly marks: readonly Mark[]
  readonly ribbons?: readonly Ribbon[]
}

/** What is said of a mark beside it. */
interface Words {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export interface LiveChartRequest {
  readonly host: Readonly<ShallowRef<HTMLElement | null>>
  readonly chartFor: (code: ChartCode, context: ChartContext) => LiveChart
  /** What is said of what is pointed at; null where it is nothing of the view. */
  readonly wordsOf: (id: string) => Words | null
  /** The height to draw for, in px; without it, that of the place. */
  readonly height?: () => number
}

type Drawn = LiveChart | typeof NO_CHART

/** What it takes beside what is drawn, and what hears of what it tells. */
interface Bindings {
  readonly focusedId: string | null
  readonly 'onUpdate:focusedId': (id: string | null) => void
  readonly onHover: PointedControl['point']
  readonly onResize: (width: number, height: number) => void
}

export interface LiveChartControl extends Pick<StandingControl, 'standAt'> {
  /** None until its code and its place are there. */
  readonly chart: ComputedRef<Drawn>
  /** The same for another height. */
  readonly drawnIn: (height: number) => Drawn
  /** What the live chart takes and tells of itself, to be bound to it. */
  readonly bound: ComputedRef<Drawn & Bindings>
  readonly pointedId: ComputedRef<string | null>
  /** What is said beside it, and where; null while nothing is pointed at. */
  readonly tip: ComputedRef<(Words & Omit<Pointed, 'id'>) | null>
  readonly standing: () => Standing
  readonly theme: ComputedRef<ChartTheme>
}

/** The live chart of a view in `host`: for which size it is drawn, and what is pointed at and stood on in it. */
export function useLiveChart({
  host,
  chartFor,
  wordsOf,
  height,
}: LiveChartRequest): LiveChartControl {
  const { onPage, theme } = useChartContext()
  const code = useChartCode()
  const size = shallowRef<Size>({ width: 0, height: 0 })
  const { pointed, point } = usePointed(host)
  const { focusedId, standAt } = useStanding()
  const chart = computed(() => drawnIn(height?.() ?? size.value.height))
  const pointedId = computed(() => pointed.value?.id ?? null)

  function drawnIn(full: number): Drawn {
    const { width } = size.value
    if (code.value === null || width === 0) return NO_CHART
    return chartFor(code.value, onPage.value({ width, height: full }))
  }

  function stand(id: string | null): void {
    focusedId.value = id
  }

  function resize(width: number, full: number): void {
    size.value = { width, height: full }
  }

  return {
    chart,
    drawnIn,
    bound: computed(() => ({
      ...chart.value,
      focusedId: focusedId.value,
      'onUpdate:focusedId': stand,
      onHover: point,
      onResize: resize,
    })),
    pointedId,
    tip: computed(() => {
      if (pointed.value === null) return null
      const { id, x, y } = pointed.value
      const words = wordsOf(id)
      return words && { title: words.title, rows: words.rows, x, y }
    }),
    standing: () => ({
      focused: focusedId.value ?? chart.value.marks[0]?.id ?? null,
      pointed: pointedId.value,
    }),
    standAt,
    theme,
  }
}
