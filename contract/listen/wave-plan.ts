import { type Static, Type } from 'typebox'
import { Exact, Id, OrNull } from '#contract/endpoint.ts'
import { METHODS } from '#domain/listen/allocation.ts'
import { POLICY_REASONS } from '#domain/listen/contact-policy.ts'
import { MOST_REMINDERS } from '#domain/listen/reminder.ts'
import { SAMPLINGS } from '#domain/listen/wave-plan.ts'

const Count = Type.Integer({ minimum: 0 })
const People = (minimum: number) => Type.Integer({ minimum, maximum: 1_000_000 })
const Day = Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Hour = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })

/** So many people, or so many per cent of those who may be asked: one of both. */
const Amount = Exact({
  number: Type.Optional(People(0)),
  percent: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
})

/** Whom of those it may ask; what each kind needs beside is said, with the field, where it is missing (domain/listen/wave-plan.ts). */
const Sampling = Exact({
  kind: Type.Enum(SAMPLINGS),
  /** What divides people into strata: role, locale, or attribute:KEY, the contact's else its account's. */
  by: Type.Optional(Type.String({ maxLength: 80, pattern: '^(role|locale|attribute:[\\p{L}\\p{N}]+(_[\\p{L}\\p{N}]+)*)$' })),
  amount: Type.Optional(Amount),
  /** By the name of the stratum; '' are those without a value. */
  amounts: Type.Optional(Type.Record(Type.String(), Amount)),
  otherwise: Type.Optional(Amount),
  method: Type.Optional(Type.Enum(METHODS)),
  floor: Type.Optional(People(0)),
  /** In points: half the width of the score's 95 % interval. */
  margin: Type.Optional(Type.Number({ minimum: 1, maximum: 50 })),
  batch: Type.Optional(People(1)),
})

const AccountPlan = Exact({
  most: Type.Integer({ minimum: 1, maximum: 1000 }),
  roles: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 1000 }))),
})

/** Days and hours of the workspace's time zone. */
const Drip = Exact({
  startOn: Type.Optional(Day),
  endOn: Day,
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7 }),
  from: Hour(0, 23),
  to: Hour(1, 24),
  perDay: Type.Optional(People(1)),
  warmUp: Type.Optional(Type.Boolean()),
})

/** Each some days after the mail before, to those who neither answered nor declined. */
const Reminders = Exact({
  count: Type.Integer({ minimum: 0, maximum: MOST_REMINDERS }),
  afterDays: Type.Integer({ minimum: 1, maximum: 30 }),
})

/** `segment`: the saved segment whose people alone are thought of. Left out: everybody, `account` no limit, `drip` all mails at the start, `reminders` none. */
export const Plan = Exact({
  segment: Type.Optional(Id),
  sampling: Sampling,
  account: Type.Optional(AccountPlan),
  drip: Type.Optional(Drip),
  reminders: Type.Optional(Reminders),
})

export const Because = Type.Enum(POLICY_REASONS)
export const Reasons = Type.Array(Exact({ because: Because, people: Count }))
const Expected = {
  /** Answers that will probably come, by the response rate of the past, and what the score would then be known to, in points. */
  answers: Type.Number({ minimum: 0 }),
  margin: OrNull(Type.Number()),
}
const figures = { people: Count, eligible: Count, asked: Count, notAsked: Reasons, ...Expected }

/** What a start would do now. `eligible` may be asked; `asked` of them are drawn and have a day. */
export const Simulation = Exact({
  ...figures,
  /** Invitations delivered in the past that the response rate comes from; 0: one in five is assumed. */
  past: Count,
  rate: Type.Number({ minimum: 0, maximum: 1 }),
  quietDays: Count,
  /** By the name of the stratum; only where `by` divides, else a single one. */
  strata: Type.Array(Exact({ stratum: Type.String(), ...figures })),
  /**
   * First mails of each day on which the wave sends, in the workspace's time zone, and the most that day may take. `reminders`: about as
   * many beside them, to those who at the past response rate will not have answered.
   */
  days: Type.Array(Exact({ day: Type.String(), mails: Count, most: OrNull(Count), reminders: Count })),
  /** People wanted that there are not. */
  short: Count,
  floorsKept: Type.Boolean(),
  held: Type.Boolean(),
  archived: Type.Boolean(),
})
export type Simulation = Static<typeof Simulation>
