/** The languages of the app itself. Surveys will speak more (issue 3). */
export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const
export type Locale = (typeof LOCALES)[number]

/** One sentence in every language, side by side, so that a change to one is seen beside the others. ICU message syntax. */
export type Sentence = Record<Locale, string>

export const words = <const T extends Record<string, Sentence>>(table: T): T => table

/** `zh` is Simplified unless a region or script says Traditional; what we do not speak is English. */
export function localeOf(tag: string | null | undefined): Locale {
  const name = (tag ?? '').trim().toLowerCase().replaceAll('_', '-')
  if (!name.startsWith('zh')) return 'en'
  return /^zh-(hant|tw|hk|mo)/.test(name) ? 'zh-Hant' : 'zh-Hans'
}
