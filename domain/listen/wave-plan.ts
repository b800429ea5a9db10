import type { AccountLimit } from './account-limit.ts'
import type { Method } from './allocation.ts'
import type { ReminderPlan } from './reminder.ts'

/**
 * Whom a wave asks of those it may ask. everyone; random: a simple random sample; stratified: an amount in all, divided among strata;
 * by_stratum: an amount for each; precision: in releases until each segment has its margin.
 */
export const SAMPLINGS = ['everyone', 'random', 'stratified', 'by_stratum', 'precision'] as const
export type SamplingKind = (typeof SAMPLINGS)[number]

/** So many people, or so many per cent (0..100) of those who may be asked: one of both. */
export type PlanAmount = { number?: number; percent?: number }
/**
 * What a kind needs of the rest is said by `planProblem`. `by` divides people into strata: 'role', 'locale' or 'attribute:plan' (the
 * contact's, else its account's). `floor`: at least so many of a stratum. `margin` in points and `batch` in people belong to precision.
 */
export type Sampling = {
  kind: SamplingKind
  by?: string
  amount?: PlanAmount
  amounts?: Readonly<Record<string, PlanAmount>>
  otherwise?: PlanAmount
  method?: Method
  floor?: number
  margin?: number
  batch?: number
}
/** People of one account: at most `most`, and of the roles that are listed at most so many. */
export type AccountPlan = { most: number; roles?: Readonly<Record<string, number>> }
/**
 * Mails evenly over the days `from` (left out: the start) to `to` (2026-10-01, the workspace's days), on these weekdays and in these
 * hours. `perDay`: the daily cap. `warmUp`: few at first, for a sending domain that nobody knows yet.
 */
export type DripPlan = {
  startOn?: string
  endOn: string
  weekdays: number[]
  from: number
  to: number
  perDay?: number
  warmUp?: boolean
}
/** `segment`: the id of the saved segment whose people alone are thought of. Left out: everybody, `account` no limit, `drip` all mails at the start, `reminders` none. */
export type WavePlan = { segment?: string; sampling: Sampling; account?: AccountPlan; drip?: DripPlan; reminders?: ReminderPlan }
/** As it is stored: the first waves knew a share alone. */
export type StoredPlan = Partial<WavePlan> & { sharePercent?: number | null }

export const EVERYONE: WavePlan = { sampling: { kind: 'everyone' } }
/** More strata than this are no table that a person can read. */
export const MOST_STRATA = 50

/** A plan as it was stored by any version of the product. */
export function readPlan({ sharePercent, sampling, ...rest }: StoredPlan): WavePlan {
  if (sampling) return { sampling, ...rest }
  return sharePercent ? { sampling: { kind: 'random', amount: { percent: sharePercent } } } : EVERYONE
}

export const PLAN_PROBLEMS = [
  'needed',
  'not_of_this_kind',
  'number_or_percent',
  'no_weekday',
  'hours',
  'ends_before_start',
  'ends_after_close',
  'day_is_over',
  'too_many_strata',
] as const
export type PlanProblem = { field: string; because: (typeof PLAN_PROBLEMS)[number] }

/**
 * The first thing that is wrong with a plan, by the path of its field, or null. `today` and `closesOn` are days (2026-10-01) in the
 * workspace's time zone. What the shape of the fields alone can tell is not asked here.
 */
export function planProblem({ sampling, drip }: WavePlan, today: string, closesOn: string): PlanProblem | null {
  return samplingProblem(sampling) ?? (drip ? dripProblem(drip, today, closesOn) : null)
}

/** What each kind needs, and what it may have beside. `by` without a use in the draw still divides the table and the funnel. */
const FIELDS: Record<SamplingKind, { needs: readonly SamplingField[]; may: readonly SamplingField[] }> = {
  everyone: { needs: [], may: ['by'] },
  random: { needs: ['amount'], may: ['by'] },
  stratified: { needs: ['by', 'amount'], may: ['method', 'floor'] },
  by_stratum: { needs: ['by', 'amounts', 'otherwise'], may: ['floor'] },
  precision: { needs: ['margin', 'batch'], may: ['by'] },
}
type SamplingField = Exclude<keyof Sampling, 'kind'>

function samplingProblem(sampling: Sampling): PlanProblem | null {
  const { needs, may } = FIELDS[sampling.kind]
  for (const name of needs) if (sampling[name] === undefined) return problem(`sampling.${name}`, 'needed')
  const given = (Object.keys(sampling) as (keyof Sampling)[]).filter((name) => name !== 'kind' && sampling[name] !== undefined)
  const foreign = given.find((name) => ![...needs, ...may].some((own) => own === name))
  if (foreign) return problem(`sampling.${foreign}`, 'not_of_this_kind')
  if (Object.keys(sampling.amounts ?? {}).length > MOST_STRATA) return problem('sampling.amounts', 'too_many_strata')

  const amounts = Object.entries(sampling.amounts ?? {}).map(([name, amount]) => [`sampling.amounts.${name}`, amount] as const)
  for (const [field, amount] of [
    ['sampling.amount', sampling.amount] as const,
    ...amounts,
    ['sampling.otherwise', sampling.otherwise] as const,
  ])
    if (amount && (amount.number === undefined) === (amount.percent === undefined)) return problem(field, 'number_or_percent')
  return null
}

function dripProblem({ startOn, endOn, weekdays, from, to }: DripPlan, today: string, closesOn: string): PlanProblem | null {
  if (weekdays.length === 0) return problem('drip.weekdays', 'no_weekday')
  if (from >= to) return problem('drip.to', 'hours')
  // Days written as 2026-10-01 sort as they follow one another.
  if (endOn < today) return problem('drip.endOn', 'day_is_over')
  if (startOn !== undefined && startOn > endOn) return problem('drip.endOn', 'ends_before_start')
  return endOn > closesOn ? problem('drip.endOn', 'ends_after_close') : null
}

const problem = (field: string, because: PlanProblem['because']): PlanProblem => ({ field: `plan.${field}`, because })

/** The limit as the draw takes it. */
export const accountLimitOf = (account: AccountPlan | undefined): AccountLimit | undefined =>
  account ? { most: account.most, ...(account.roles && { perRole: account.roles }) } : undefined

/** The attribute of `by`, or null where a field of the contact divides. */
export const attributeOf = (by: string): string | null => (by.startsWith('attribute:') ? by.slice('attribute:'.length) : null)

/** `attributes`: values by name, the contact's own or else the account's. */
export type Divided = { role: string | null; locale: string | null; attributes: Readonly<Record<string, string | null>> }
/** More letters than a screen shows do not make another stratum. */
const LONGEST_NAME = 100

/** The stratum of a person where `by` divides; '' of whoever has no value, and where nothing divides. */
export function stratumOf(by: string | undefined, { role, locale, attributes }: Divided): string {
  const attribute = by === undefined ? null : attributeOf(by)
  const field = by === 'role' ? role : by === 'locale' ? locale : null
  const value = attribute === null ? field : Object.hasOwn(attributes, attribute) ? attributes[attribute] : null
  return stratumNamed(value)
}

/** A value as the name of its stratum; '' of whoever has none. */
export const stratumNamed = (value: string | null | undefined): string => (value ?? '').slice(0, LONGEST_NAME)
