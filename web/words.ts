import { type Messages, setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import { LOCALES, type Locale, localeOf } from '#words/locale.ts'
import { remember, remembered } from './remember.ts'
import type { Say } from './spoken.ts'

type Tongue = { locale: Locale; say: Say }

type Load = () => Promise<{ default: Messages }>

const CATALOGS: Record<Locale, { first: Load; more: Load }> = {
  en: { first: () => import('virtual:words/en'), more: () => import('virtual:words/en/more') },
  'zh-Hans': { first: () => import('virtual:words/zh-Hans'), more: () => import('virtual:words/zh-Hans/more') },
  'zh-Hant': { first: () => import('virtual:words/zh-Hant'), more: () => import('virtual:words/zh-Hant/more') },
}

let all: Promise<void> | null = null
let tongue: Tongue = { locale: 'en', say: (id) => id }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every sentence on the screen: `const say = useSay()`, then `say('case.open', { n: 3 })`. */
export const useSay = (): Say => useSyncExternalStore(subscribe, () => tongue.say)

export const useLocale = (): Locale => useSyncExternalStore(subscribe, () => tongue.locale)

/** Loads one language, as much of it as is needed by now, and turns the whole app to it. */
export async function setLocale(locale: Locale): Promise<void> {
  const { first, more } = CATALOGS[locale]
  const parts = await Promise.all(all ? [first(), more()] : [first()])
  const messages: Messages = Object.assign({}, ...parts.map(({ default: part }) => part))
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  const say: Say = (id, values) => {
    if (id in messages) return i18n._(id, values)
    allWords().catch(() => {}) // A screen that needs them says so by itself.
    return ''
  }
  tongue = { locale, say }
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

/** The words of every screen but the first; asked for with the code of the screen that needs them. */
export function allWords(): Promise<void> {
  all ??= Promise.resolve()
    .then(() => setLocale(tongue.locale))
    .catch((error) => {
      all = null // The next screen asks again.
      throw error
    })
  return all
}

/** What a person chose by hand; it outlives the session. */
export function chooseLocale(locale: Locale): Promise<void> {
  remember('locale', locale)
  return setLocale(locale)
}

/** The choice made here before, else the first language of the browser that we speak. */
export function firstLocale(): Locale {
  const chosen = remembered('locale')
  const known = LOCALES.find((locale) => locale === chosen)
  return known ?? localeOf(navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)))
}
