/** The languages in which people are asked (experience.md 1.5), by their BCP 47 names. The app itself speaks three of them. */
export const ASK_LOCALES = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'es',
  'fr',
  'de',
  'pt-BR',
  'pt-PT',
  'it',
  'nl',
  'ru',
  'ar',
  'he',
  'hi',
  'id',
  'vi',
  'th',
  'tr',
  'pl',
  'sv',
  'da',
  'fi',
  'cs',
  'uk',
  'ro',
  'hu',
  'el',
  'nb',
] as const
export type AskLocale = (typeof ASK_LOCALES)[number]

/** Those whose words a native speaker has looked at. The editor marks all others. */
export const REVIEWED_LOCALES: readonly AskLocale[] = ['en', 'zh-Hans', 'zh-Hant']

/** Which way a line runs, as HTML's `dir`. */
export const directionOf = (locale: AskLocale): 'ltr' | 'rtl' => (locale === 'ar' || locale === 'he' ? 'rtl' : 'ltr')

/**
 * The language in which to ask a contact: their own when we speak it, else the program's. `tag` is what a customer list held
 * (zh-CN, en_GB, de-AT, no, nothing).
 */
export const askLocale = (tag: string | null, program: AskLocale): AskLocale => spokenFor(tag) ?? program

/** The first of a browser's languages that we speak, else `fallback`. `header` is an Accept-Language, best first. */
export function acceptedLocale(header: string | undefined, fallback: AskLocale): AskLocale {
  for (const tag of (header ?? '').slice(0, 200).split(',')) {
    const spoken = spokenFor(tag.split(';')[0] ?? '')
    if (spoken) return spoken
  }
  return fallback
}

/** One of ASK_LOCALES by its very name; null for all else, such as what stands in an address. */
export const readAskLocale = (text: unknown): AskLocale | null => ASK_LOCALES.find((locale) => locale === text) ?? null

// Chinese is Simplified unless script or region says Traditional; Portuguese is Brazil's outside Europe and Africa.
function spokenFor(tag: string | null): AskLocale | null {
  const name = (tag ?? '').trim().toLowerCase().replaceAll('_', '-')
  const [language = ''] = name.split('-')
  if (language === 'zh') return /^zh-(hant|tw|hk|mo)/.test(name) ? 'zh-Hant' : 'zh-Hans'
  if (language === 'pt') return /^pt-(pt|ao|mz|cv|gw|st|tl)\b/.test(name) ? 'pt-PT' : 'pt-BR'
  const known = FORMER[language] ?? language
  return ASK_LOCALES.find((locale) => locale === known) ?? null
}

/** Other names of languages that we speak: Norwegian's two, and what ISO 639 said before 1989. */
const FORMER: Record<string, AskLocale> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id' }
