import { onMounted, watch } from 'vue'
import type { Language } from '../domain/view-state'
import { useAfterAnswer } from './useAfterAnswer'

/**
 * Keeps the document's title and language in step with the view. What stands already is not set again: a
 * language set, even to what it is, lets the browser style the whole page anew.
 */
export function useDocumentMeta(title: () => string, language: () => Language): void {
  const later = useAfterAnswer()
  onMounted(() => {
    showTitle(title())
    watch(title, text => later(() => showTitle(text)))
    watch(language, showLanguage, { immediate: true })
  })
}

function showTitle(title: string): void {
  if (document.title !== title) document.title = title
}

function showLanguage(language: Language): void {
  const root = document.documentElement
  if (root.lang !== language) root.lang = language
}
