import type { AskLocale } from './wording.ts'

/**
 * The language in which to ask a contact: their own when we speak it, else the program's. `tag` is what a customer list held
 * (zh-CN, en_GB, fr, nothing); Chinese is Simplified unless script or region says Traditional.
 */
export function askLocale(tag: string | null, program: AskLocale): AskLocale {
  const name = (tag ?? '').trim().toLowerCase().replaceAll('_', '-')
  if (/^en(-|$)/.test(name)) return 'en'
  if (!/^zh(-|$)/.test(name)) return program
  return /^zh-(hant|tw|hk|mo)/.test(name) ? 'zh-Hant' : 'zh-Hans'
}
