import type { StakeSheet } from '#contract/learn/stakes.ts'
import { compareAccounts } from '#domain/learn/account-difference.ts'
import { accountVoteScore, clusteredScore, revenueScore } from '#domain/learn/account-score.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { tally } from '#domain/learn/score.ts'
import { hasAnswered, stakesOf } from '#domain/learn/stake.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { type AccountRatings, ratingsByAccount } from '#server/learn/counts/counts.ts'
import { type ChosenPart, chosenParts, NOTHING_TO_CHOOSE } from '#server/learn/scores/scores.ts'
import { questionOf, type Selected, type SelectionInput } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Companies, companiesOf, listed, type Which } from './companies.ts'
import { type Page, pageOf } from './list.ts'
import { rolesOf } from './stakes.queries.ts'

export { chooseAttributes, forgetAttributes, settledAttributes } from './attributes.ts'

/** A quarter, which leaves time to do something. */
const DAYS = 90
/** As many roles as one looks through. */
const ROLES = 12

export type StakesInput = Pick<SelectionInput, 'program' | 'wave' | 'period'> & { days?: number } & Which

/** All that the screen shows, and the first companies of the list, or those that follow. */
export async function readStakes(scope: Scope, { days = DAYS, stake, near, after, limit, ...input }: StakesInput & Page) {
  const chosen = await chosenParts(scope, input)
  if (!chosen) return { choices: NOTHING_TO_CHOOSE, sheet: null, list: { items: [], next: null, total: 0 } }
  const { choices, now, program } = chosen
  const ratings = await ratingsIn(scope, now.selected)
  const companies = await companiesOf(scope, { selected: now.selected, program: program.id, ratings })
  const when = { today: dayOf(scope.now, chosen.timeZone), days }
  const list = listed(companies.all, present({ stake, near }), when)
  return {
    choices,
    sheet: await sheetOf(scope, chosen, { ratings, companies, when }),
    list: await pageOf(scope, list, now.selected, present({ after, limit })),
  }
}

/** The companies of the list in their order, for a file. */
export async function listStakes(scope: Scope, { days = DAYS, stake, near, ...input }: StakesInput) {
  const { now, program, timeZone } = found(await chosenParts(scope, input))
  const ratings = await ratingsIn(scope, now.selected)
  const companies = await companiesOf(scope, { selected: now.selected, program: program.id, ratings })
  const when = { today: dayOf(scope.now, timeZone), days }
  return { companies: listed(companies.all, present({ stake, near }), when), selected: now.selected, ...companies.attributes }
}

/** In a wave everybody answers once. */
const ratingsIn = (scope: Scope, selected: Selected) => ratingsByAccount(scope, questionOf(selected), selected.waveId !== null)

type Counted = { ratings: readonly AccountRatings[]; companies: Companies; when: { today: string; days: number } }
type ChosenParts = NonNullable<Awaited<ReturnType<typeof chosenParts>>>

async function sheetOf(
  scope: Scope,
  { program, wave, period, now, previous }: ChosenParts,
  { ratings, companies: { all, attributes, otherCurrency }, when }: Counted,
): Promise<Sendable<StakeSheet>> {
  const revenue = new Map(all.map((one) => [one.id, one.revenue]))
  const paying = ratings.flatMap(({ account, ...row }) =>
    account === null ? [] : [{ ...row, account, revenue: revenue.get(account) ?? null }],
  )
  const { weighted, left } = revenueScore(paying)
  const answering = all.filter(({ stake }) => hasAnswered(stake))
  return {
    program,
    wave,
    period,
    stretch: now.stretch,
    ...when,
    attributes,
    standing: standingOf(tally(now.ratings)),
    people: clusteredScore(ratings),
    vote: accountVoteScore(ratings),
    weighted,
    left,
    alone: ratings.reduce((sum, { account, answers }) => sum + (account === null ? answers : 0), 0),
    previous: previous && (await comparisonWith(scope, ratings, previous)),
    rows: stakesOf(all, when),
    otherCurrency,
    noRenewal: all.filter(({ renewal }) => renewal === null).length,
    never: all.filter(({ stake, ever }) => stake === 'unasked' && !ever).length,
    single: answering.filter(({ voices }) => voices === 1).length,
    roles: await rolesOf(scope, now.selected, ROLES),
  }
}

async function comparisonWith(
  scope: Scope,
  ratings: readonly AccountRatings[],
  { selected, stretch }: ChosenPart,
): Promise<Sendable<StakeSheet['previous']>> {
  const compared = compareAccounts(ratings, await ratingsIn(scope, selected))
  if (compared.verdict === 'too_few') return { stretch, both: 0, ...NO_FIGURES, ...compared }
  const { verdict, difference, low, high, smallestVisible, both } = compared
  return { stretch, verdict, because: null, difference, low, high, smallestVisible: Math.ceil(smallestVisible), both }
}
const NO_FIGURES = { difference: null, low: null, high: null, smallestVisible: null }

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }
