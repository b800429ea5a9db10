import type { Annotation, Happened } from '#contract/learn/annotations.ts'
import { dayName } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import { spacedIn } from './spaced.ts'

type Noting = { say: SayOf<'annotation'>; locale: Locale }

/** What happened along a line, for its chart: `text` on it, and in `title` the day as well. */
export const flagsOf = (annotations: readonly Happened[], reader: Noting) =>
  annotations.map((one) => {
    const text = annotationWords(one, reader)
    const title = reader.say(one.breaks ? 'annotation.flag.break' : 'annotation.flag', {
      day: dayName(one.on, reader.locale),
      what: text,
    })
    return { at: one.at, text, title: spacedIn(reader.locale, title), breaks: one.breaks }
  })

/** What happened, in words; what was entered by hand as it was entered, and its kind alone for those who may not read that. */
export function annotationWords({ kind, words, about, became }: Annotation, { say, locale }: Noting): string {
  if (words !== null) return words
  if (about === null) return say(`annotation.kind.${kind}`)
  if (kind === 'policy' || kind === 'channel' || kind === 'import_undone')
    return say(`annotation.known.${kind}`, { about, became })
  const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(about ?? 'en')
  return spacedIn(locale, say('annotation.known.wording', { about: language, became }))
}
