import type { ImageMessages } from '../image-messages'

export const image: ImageMessages = {
  title: chart => `保存图片：${chart}`,
  page: '尺寸',
  pages: { fit: '随内容', wide: '16:9', standard: '4:3', a4: 'A4 横' },
  scale: '清晰度',
  size: (width, height) => `${width} × ${height} 像素`,
  background: '底色',
  backgrounds: { white: '白', transparent: '透明' },
  save: { png: '保存 PNG', copy: '复制图片', svg: '保存 SVG' },
}
