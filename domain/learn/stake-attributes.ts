/** An attribute of companies that might say what they pay, or when they renew. */
export type StakeAttribute = { key: string; label: string; type: string }

/** Which attributes say what is at stake. A null revenue or renewal: nothing says it. */
export type StakeAttributes = { revenue: string | null; renewal: string | null }

/**
 * The attributes that by their name and type most likely say what a company pays and when it renews, until somebody chooses. Amounts of money
 * come before numbers; the only amount of money is taken whatever its name. A date is never taken without a telling name, since most dates
 * (of the first order, say) are no renewal.
 */
export function guessStakeAttributes(attributes: readonly StakeAttribute[]): StakeAttributes {
  const money = attributes.filter(({ type }) => type === 'money')
  const revenue =
    money.find(named(REVENUE)) ??
    (money.length === 1 ? money[0] : undefined) ??
    attributes.find((one) => one.type === 'number' && named(REVENUE)(one))
  const renewal = attributes.find((one) => one.type === 'date' && saysRenewal(one))
  return { revenue: revenue?.key ?? null, renewal: renewal?.key ?? null }
}

/** Whether an attribute of this type may say what a company pays, or when it renews. */
export const mayBe = {
  revenue: (type: string) => type === 'money' || type === 'number',
  renewal: (type: string) => type === 'date',
}

/** Whether a date is called after renewal, the end of a contract or its expiry. */
export const saysRenewal = (one: Pick<StakeAttribute, 'key' | 'label'>): boolean => named(RENEWAL)(one)

const REVENUE =
  /\b(arr|mrr|acv|tcv)\b|revenue|turnover|spend|contract.?value|annual.?fee|subscription.?fee|年费|年費|营收|營收|收入|合同金额|合約金額|年消费|年消費|采购额|採購額/i
const RENEWAL = /renew|expir|contract.?end|end.?of.?contract|valid.?until|续约|續約|续费|續費|到期|期满|期滿/i
const named =
  (words: RegExp) =>
  ({ key, label }: Pick<StakeAttribute, 'key' | 'label'>): boolean =>
    words.test(key.replaceAll('_', ' ')) || words.test(label)
