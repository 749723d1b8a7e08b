/** How a mark stands to what is picked: faded marks are dimmed, never removed. */
export type Emphasis = 'normal' | 'selected' | 'faded'
