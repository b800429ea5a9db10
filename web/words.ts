import { type Messages, setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import { LOCALES, type Locale, localeOf } from '#words/locale.ts'
import { remember, remembered } from './remember.ts'
import type { Say } from './spoken.ts'

type Tongue = { locale: Locale; say: Say }

const CATALOGS: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('virtual:words/en'),
  'zh-Hans': () => import('virtual:words/zh-Hans'),
  'zh-Hant': () => import('virtual:words/zh-Hant'),
}

let tongue: Tongue = { locale: 'en', say: (id) => id }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every sentence on the screen: `const say = useSay()`, then `say('case.open', { n: 3 })`. */
export const useSay = (): Say => useSyncExternalStore(subscribe, () => tongue.say)

export const useLocale = (): Locale => useSyncExternalStore(subscribe, () => tongue.locale)

/** For code outside a component, such as a toast after an answer of the server. */
export const sayNow: Say = (id, values) => tongue.say(id, values)

/** Loads one language and turns the whole app to it. */
export async function setLocale(locale: Locale): Promise<void> {
  const { default: messages } = await CATALOGS[locale]()
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  tongue = { locale, say: (id, values) => i18n._(id, values) }
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
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
