import type { ScoreSheet } from '#contract/learn/scores.ts'
import { formatIn } from './format.ts'
import type { Locale } from './locale.ts'
import { say } from './say.ts'
import { sentenceOf } from './score-figures.ts'
import { namesIn } from './score-names.ts'
import { sentencesOf, visibleOf } from './score-sentences.ts'

/** What a mail says of a score: of what it is, the score with its margin, what changed and whether that is real. */
export function headlinesOf(sheet: ScoreSheet, locale: Locale, timeZone: string): { of: string; says: string[] } {
  const speak = say(locale)
  const format = formatIn(locale, timeZone)
  const names = namesIn(speak, locale, timeZone)
  const when = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const visible = visibleOf(sheet, speak, format, names)
  const point = `${sentenceOf(when, sheet.standing, speak, format)}${locale === 'en' ? '.' : '。'}`
  return {
    of: speak('report.subject', { program: sheet.program.name, name: when }),
    says: [point, ...sentencesOf(sheet, speak, format, names), ...(visible ? [visible] : [])],
  }
}
