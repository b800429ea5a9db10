import type { Random } from '#domain/random.ts'
import { CHINESE_WORDS, ENGLISH_WORDS, INDUSTRIES, REGIONS, type Region, TAIWAN_WORDS } from './account-names.ts'
import type { SampleAccount, SampleAttribute, SampleMember } from './sample.ts'
import type { SampleLocale } from './verbatims.ts'

export type Plan = 'starter' | 'team' | 'enterprise'
const PLANS: readonly Plan[] = ['starter', 'team', 'enterprise']
const PLAN_NAMES: Record<Plan, Record<SampleLocale, string>> = {
  starter: { en: 'Starter', 'zh-Hans': '基础版', 'zh-Hant': '基礎版' },
  team: { en: 'Team', 'zh-Hans': '团队版', 'zh-Hant': '團隊版' },
  enterprise: { en: 'Enterprise', 'zh-Hans': '企业版', 'zh-Hant': '企業版' },
}

/** An account with what the generator knows of it beyond its row; `warmth` is how much this company likes the product. */
export type Company = SampleAccount & { region: Region; plan: Plan; warmth: number }

export const ATTRIBUTES: SampleAttribute[] = [
  { of: 'account', key: 'plan', type: 'text', label: { en: 'Plan', 'zh-Hans': '套餐', 'zh-Hant': '方案' } },
  { of: 'account', key: 'region', type: 'text', label: { en: 'Region', 'zh-Hans': '区域', 'zh-Hant': '區域' } },
  { of: 'account', key: 'industry', type: 'text', label: { en: 'Industry', 'zh-Hans': '行业', 'zh-Hant': '產業' } },
  { of: 'account', key: 'seats', type: 'number', label: { en: 'Seats', 'zh-Hans': '席位数', 'zh-Hant': '席位數' } },
  { of: 'account', key: 'arr', type: 'money', label: { en: 'Annual revenue', 'zh-Hans': '年费', 'zh-Hant': '年費' } },
  { of: 'account', key: 'renewal', type: 'date', label: { en: 'Renewal', 'zh-Hans': '续约日', 'zh-Hant': '續約日' } },
  { of: 'contact', key: 'persona', type: 'text', label: { en: 'Persona', 'zh-Hans': '使用角色', 'zh-Hant': '使用角色' } },
  { of: 'response', key: 'tenure', type: 'text', label: { en: 'Time with us', 'zh-Hans': '合作时长', 'zh-Hant': '合作時間' } },
]

const DAY = 86_400_000
const YEARLY = { starter: 18, team: 30, enterprise: 42 } as const

/** `count` companies that joined over the three years before `now`, at least some of them in the last months. */
export function foundCompanies(
  random: Random,
  count: number,
  members: readonly SampleMember[],
  locale: SampleLocale,
  now: Date,
): Company[] {
  const names = new Set<string>()
  const domains = new Set<string>()
  const owners = members.filter(({ role }) => role === 'agent')
  return Array.from({ length: count }, (_, at) => {
    const region = REGIONS[weighted(random, [45, 22, 17, 11, 5])] ?? REGIONS[0]
    const industry = random.pick(INDUSTRIES)
    const { name, latin } = unusedName(random, region, industry, names)
    const plan = PLANS[weighted(random, [38, 42, 20])] ?? 'team'
    const seats = { starter: 4 + random.below(18), team: 20 + random.below(120), enterprise: 150 + random.below(1400) }[plan]
    const createdAt = new Date(now.getTime() - Math.round((20 + 1080 * random.share() ** 0.8) * DAY))
    const owner = random.chance(0.9) ? owners.filter((member) => (member.locale === 'en') === (region.locale === 'en')) : owners
    return {
      id: `account-${at + 1}`,
      externalId: `BF-${10_000 + at * 7}`,
      name,
      domain: unusedDomain(latin, domains),
      ownerId: random.pick(owner.length > 0 ? owner : members).id,
      attributes: {
        plan: PLAN_NAMES[plan][locale],
        region: region.name[locale],
        industry: industry.name[locale],
        seats,
        arr: { amount: Math.round((seats * YEARLY[plan] * (0.85 + 0.3 * random.share())) / 10) * 120, currency: 'USD' },
        renewal: renewalAfter(createdAt, now),
      },
      createdAt,
      region,
      plan,
      warmth: 0.9 * bell(random),
    }
  })
}

/** How long this company has been a customer at a moment; new customers are the ones that struggle. */
export function tenureOf({ createdAt }: Company, at: Date): 'new' | 'settled' | 'long' {
  const days = (at.getTime() - createdAt.getTime()) / DAY
  return days < 180 ? 'new' : days < 720 ? 'settled' : 'long'
}

export const TENURES: Record<'new' | 'settled' | 'long', Record<SampleLocale, string>> = {
  new: { en: 'Under 6 months', 'zh-Hans': '不到 6 个月', 'zh-Hant': '不到 6 個月' },
  settled: { en: '6 to 24 months', 'zh-Hans': '6–24 个月', 'zh-Hant': '6–24 個月' },
  long: { en: 'Over 2 years', 'zh-Hans': '2 年以上', 'zh-Hant': '2 年以上' },
}

/** The place in a list whose weights these are. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = random.share() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return at
  }
  return weights.length - 1
}

/** About a standard normal: the sum of twelve shares, less six. */
export const bell = (random: Random): number => Array.from({ length: 12 }, random.share).reduce((sum, share) => sum + share, -6)

function unusedName(random: Random, { locale }: Region, { suffix, latin }: (typeof INDUSTRIES)[number], taken: Set<string>) {
  for (;;) {
    const [word, spelt] =
      locale === 'en' ? [random.pick(ENGLISH_WORDS), ''] : random.pick(locale === 'zh-Hans' ? CHINESE_WORDS : TAIWAN_WORDS)
    const name = locale === 'en' ? `${word} ${random.pick(suffix.en)}` : word + random.pick(suffix[locale])
    if (taken.has(name)) continue
    taken.add(name)
    return { name, latin: locale === 'en' ? name.toLowerCase().replace(/\s/g, '') : `${spelt}-${latin}` }
  }
}

function unusedDomain(latin: string, taken: Set<string>): string {
  let domain = `${latin}.example`
  for (let number = 2; taken.has(domain); number++) domain = `${latin}${number}.example`
  taken.add(domain)
  return domain
}

/** Contracts run by the year: the first anniversary still to come. */
function renewalAfter(createdAt: Date, now: Date): string {
  const renewal = new Date(createdAt)
  while (renewal <= now) renewal.setUTCFullYear(renewal.getUTCFullYear() + 1)
  return renewal.toISOString().slice(0, 10)
}
