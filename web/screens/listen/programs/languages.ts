import { ASK_LOCALES, type AskLocale } from '#domain/listen/wording.ts'

const NAMES: Record<AskLocale, string> = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' }

/** Each language by its own name, so that whoever reads it finds it. */
export const languageOptions = ASK_LOCALES.map((value) => ({ value, label: NAMES[value] }))
