import { createContext, useContext, useMemo } from 'react'
import { type Format, formatIn } from '#words/format.ts'
import { useLocale } from './words.ts'

export type { Format }

/** The workspace's time zone. Days and months are its days and months, wherever the reader sits. */
export const TimeZone = createContext<string>('UTC')

/** Numbers and dates as the reader's language writes them: `const format = useFormat()`. */
export function useFormat(): Format {
  const locale = useLocale()
  const zone = useContext(TimeZone)
  return useMemo(() => formatIn(locale, zone), [locale, zone])
}
