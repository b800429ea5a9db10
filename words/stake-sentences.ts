import type { StakeRow, StakeSheet } from '#contract/learn/stakes.ts'
import type { Stake } from '#domain/learn/stake.ts'
import { printAmount } from './amount.ts'
import type { Locale } from './locale.ts'
import type { stakes } from './stakes.ts'

/** A sentence by its id; screens, reports and mails say it. */
export type StakeSentence = { id: keyof typeof stakes; values: Record<string, unknown> }

/** What is at stake, in whole sentences, the weightiest first. Sums are facts of these companies and never an estimate. */
export function stakeSentences(sheet: StakeSheet, locale: Locale): StakeSentence[] {
  const { rows, attributes, days } = sheet
  const money = (amount: number) => printAmount(locale, amount, attributes.currency)
  const row = (stake: Stake) => rows.find((one) => one.stake === stake)
  const [detractor, silent] = [row('detractor'), row('silent')]
  const answered = rows.filter(({ stake }) => ANSWERED.has(stake)).reduce((sum, { accounts }) => sum + accounts, 0)
  if (!answered || !detractor) return [{ id: 'stakes.says.nobody', values: {} }]

  const of = (held: Omit<StakeRow, 'stake' | 'renewing'>) => ({ n: held.accounts, amount: money(held.revenue), days })
  const knows = attributes.revenue !== null
  const { renewing } = detractor
  const said: StakeSentence[] = []
  if (detractor.accounts === 0) said.push({ id: 'stakes.says.none', values: { n: answered } })
  else if (renewing.accounts > 0)
    said.push({ id: knows && renewing.revenue > 0 ? 'stakes.says.near' : 'stakes.says.near_bare', values: of(renewing) })
  else if (attributes.renewal) said.push({ id: 'stakes.says.none_near', values: { days } })
  if (detractor.accounts > 0)
    said.push({
      id: knows && detractor.revenue > 0 ? 'stakes.says.all' : 'stakes.says.all_bare',
      values: { ...of(detractor), answered },
    })
  if (silent && silent.accounts > 0)
    said.push({ id: knows && silent.revenue > 0 ? 'stakes.says.silent' : 'stakes.says.silent_bare', values: of(silent) })
  return said
}

const ANSWERED: ReadonlySet<Stake> = new Set(['detractor', 'passive', 'promoter'])

/** What the sums do not hold, and that they estimate nothing. */
export function stakeLimits({ rows, attributes, otherCurrency, noRenewal }: StakeSheet): StakeSentence[] {
  const unknown = rows.reduce((sum, row) => sum + row.unknown, 0) - otherCurrency
  const all = rows.reduce((sum, { accounts }) => sum + accounts, 0)
  return [
    { id: 'stakes.limits.facts', values: {} },
    ...(attributes.revenue && unknown > 0 ? [{ id: 'stakes.limits.unknown', values: { n: unknown, all } } as const] : []),
    ...(otherCurrency > 0
      ? [{ id: 'stakes.limits.currency', values: { n: otherCurrency, currency: attributes.currency } } as const]
      : []),
    ...(attributes.renewal && noRenewal > 0 ? [{ id: 'stakes.limits.renewal', values: { n: noRenewal, all } } as const] : []),
  ]
}

/** Whether the score by companies moved since the wave or stretch before, whose name is given as it stands in a sentence. */
export function stakeChange(
  { previous }: StakeSheet,
  heading: string,
  print: { points: (points: number) => string; change: (points: number) => string },
): StakeSentence | null {
  if (!previous) return null
  // Periods are called as a heading is.
  const name = heading.replace(/^The /, 'the ')
  const { verdict, because, difference, low, high, smallestVisible, both } = previous
  if (verdict === 'too_few' || difference === null) return { id: `stakes.change.${because ?? 'few_answers'}`, values: { name } }
  const by = print.points(Math.abs(difference))
  const range = { low: print.change(low ?? 0), high: print.change(high ?? 0) }
  return { id: `stakes.change.${verdict}`, values: { name, by, both, ...range, visible: print.points(smallestVisible ?? 0) } }
}
