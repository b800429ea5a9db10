import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wording } from '#domain/listen/wording.ts'
import type { AskWord } from './tongue.ts'
import { tongues } from './tongues.ts'

export type Ask = (id: AskWord, values?: Record<string, unknown>) => string

const speakers = new Map<AskLocale, Ask>()

/** The one way to a sentence for people who are asked, in any of their languages: `ask('de')('answer.send')`. */
export function ask(locale: AskLocale): Ask {
  const known = speakers.get(locale)
  if (known) return known

  // Parsed once: a page says a few dozen of them, and parsing takes longer than all the rest of it.
  const messages = Object.fromEntries(Object.entries(tongues[locale].words).map(([id, text]) => [id, compileMessage(text)]))
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  const speak: Ask = (id, values) => i18n._(id, values)
  speakers.set(locale, speak)
  return speak
}

/** What a program says in a language until somebody edits it. */
export const standardWording = (locale: AskLocale): Wording => tongues[locale].wording
