/** Browsers read the blob after the click returns; some take their time over it. */
const REVOKE_AFTER_MS = 30_000

/** Saves a blob under a name. Null when the browser took it, else why it did not. */
function saveBlob(blob: Blob, name: string): Error | null {
  try {
    const url = URL.createObjectURL(blob)
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.hidden = true
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
    return null
  } catch (cause) {
    return new Error(`cannot save ${name}`, { cause })
  }
}

export interface Download {
  /** Saves text as UTF-8. */
  readonly saveText: (text: string, name: string, type: string) => Error | null
  readonly saveBlob: (blob: Blob, name: string) => Error | null
}

/** Saving files from the page. */
export function useDownload(): Download {
  return {
    saveText: (text, name, type) =>
      saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name),
    saveBlob,
  }
}
