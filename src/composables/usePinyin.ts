import { onMounted, readonly, shallowRef, type Ref } from 'vue'
import type { PinyinMatch } from '../derive/search/search'

/**
 * Matching of Chinese text by pinyin, loaded when a view that searches is mounted. Null until it
 * has arrived, and for good where it does not: a search by name, code and amount goes on without it.
 */
export function usePinyin(): Readonly<Ref<PinyinMatch | null>> {
  const match = shallowRef<PinyinMatch | null>(null)

  onMounted(async () => {
    try {
      const { default: pinyin } = await import('pinyin-match')
      match.value = (text, letters) => {
        const found = pinyin.match(text, letters)
        return found === false ? null : found[0]
      }
    } catch {
      return
    }
  })

  return readonly(match)
}
