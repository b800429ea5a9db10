import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useLocale, useSay } from '#web/words.ts'

type Value = string | number | boolean | string[] | { amount: number; currency: string | null }

/** How a workspace's own attributes read: their labels, and their values in the reader's language. */
export function useAttributeWords(of: 'contact' | 'account') {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const definitions = useQuery(asking('GET /api/attributes', { of })).data ?? []
  const labelOf = (key: string) => definitions.find((definition) => definition.key === key)?.label ?? key
  const wordsOf = (key: string, value: Value): string => {
    if (typeof value === 'boolean') return say(value ? 'contact.yes' : 'contact.no')
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return format.list(value)
    if (typeof value === 'object') return money(locale, value)
    const isDate = definitions.some((definition) => definition.key === key && definition.type === 'date')
    return isDate
      ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(value),
        )
      : value
  }
  return { definitions, labelOf, wordsOf }
}

const money = (locale: string, { amount, currency }: { amount: number; currency: string | null }) =>
  new Intl.NumberFormat(
    locale,
    currency ? { style: 'currency', currency, maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' } : {},
  ).format(amount)
