import { shallowRef, type ShallowRef } from 'vue'

/** A mark that is pointed at, with the place to explain it at in px of the viewport. */
export interface Pointed {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface PointedControl {
  readonly pointed: Readonly<ShallowRef<Pointed | null>>
  /** Takes what a chart emits: px of the chart, or null when nothing is pointed at. */
  readonly point: (id: string | null, x: number, y: number) => void
}

/** What the pointer or the keyboard stands on in the chart that fills `host`. */
export function usePointed(host: Readonly<ShallowRef<HTMLElement | null>>): PointedControl {
  const pointed = shallowRef<Pointed | null>(null)

  function point(id: string | null, x: number, y: number): void {
    const box = host.value?.getBoundingClientRect()
    pointed.value =
      id === null || box === undefined ? null : { id, x: box.left + x, y: box.top + y }
  }

  return { pointed, point }
}
