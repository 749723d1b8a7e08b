import { onMounted, watch } from 'vue'
import type { Language } from '../domain/view-state'

/** Keeps the document's title and language in step with the view. */
export function useDocumentMeta(title: () => string, language: () => Language): void {
  onMounted(() => {
    watch(title, text => void (document.title = text), { immediate: true })
    watch(language, code => void (document.documentElement.lang = code), { immediate: true })
  })
}
