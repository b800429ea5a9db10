import type { Formula } from '#domain/listen/measure.ts'
import type { Random } from '#domain/random.ts'
import { bell, type Company } from './accounts.ts'
import { EVENT_NAMES } from './event-names.ts'
import type { Person } from './people.ts'
import type { SampleActivity, SampleAttributes, SampleMeasure } from './sample.ts'
import type { SampleLocale } from './verbatims.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

/** Past this many calls in 30 days the service of this company gets slow for the customer, and liking falls at once. */
export const STRAINED = 20_000
const STRAIN = -1.6
/** For how long their systems have sent events. */
const WEEKS = 5

const formula = (given: Partial<Formula> & Pick<Formula, 'event' | 'calculation'>): Formula => ({
  property: null,
  valueType: null,
  days: null,
  conditions: [],
  ...given,
})

export const measuresIn = (locale: SampleLocale): SampleMeasure[] => [
  {
    of: 'account',
    key: 'api_calls_30_days',
    label: { en: 'API calls in 30 days', 'zh-Hans': '近 30 天 API 调用次数', 'zh-Hant': '近 30 天 API 呼叫次數' },
    formula: formula({ event: EVENT_NAMES.usage[locale], calculation: 'sum', property: 'calls', days: 30 }),
  },
  {
    of: 'account',
    key: 'tickets_90_days',
    label: { en: 'Tickets in 90 days', 'zh-Hans': '近 90 天工单数', 'zh-Hant': '近 90 天客服單數' },
    formula: formula({ event: EVENT_NAMES.ticket[locale], calculation: 'count', days: 90 }),
  },
  {
    of: 'contact',
    key: 'days_since_sign_in',
    label: { en: 'Days since last sign-in', 'zh-Hans': '距上次登录天数', 'zh-Hant': '距上次登入天數' },
    formula: formula({ event: EVENT_NAMES.visit[locale], calculation: 'days_since' }),
  },
]

/** How much a company uses what it bought, and how often it needs help; how often one of its people signs in, in days between. */
export type Habits = {
  calls: ReadonlyMap<string, number>
  tickets: ReadonlyMap<string, number>
  pauses: ReadonlyMap<string, number>
}

/** Use goes with size, and widely apart within each: neither tells the other. */
export function formHabits(random: Random, companies: readonly Company[], people: readonly Person[]): Habits {
  const usual = { starter: 5_000, team: 8_000, enterprise: 11_000 }
  const calls = new Map(companies.map(({ id, plan }) => [id, usual[plan] * Math.exp(0.95 * bell(random))]))
  const tickets = new Map(companies.map(({ id }) => [id, 0.5 + random.share() + ((calls.get(id) ?? 0) > STRAINED ? 1.5 : 0)]))
  return { calls, tickets, pauses: new Map(people.map(({ id }) => [id, 2 * Math.exp(1.1 * bell(random))])) }
}

/** What each company and person did by the time of a wave, as the measures would have told it then. */
export function behaviourAt(random: Random, habits: Habits): (person: Person) => SampleAttributes {
  const calls = new Map([...habits.calls].map(([id, rate]) => [id, Math.round(rate * Math.exp(0.15 * bell(random)))]))
  const tickets = new Map([...habits.tickets].map(([id, rate]) => [id, howMany(random, rate)]))
  const away = new Map(
    [...habits.pauses].map(([id, pause]) => [id, Math.min(400, Math.floor(-Math.log(1 - 0.999 * random.share()) * pause))]),
  )
  return ({ id, accountId }) => ({
    api_calls_30_days: calls.get(accountId) ?? 0,
    tickets_90_days: tickets.get(accountId) ?? 0,
    days_since_sign_in: away.get(id) ?? 0,
  })
}

/** How much the strain of many calls takes from liking. The rest of the answers' story is none of behaviour's. */
export const strainOf = ({ api_calls_30_days: calls }: SampleAttributes): number => (Number(calls) > STRAINED ? STRAIN : 0)

/** The last weeks of events, oldest first: calls by the week and company, and each person's last ways in. */
export function actedLately(
  random: Random,
  habits: Habits,
  companies: readonly Company[],
  people: readonly Person[],
  { now, locale }: { now: Date; locale: SampleLocale },
): SampleActivity[] {
  const ago = (days: number) => new Date(Math.round(now.getTime() - days * DAY))
  const usage = companies.flatMap(({ id, createdAt }) => {
    const rate = ((habits.calls.get(id) ?? 0) * 7) / 30
    return Array.from({ length: WEEKS }, (_, week): SampleActivity => {
      const calls = Math.round(rate * Math.exp(0.12 * bell(random)))
      return { contactId: null, accountId: id, name: EVENT_NAMES.usage[locale], properties: { calls }, at: ago(0.3 + 7 * week) }
    }).filter(({ at }) => at > createdAt)
  })
  const colleagues = Map.groupBy(people, ({ accountId }) => accountId)
  const tickets = companies.flatMap(({ id }) =>
    Array.from({ length: howMany(random, habits.tickets.get(id) ?? 0) }, (): SampleActivity[] => {
      const [at, urgent] = [ago(88 * random.share()), random.chance(0.2)]
      const person = random.pick(colleagues.get(id) ?? people)
      const properties = { urgent, hours_to_answer: Math.ceil(1 + 30 * random.share() ** 2) }
      return at > person.createdAt
        ? [{ contactId: person.id, accountId: null, name: EVENT_NAMES.ticket[locale], properties, at }]
        : []
    }).flat(),
  )
  const visits = people.flatMap(({ id, createdAt }) => {
    const last = -Math.log(1 - 0.999 * random.share()) * (habits.pauses.get(id) ?? 0)
    const [before, often] = [last + 0.4 + 6 * random.share(), random.chance(0.35)]
    return (often ? [last, before] : [last])
      .map((days): SampleActivity => {
        const at = new Date(ago(Math.min(days, 400)).getTime() - HOUR)
        return { contactId: id, accountId: null, name: EVENT_NAMES.visit[locale], properties: {}, at }
      })
      .filter(({ at }) => at > createdAt)
  })
  return [...usage, ...tickets, ...visits].sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** A number of events that happen so often on average (Knuth's way to draw from a Poisson distribution). */
function howMany(random: Random, average: number): number {
  let many = 0
  for (let left = random.share(); left > Math.exp(-average); left *= random.share()) many++
  return many
}
