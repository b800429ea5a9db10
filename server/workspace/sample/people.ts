import type { Role } from '#domain/permission.ts'
import type { Random } from '#domain/random.ts'
import { bell, type Company, weighted } from './accounts.ts'
import { FIRST_NAMES, GIVEN_NAMES, LAST_NAMES, SURNAMES, TAIWAN_GIVEN_NAMES, TAIWAN_SURNAMES } from './people-names.ts'
import type { SampleContact, SampleMember } from './sample.ts'
import type { SampleLocale } from './verbatims.ts'

/** A contact with its company, how much it likes the product beyond its colleagues, and how readily it answers. */
export type Person = SampleContact & { company: Company; warmth: number; willing: number }

export const MEMBERS: SampleMember[] = [
  member('member-1', 'manager', 'zh-Hans', { en: 'Ruonan Shen', 'zh-Hans': '沈若楠', 'zh-Hant': '沈若楠' }),
  member('member-2', 'agent', 'en', { en: 'Eleanor Whitby', 'zh-Hans': '魏以琳', 'zh-Hant': '魏以琳' }),
  member('member-3', 'agent', 'zh-Hans', { en: 'Yizhou Gu', 'zh-Hans': '顾一舟', 'zh-Hant': '顧一舟' }),
  member('member-4', 'agent', 'en', { en: 'Marco Delgado', 'zh-Hans': '马克礼', 'zh-Hant': '馬克禮' }),
  member('member-5', 'agent', 'zh-Hans', { en: 'Caiwei Jiang', 'zh-Hans': '江采薇', 'zh-Hant': '江采薇' }),
  member('member-6', 'analyst', 'en', { en: 'Hazel Ito', 'zh-Hans': '何子陶', 'zh-Hant': '何子陶' }),
]

/** The same six people in every sample; `locale` is the language of the customers they look after. */
function member(id: string, role: Role, locale: SampleLocale, name: Record<SampleLocale, string>): SampleMember {
  return { id, role, locale, name, email: `${name.en.toLowerCase().replace(' ', '.')}@brightferry.example` }
}

/** `count` people spread over the companies, more of them where there are more seats; each company has at least one. */
export function meetPeople(
  random: Random,
  count: number,
  companies: readonly Company[],
  locale: SampleLocale,
  now: Date,
): Person[] {
  const weights = companies.map(({ attributes }) => Math.sqrt(Number(attributes.seats)))
  const addresses = new Set<string>()
  return Array.from({ length: count }, (_, at) => {
    // The index stays within the companies, of which there is at least one.
    const company = (companies[at] ?? companies[weighted(random, weights)]) as Company
    const { name, latin } = nameOf(random, company.region.locale)
    const persona = weighted(random, [24, 58, 18])
    const joined = company.createdAt.getTime() + random.share() ** 2 * (now.getTime() - company.createdAt.getTime()) * 0.8
    const reachable = !random.chance(0.015)
    return {
      id: `contact-${at + 1}`,
      externalId: `P-${200_000 + at * 3}`,
      accountId: company.id,
      name,
      email: reachable ? unusedAddress(latin, company.domain, addresses) : null,
      phone: reachable ? null : `+1555010${String(1000 + at)}`,
      locale: company.region.locale,
      timeZone: company.region.timeZone,
      role: random.pick(ROLES[locale][persona] ?? ['—']),
      attributes: { persona: PERSONAS[persona]?.[locale] ?? '' },
      createdAt: new Date(Math.round(joined)),
      company,
      warmth: 1.35 * bell(random) + (persona === 1 ? -0.1 : 0.22),
      willing: Math.exp(0.5 * bell(random)),
    }
  })
}

function nameOf(random: Random, locale: SampleLocale): { name: string; latin: string } {
  if (locale === 'en') {
    const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)]
    return { name: `${first} ${last}`, latin: `${first}.${last}`.toLowerCase() }
  }
  const [surname, surnameLatin] = random.pick(locale === 'zh-Hans' ? SURNAMES : TAIWAN_SURNAMES)
  const [given, givenLatin] = random.pick(locale === 'zh-Hans' ? GIVEN_NAMES : TAIWAN_GIVEN_NAMES)
  return { name: surname + given, latin: `${givenLatin}.${surnameLatin}` }
}

function unusedAddress(latin: string, domain: string, taken: Set<string>): string {
  let address = `${latin}@${domain}`
  for (let number = 2; taken.has(address); number++) address = `${latin}${number}@${domain}`
  taken.add(address)
  return address
}

const PERSONAS: Record<SampleLocale, string>[] = [
  { en: 'Administrator', 'zh-Hans': '管理员', 'zh-Hant': '管理員' },
  { en: 'Everyday user', 'zh-Hans': '日常使用者', 'zh-Hant': '日常使用者' },
  { en: 'Decision maker', 'zh-Hans': '决策者', 'zh-Hant': '決策者' },
]

const ROLES: Record<SampleLocale, readonly (readonly string[])[]> = {
  en: [
    ['IT Administrator', 'Systems Manager', 'Process Lead'],
    ['Dispatcher', 'Maintenance Planner', 'Site Supervisor', 'Shift Lead', 'Quality Inspector', 'Service Coordinator'],
    ['Head of Operations', 'Plant Manager', 'COO', 'Director of Facilities'],
  ],
  'zh-Hans': [
    ['信息化主管', '系统管理员', '流程经理'],
    ['调度员', '设备工程师', '班组长', '质检员', '现场主管', '运维专员'],
    ['运营总监', '厂长', '副总经理', '工程部经理'],
  ],
  'zh-Hant': [
    ['資訊主管', '系統管理員', '流程經理'],
    ['調度專員', '設備工程師', '領班', '品管專員', '現場主任'],
    ['營運長', '廠長', '總務經理'],
  ],
}
