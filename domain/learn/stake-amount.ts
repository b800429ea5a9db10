import type { AttributeValue } from '#domain/listen/import/attribute.ts'

/**
 * What a company pays, in one currency: of an amount of money or a plain number, which counts as of that currency, as does money whose currency
 * nobody wrote down. Null where it is unknown; `other` where it is an amount of another currency, which nobody here converts. Below zero is
 * no revenue anybody could lose: unknown.
 * @param currency ISO 4217; null while no amount names one
 */
export function revenueIn(value: AttributeValue | null, currency: string | null): { amount: number | null; other: boolean } {
  const money = typeof value === 'number' ? { amount: value, currency: null } : isMoney(value) ? value : null
  if (money === null) return { amount: null, other: false }
  const other = money.currency !== null && currency !== null && money.currency !== currency
  return { amount: other || !(money.amount >= 0) ? null : money.amount, other }
}

/** The currencies of these amounts, the most frequent first; of those as frequent, in the order of their letters. */
export function currenciesOf(values: readonly (AttributeValue | null)[]): string[] {
  const times = new Map<string, number>()
  for (const value of values)
    if (isMoney(value) && value.currency) times.set(value.currency, (times.get(value.currency) ?? 0) + 1)
  return [...times].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([currency]) => currency)
}

const isMoney = (value: AttributeValue | null): value is { amount: number; currency: string | null } =>
  typeof value === 'object' && value !== null && 'amount' in value
