import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useLocale, useSay } from '#web/words.ts'
import { dayName } from '#words/format.ts'

type Value = string | number | boolean | string[] | { amount: number; currency: string | null }

/** How a workspace's own attributes read: their labels, and their values in the reader's language. */
export function useAttributeWords(of: 'contact' | 'account') {
  const wordsOf = useValueWords()
  const definitions = useQuery(asking('GET /api/attributes', { of })).data ?? []
  const labelOf = (key: string) => definitions.find((definition) => definition.key === key)?.label ?? key
  const isMeasured = (key: string) => definitions.some((definition) => definition.key === key && definition.computed)
  return { labelOf, wordsOf, isMeasured }
}

/** Numbers, amounts and dates as the reader's language writes them; text stays as it was given. */
export function useValueWords(): (value: Value) => string {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  return (value) => {
    if (typeof value === 'boolean') return say(value ? 'contact.yes' : 'contact.no')
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return format.list(value)
    if (typeof value === 'object') return [format.number(value.amount), value.currency].filter(Boolean).join('\u00a0')
    return DAY.test(value) ? dayName(value, locale) : value
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/
