import type { Locale } from './locale.ts'

/** An amount as one says it: $1.2M, US$120万. Without a currency the bare number. */
export function printAmount(locale: Locale, amount: number, currency: string | null): string {
  const style = currency ? ({ style: 'currency', currency } as const) : {}
  return new Intl.NumberFormat(locale, { ...style, notation: 'compact', maximumSignificantDigits: 3 }).format(amount)
}
