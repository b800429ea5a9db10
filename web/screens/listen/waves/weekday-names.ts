import type { Locale } from '#words/locale.ts'

/** Monday to Sunday, short, as the reader's language writes them. */
export function weekdayNames(locale: Locale): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, at) => name.format(new Date(Date.UTC(2026, 0, 5 + at))))
}
