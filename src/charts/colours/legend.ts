/** One swatch of a legend and what it stands for. */
export interface LegendItem {
  readonly label: string
  readonly colour: string
  /** An edge for a fill that is close to the ground. */
  readonly edge?: string
}
