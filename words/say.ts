import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalog, type WordId } from './catalog.ts'
import type { Locale } from './locale.ts'

export type Say = (id: WordId, values?: Record<string, unknown>) => string
/** A voice that need only know the words of these features, so that the app and the server both have one: `SayOf<'score' | 'ui'>`. */
export type SayOf<Feature extends string> = (
  id: Extract<WordId, `${Feature}.${string}`>,
  values?: Record<string, unknown>,
) => string

const speakers = new Map<Locale, Say>()

/** The product's one way to a sentence outside the browser: `say('zh-Hans')('wing.listen')`. */
export function say(locale: Locale): Say {
  const known = speakers.get(locale)
  if (known) return known

  const i18n: I18n = setupI18n()
  i18n.setMessagesCompiler(compileMessage)
  i18n.load(locale, Object.fromEntries(Object.entries(catalog).map(([id, sentence]) => [id, sentence[locale]])))
  i18n.activate(locale)
  const speak: Say = (id, values) => i18n._(id, values as Record<string, unknown>)
  speakers.set(locale, speak)
  return speak
}
