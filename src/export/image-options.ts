/** The size of an image: as high as its chart needs, or that of a slide or a sheet. */
export const PAGE_NAMES = ['fit', 'wide', 'standard', 'a4'] as const
export type PageName = (typeof PAGE_NAMES)[number]

export const SCALES = ['1', '2', '3'] as const
export type Scale = (typeof SCALES)[number]

export const BACKGROUNDS = ['white', 'transparent'] as const
export type Background = (typeof BACKGROUNDS)[number]

/** How an image is saved. */
export interface ImageOptions {
  readonly page: PageName
  /** Pixels of a PNG for each px of the figure. */
  readonly scale: Scale
  readonly background: Background
}

/** What is saved where nothing else is chosen. */
export const USUAL_IMAGE: ImageOptions = { page: 'fit', scale: '2', background: 'white' }

/** The pages in px: slides of 16:9 and 4:3, and A4 on its side at 96 px to the inch. */
export const PAGES = {
  fit: null,
  wide: { width: 1280, height: 720 },
  standard: { width: 1024, height: 768 },
  a4: { width: 1123, height: 794 },
} as const
