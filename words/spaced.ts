import type { Locale } from './locale.ts'

/** Chinese sets a space between its own characters and Latin ones, wherever a name ends. */
export const spacedIn = (locale: Locale, text: string): string => (locale === 'en' ? text : text.replace(BETWEEN_SCRIPTS, ' '))

const BETWEEN_SCRIPTS = /(?<=[\dA-Za-z])(?=\p{sc=Han})|(?<=\p{sc=Han})(?=[\dA-Za-z])/gu
