import { type AskLocale, readAskLocale } from './ask-locale.ts'

/** How seldom a person may wish to be asked: days of rest after each ask, whatever the program; null: as it asks by itself. */
export const WISHES = [
  { name: 'as_now', quietDays: null },
  { name: 'half_year', quietDays: 182 },
  { name: 'year', quietDays: 365 },
] as const

export type Wish = { quietDays: number | null; locale: AskLocale | null }

/** What the preference page posted; what it does not name is no wish. */
export const readWish = (form: { rest: string | null; lang: string | null }): Wish => ({
  quietDays: WISHES.find(({ name }) => name === form.rest)?.quietDays ?? null,
  locale: readAskLocale(form.lang),
})

/** For how long after "never" the page that says so can take it back, in milliseconds. Later it takes a mail to the sender. */
export const UNDO_MS = 15 * 60_000
