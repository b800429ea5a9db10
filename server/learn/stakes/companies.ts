import type { StakeAttributes } from '#contract/learn/stakes.ts'
import type { AccountAtStake, Stake } from '#domain/learn/stake.ts'
import { byRevenue, nearRenewal, stakeOf } from '#domain/learn/stake.ts'
import { currenciesOf, revenueIn } from '#domain/learn/stake-amount.ts'
import type { AccountRatings } from '#server/learn/counts/counts.ts'
import type { Selected } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Settled, settledAttributes } from './attributes.ts'
import { askedAmong, everAmong, factsOfAccounts } from './stakes.queries.ts'

/** One company with all that is judged of it. `voices`: people who answered. `ever`: asked or heard in this program at any time. */
export type Company = AccountAtStake & { id: string; voices: number; ever: boolean; stake: Stake }
export type Companies = { all: Company[]; attributes: StakeAttributes; otherCurrency: number }

/** All companies of the workspace, with the last word of their people among the answers chosen. */
export async function companiesOf(
  scope: Scope,
  { selected, program, ratings }: { selected: Selected; program: string; ratings: readonly AccountRatings[] },
): Promise<Companies> {
  const settled = await settledAttributes(scope)
  const facts = await factsOfAccounts(scope, { revenue: settled.revenue?.key ?? null, renewal: settled.renewal?.key ?? null })
  const words = lastWords(ratings)
  // Whoever answered stands by that; only of the others it matters whether they were asked.
  const quiet = facts.flatMap(({ id }) => (words.has(id) ? [] : id))
  const reached = await askedAmong(scope, selected, quiet)
  const known = await everAmong(
    scope,
    program,
    quiet.filter((id) => !reached.has(id)),
  )
  const currencies = currenciesOf(facts.map(({ revenue }) => revenue))
  const currency = settled.currency ?? currencies[0] ?? null

  let otherCurrency = 0
  const all = facts.map(({ id, revenue: paid, renewal }): Company => {
    const { amount: revenue, other } = revenueIn(paid, currency)
    if (other) otherCurrency++
    const { lowest = null, voices = 0 } = words.get(id) ?? {}
    const asked = lowest !== null || reached.has(id)
    const ever = asked || known.has(id)
    const day = typeof renewal === 'string' && DAY.test(renewal) ? renewal : null
    return { id, lowest, voices, asked, ever, revenue, renewal: day, stake: stakeOf({ lowest, asked }) }
  })
  return { all, attributes: attributesOf(settled, currency, currencies), otherCurrency }
}

const DAY = /^\d{4}-\d\d-\d\d$/

const attributesOf = (settled: Settled, currency: string | null, currencies: string[]): StakeAttributes => ({
  ...settled,
  currency,
  options: { ...settled.options, currency: [...new Set([...currencies, ...(currency ? [currency] : [])])] },
})

function lastWords(ratings: readonly AccountRatings[]): Map<string, { lowest: number; voices: number }> {
  const words = new Map<string, { lowest: number; voices: number }>()
  for (const { account, rating, last } of ratings) {
    if (account === null || last === 0) continue
    const known = words.get(account)
    if (known) {
      known.lowest = Math.min(known.lowest, rating)
      known.voices += last
    } else words.set(account, { lowest: rating, voices: last })
  }
  return words
}

export type Which = { stake?: Stake; near?: 'yes' }

/** Those of one stake, the largest revenue first; with a detractor unless said otherwise. */
export function listed(
  companies: readonly Company[],
  { stake = 'detractor', near }: Which,
  { today, days }: { today: string; days: number },
): Company[] {
  const isNear = nearRenewal(today, days)
  return companies.filter((one) => one.stake === stake && (!near || isNear(one))).toSorted(byRevenue)
}
