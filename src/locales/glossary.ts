import { simplify } from '../derive/search/search'
import type { Definition } from '../domain/dataset'
import type { TermId } from '../domain/terms'
import type { Language } from '../domain/view-state'
import { terms as en } from './en/terms'
import { terms as zhCN } from './zh/terms'

/** A term in words of our own. */
export interface TermWords {
  readonly name: string
  readonly text: string
  /** Other names it goes by. */
  readonly also?: readonly string[]
}

export type Glossary = Readonly<Record<TermId, TermWords>>

const GLOSSARIES: Readonly<Record<Language, Glossary>> = { 'zh-CN': zhCN, en }

/** The glossary of a language. */
export function glossaryOf(language: Language): Glossary {
  return GLOSSARIES[language]
}

/** All names of a term, those of the language first. */
export function namesOf(term: TermId, language: Language): readonly string[] {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return [language, other].flatMap(each => {
    const { name, also = [] } = GLOSSARIES[each as Language][term]
    return [name, ...also]
  })
}

/** How the document itself defines a term; null where it does not. */
export function definitionOf(term: TermId, definitions: readonly Definition[]): Definition | null {
  const names = namesOf(term, 'zh-CN').map(simplify)
  return definitions.find(definition => names.includes(simplify(definition.term))) ?? null
}
