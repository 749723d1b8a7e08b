import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { useRasterizer } from '../../../src/composables/useRasterizer'

const drawing = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 648, height: 571 }
const png = new Blob(['png'], { type: 'image/png' })
const drawImage = vi.fn()
let canvas: { width: number; height: number } | null = null

interface Environment {
  readonly loads?: boolean
  readonly blob?: Blob | null
  readonly context?: boolean
}

/** An environment whose images load or fail, and whose canvas gives what it is told to. */
function environment({ loads = true, blob = png, context = true }: Environment = {}): void {
  vi.stubGlobal(
    'Image',
    class {
      onload: () => void = () => undefined
      onerror: () => void = () => undefined
      set src(_url: string) {
        queueMicrotask(() => (loads ? this.onload() : this.onerror()))
      }
    },
  )
  vi.spyOn(document, 'createElement').mockImplementation(() => {
    canvas = Object.assign(new EventTarget(), {
      width: 0,
      height: 0,
      getContext: () => (context ? { drawImage } : null),
      toBlob: (done: (result: Blob | null) => void) => done(blob),
    })
    return canvas as unknown as HTMLElement
  })
}

let revoke: MockInstance<typeof URL.revokeObjectURL>

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
  revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  drawImage.mockClear()
})

describe('an image', () => {
  it.each([
    [1, 648, 571],
    [2, 1296, 1142],
    [3, 1944, 1713],
  ])('at %d× has exactly that pixel size and is drawn anew', async (scale, width, height) => {
    environment()
    const result = await useRasterizer().rasterize(drawing, scale)
    expect(result).toEqual({ ok: true, blob: png, width, height })
    expect(canvas).toMatchObject({ width, height })
    expect(drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, width, height)
    expect(revoke).toHaveBeenCalledWith('blob:1')
  })

  it('that is too large is not tried, and a smaller one is offered', async () => {
    environment()
    const result = await useRasterizer().rasterize({ ...drawing, width: 6000 }, 3)
    expect(result).toEqual({ ok: false, reason: 'too-large', offer: 2 })
    expect(drawImage).not.toHaveBeenCalled()
  })

  it('that the browser leaves empty was too large for it', async () => {
    environment({ blob: null })
    const result = await useRasterizer().rasterize(drawing, 2)
    expect(result).toEqual({ ok: false, reason: 'too-large', offer: 1 })
  })

  it('that cannot be drawn says why and leaves nothing behind', async () => {
    environment({ loads: false })
    const broken = await useRasterizer().rasterize(drawing)
    expect(broken).toMatchObject({
      ok: false,
      reason: 'failed',
      cause: new Error('the drawing is not a valid SVG image'),
    })
    environment({ context: false })
    const blank = await useRasterizer().rasterize(drawing)
    expect(blank).toMatchObject({ ok: false, reason: 'failed' })
    expect(revoke).toHaveBeenCalledTimes(2)
  })
})
