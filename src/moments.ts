/** When the whole document stands. */
export function whenParsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise(resolve => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })
}
