/** The words beside the choices of an image. */
export interface ImageMessages {
  /** Which chart it shows. */
  readonly title: (chart: string) => string
  readonly page: string
  readonly pages: Readonly<Record<'fit' | 'wide' | 'standard' | 'a4', string>>
  readonly scale: string
  /** Its size in pixels. */
  readonly size: (width: number, height: number) => string
  readonly background: string
  readonly backgrounds: Readonly<Record<'white' | 'transparent', string>>
  readonly save: Readonly<Record<'png' | 'copy' | 'svg', string>>
}
