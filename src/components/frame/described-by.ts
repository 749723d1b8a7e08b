import type { InjectionKey } from 'vue'

/** Given by a panel to its view: the id of the sentence that says what this shows. */
export const DESCRIBED_BY: InjectionKey<string> = Symbol('described by')
