import { dayLater } from '#domain/zoned-time.ts'
import type { Cadence } from './cadence.ts'
import type { ReminderPlan } from './reminder.ts'
import type { AccountPlan, DripPlan, Sampling, WavePlan } from './wave-plan.ts'

/**
 * What a program is designed by (5W1H): who is asked, what about, when, where (channel and touchpoint), why (to what end), and how
 * (sample, pace, reminders). Each a short text, '' while nobody has thought about it.
 */
export const DESIGN_PARTS = ['who', 'what', 'when', 'where', 'why', 'how'] as const
export type DesignPart = (typeof DESIGN_PARTS)[number]
export type Design = Record<DesignPart, string>
/** Characters of one part. */
export const DESIGN_LIMIT = 500

/** The trades whose first relational program is ready to be taken over. */
export const TEMPLATES = ['saas', 'ecommerce', 'dealers', 'services'] as const
export type Template = (typeof TEMPLATES)[number]

/**
 * What a template sets of a program and of its first wave. `quietDays` fits the cadence: whoever was asked on the last day of a wave
 * has rested when the next one begins that may ask them. `dividers`: 'role' or keys of attributes, the best first.
 */
export type Proposal = {
  cadence: Cadence
  quietDays: number
  dividers: readonly string[]
  sampling: { divided: Sampling; undivided: Sampling }
  account?: AccountPlan
  /** Left out: mails leave at once, as releases do that follow one another by the day. */
  drip?: Omit<DripPlan, 'startOn' | 'endOn'> & { days: number }
  reminders: ReminderPlan
}

const OFFICE = { weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 }
const REGIONS = ['region', 'area', '区域', '地区', '大区', '區域', '地區']

const PROPOSALS: Record<Template, Proposal> = {
  // Half of those who have rested, each quarter: everyone about every nine months, nobody more than twice a year.
  saas: {
    cadence: 'quarterly',
    quietDays: 160,
    dividers: ['plan', 'tier', 'edition', 'package', '套餐', '版本', '方案'],
    sampling: {
      divided: { kind: 'stratified', amount: { percent: 50 }, floor: 30 },
      undivided: { kind: 'random', amount: { percent: 50 } },
    },
    account: { most: 5 },
    drip: { ...OFFICE, days: 10 },
    reminders: { count: 1, afterDays: 5 },
  },
  // Buyers are many: ask only until each level is known well enough.
  ecommerce: {
    cadence: 'half_yearly',
    quietDays: 150,
    dividers: ['level', 'tier', 'segment', 'membership', '会员等级', '等级', '客户等级', '會員等級', '等級', '客戶等級'],
    sampling: {
      divided: { kind: 'precision', margin: 7, batch: 500 },
      undivided: { kind: 'precision', margin: 7, batch: 500 },
    },
    reminders: { count: 1, afterDays: 7 },
  },
  // Dealers are few and each counts, so all are asked; one who is not is offended.
  dealers: {
    cadence: 'half_yearly',
    quietDays: 150,
    dividers: ['role', ...REGIONS],
    sampling: { divided: { kind: 'everyone' }, undivided: { kind: 'everyone' } },
    account: { most: 4 },
    drip: { ...OFFICE, days: 10 },
    reminders: { count: 2, afterDays: 5 },
  },
  services: {
    cadence: 'quarterly',
    quietDays: 75,
    dividers: ['role', 'practice', 'service', ...REGIONS],
    sampling: { divided: { kind: 'everyone' }, undivided: { kind: 'everyone' } },
    account: { most: 3 },
    drip: { ...OFFICE, days: 5 },
    reminders: { count: 1, afterDays: 5 },
  },
}

/** What a template proposes, before it is known what a workspace knows of its contacts. */
export const proposalOf = (template: Template): Proposal => PROPOSALS[template]

/** What can divide people here: keys of attributes with few values; whether contacts have a role each, and few of them. */
export type Divisible = { attributes: ReadonlySet<string>; roles: boolean }

/**
 * The plan of the first wave that a template proposes. Where the workspace has none of the dividers that the template wants, people are
 * not divided, and `missing` names the one that it wanted first; else it is null. `today` and `closesOn` are days (2026-10-01) in the
 * workspace's time zone; without room for the mails to be spread before the closing date they leave at once.
 */
export function firstPlan(
  template: Template,
  { attributes, roles }: Divisible,
  today: string,
  closesOn: string,
): { plan: WavePlan; missing: string | null } {
  const { dividers, sampling, account, drip, reminders } = PROPOSALS[template]
  const divider = dividers.find((each) => (each === 'role' ? roles : attributes.has(each)))
  const by = divider === undefined || divider === 'role' ? divider : `attribute:${divider}`
  return {
    plan: {
      sampling: by === undefined ? sampling.undivided : { ...sampling.divided, by },
      ...(account && { account }),
      ...(drip && spreadOver(drip, today, closesOn)),
      reminders,
    },
    missing: by === undefined ? (dividers[0] ?? null) : null,
  }
}

/** The last who are asked need a few days to answer. */
const DAYS_TO_ANSWER = 5

function spreadOver({ days, ...hours }: NonNullable<Proposal['drip']>, today: string, closesOn: string): { drip?: DripPlan } {
  const endOn = dayLater(today, days)
  return dayLater(endOn, DAYS_TO_ANSWER) <= closesOn ? { drip: { endOn, ...hours } } : {}
}
