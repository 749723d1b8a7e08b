export interface BrowserWish {
  readonly asReadersHaveIt?: boolean
}

export function findBrowser(wish?: BrowserWish): string | null
export function ensureBrowser(wish?: BrowserWish): string
export function isShell(path: string | null): boolean
