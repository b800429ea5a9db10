import { dayLater } from '#domain/zoned-time.ts'
import { GROUPS, groupOf } from './score.ts'

/** How a company stands, the most worrying first: by the lowest rating of its people, or that nobody answered or was asked. */
export const STAKES = ['detractor', 'passive', 'promoter', 'silent', 'unasked'] as const
export type Stake = (typeof STAKES)[number]

/**
 * What is known of one company. `lowest`: of the last answers of its people, null without any. `revenue`: in the workspace's one currency, null
 * where it is unknown. `renewal`: a day, YYYY-MM-DD, null where it is unknown.
 */
export type AccountAtStake = { lowest: number | null; asked: boolean; revenue: number | null; renewal: string | null }

/** `unknown`: companies whose revenue nobody has written down; they are in `accounts`, and not in `revenue`. */
export type Holding = { accounts: number; revenue: number; unknown: number }
/** `renewing`: of those, the ones that renew from today on within so many days. */
export type StakeRow = Holding & { stake: Stake; renewing: Holding }

/**
 * How a company stands: it is as unhappy as its least happy person, since one person may end a contract. Whoever was not asked and yet answered
 * (an import) has answered.
 * @throws never; a rating is judged as `groupOf` does
 */
export const stakeOf = ({ lowest, asked }: Pick<AccountAtStake, 'lowest' | 'asked'>): Stake =>
  lowest !== null ? groupOf(lowest) : asked ? 'silent' : 'unasked'

/**
 * Companies and their revenue by how they stand: plain sums over these very companies, which estimate nothing about any other (issue 4, 3).
 * One row for each stake, in their order.
 * @param given.today a day, YYYY-MM-DD, in the workspace's calendar
 * @param given.days how far ahead a renewal is near, 0 or more
 */
export function stakesOf(accounts: readonly AccountAtStake[], { today, days }: { today: string; days: number }): StakeRow[] {
  const rows = new Map(STAKES.map((stake) => [stake, { stake, ...none(), renewing: none() }]))
  const near = nearRenewal(today, days)
  for (const account of accounts) {
    const row = rows.get(stakeOf(account))
    if (!row) continue
    hold(row, account)
    if (near(account)) hold(row.renewing, account)
  }
  return [...rows.values()]
}

/** Whether a company renews from today on within so many days; one whose day has passed or is unknown does not. */
export function nearRenewal(today: string, days: number): (account: Pick<AccountAtStake, 'renewal'>) => boolean {
  const last = dayLater(today, days)
  return ({ renewal }) => renewal !== null && renewal >= today && renewal <= last
}

/** The larger revenue first, unknown revenue last; of equals the sooner renewal, then by `id`. */
export function byRevenue(
  a: Pick<AccountAtStake, 'revenue' | 'renewal'> & { id: string },
  b: Pick<AccountAtStake, 'revenue' | 'renewal'> & { id: string },
): number {
  const [more, less] = [b.revenue ?? Number.NEGATIVE_INFINITY, a.revenue ?? Number.NEGATIVE_INFINITY]
  if (more !== less) return more > less ? 1 : -1
  const [sooner, later] = [a.renewal ?? '9999', b.renewal ?? '9999']
  if (sooner !== later) return sooner < later ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Whether anybody answered there. */
export const hasAnswered = (stake: Stake): boolean => (GROUPS as readonly string[]).includes(stake)

const none = (): Holding => ({ accounts: 0, revenue: 0, unknown: 0 })

function hold(into: Holding, { revenue }: AccountAtStake): void {
  into.accounts += 1
  if (revenue === null) into.unknown += 1
  else into.revenue += revenue
}
