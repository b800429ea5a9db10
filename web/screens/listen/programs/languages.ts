import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'

/** Each language by its own name, so that whoever reads it finds it. */
export const languageOptions = ASK_LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))
