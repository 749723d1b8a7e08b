import type { ImageMessages } from '../image-messages'

export const image: ImageMessages = {
  title: chart => `Save image: ${chart}`,
  page: 'Size',
  pages: { fit: 'As needed', wide: '16:9', standard: '4:3', a4: 'A4 landscape' },
  scale: 'Scale',
  size: (width, height) => `${width} × ${height} pixels`,
  background: 'Ground',
  backgrounds: { white: 'White', transparent: 'Transparent' },
  save: { png: 'Save PNG', copy: 'Copy image', svg: 'Save SVG' },
}
