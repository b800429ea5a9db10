import { randomFrom } from '#domain/random.ts'

/** Somebody who was made up, and how they take to mail: what they do, and after which of its mails. */
export type Generated = {
  externalId: string
  email: string
  name: string
  company: string
  plan: Plan
  seats: number
  role: string
  timeZone: string
  locale: string
  /** bounces: their server refuses the mail. returns: it takes the mail, and says later that nobody is there. */
  does: 'answers' | 'unsubscribes' | 'bounces' | 'returns' | 'complains' | 'nothing'
  afterMail: number
  rating: number
}
type Plan = 'enterprise' | 'growth' | 'starter' | 'free'

const ZONES = ['Europe/Berlin', 'Asia/Shanghai', 'America/New_York', 'UTC'] as const
const LOCALES = ['en', 'zh-Hans', 'zh-Hant', 'de', 'fr'] as const
const ROLES = ['admin', 'user', 'buyer'] as const
/** Companies by plan, as steps of a ladder of ten. */
const PLANS: readonly Plan[] = ['enterprise', 'growth', 'growth', 'starter', 'starter', 'starter', 'free', 'free', 'free', 'free']
/** Whoever pays more is happier, so that strata differ. */
const BASE: Record<Plan, number> = { enterprise: 8, growth: 7, starter: 6, free: 5 }

/** So many people of a believable company's customers; the same seed makes the same people on every machine. */
export function generatePeople(many: number, seed: string): Generated[] {
  const { below, chance, pick } = randomFrom(seed)
  return Array.from({ length: many }, (_, at) => {
    const company = below(Math.ceil(many / 8))
    const plan = PLANS[company % PLANS.length] ?? 'free'
    const does = chance(0.01)
      ? 'bounces'
      : chance(0.012)
        ? 'unsubscribes'
        : chance(0.34)
          ? 'answers'
          : chance(0.02)
            ? 'returns'
            : chance(0.02)
              ? 'complains'
              : 'nothing'
    return {
      externalId: `x-${at}`,
      email: `p${at}@c${company}.example`,
      name: `Person ${at}`,
      company: `Company ${company}`,
      plan,
      seats: 1 + below(500),
      role: pick(ROLES),
      timeZone: pick(ZONES),
      locale: pick(LOCALES),
      does,
      afterMail: 1 + (chance(0.35) ? 1 + below(2) : 0),
      rating: Math.max(0, Math.min(10, BASE[plan] - 3 + below(7))),
    }
  })
}

/** As the file that their owner would bring. */
export const fileOf = (people: readonly Generated[]): string =>
  [
    'customer id,email,name,company,plan,seats,role,time zone,language',
    ...people.map(({ externalId, email, name, company, plan, seats, role, timeZone, locale }) =>
      [externalId, email, name, company, plan, seats, role, timeZone, locale].join(','),
    ),
  ].join('\n')
