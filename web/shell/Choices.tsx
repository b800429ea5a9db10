import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { chooseTheme, THEMES, useTheme } from '#web/theme.ts'
import { Menu, MenuItem, MenuTitle } from '#web/ui/Menu.tsx'
import { chooseLocale, useLocale, useSay } from '#web/words.ts'
import type { Locale } from '#words/locale.ts'

/** Each language in its own words, so that who cannot read this one finds theirs. */
export const LANGUAGES: Record<Locale, { name: string; short: string }> = {
  en: { name: 'English', short: 'EN' },
  'zh-Hans': { name: '简体中文', short: '简' },
  'zh-Hant': { name: '繁體中文', short: '繁' },
}

export function LanguageMenu() {
  const say = useSay()
  const now = useLocale()
  return (
    <Menu
      button={LANGUAGES[now].short}
      label={`${LANGUAGES[now].short} · ${say('shell.language')}: ${LANGUAGES[now].name}`}
      edge="end"
    >
      <LanguageItems />
    </Menu>
  )
}

function LanguageItems() {
  const now = useLocale()
  const person = useSession()?.person
  const keep = useActing('PUT /api/me', ['GET /api/session', 'GET /api/me'])
  const choose = async (locale: Locale) => {
    await chooseLocale(locale)
    if (person) keep.mutate({ name: person.name, locale })
  }
  return Object.entries(LANGUAGES).map(([locale, { name }]) => (
    <MenuItem key={locale} checked={locale === now} onPick={() => choose(locale as Locale)}>
      <span lang={locale}>{name}</span>
    </MenuItem>
  ))
}

export function ThemeMenu() {
  const say = useSay()
  return (
    <Menu button={say('shell.theme')} edge="end">
      <ThemeItems />
    </Menu>
  )
}

export function ThemeItems() {
  const say = useSay()
  const now = useTheme()
  return (
    <>
      <MenuTitle>{say('shell.theme')}</MenuTitle>
      {THEMES.map((theme) => (
        <MenuItem key={theme} checked={theme === now} onPick={() => chooseTheme(theme)}>
          {say(`shell.theme.${theme}`)}
        </MenuItem>
      ))}
    </>
  )
}
