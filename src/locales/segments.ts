import type { Segment } from './view-messages'

export function plain(text: string): Segment {
  return { text, strong: false }
}

export function strong(text: string): Segment {
  return { text, strong: true }
}

/** Segments as one plain text. */
export function textOf(segments: readonly Segment[]): string {
  return segments.map(segment => segment.text).join('')
}
