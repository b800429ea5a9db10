import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { GROUPS } from '#domain/learn/score.ts'
import { Programs, Where } from './trend.ts'

const Count = Type.Integer({ minimum: 0 })
const Share = Type.Number()
const Unit = Type.Enum(['company', 'person'] as const)

/** `company.churned_on`, `contact.referred_on`: what it is called, and of whose record. */
const DateAttribute = Exact({
  name: Type.String(),
  label: Type.String(),
  of: Type.Enum(['contact', 'account'] as const),
  /** It is the date of the next renewal, or called so: it moves on with each, so that whoever renewed soon has it late. */
  coming: Type.Boolean(),
})
export type DateAttribute = Static<typeof DateAttribute>

const Foresight = Exact({
  program: Exact({ id: Id, name: Type.String() }),
  /** What is to come: an event by its name, a date that is known of them, or a condition on what is known today. */
  event: OrNull(Type.String()),
  date: OrNull(DateAttribute),
  today: OrNull(Type.String()),
  within: Count,
  unit: Unit,
  outcomes: Type.Array(
    Exact({
      group: Type.Enum(GROUPS),
      followed: Count,
      /** Null where it would tell of single people or companies to whoever may not read contacts. */
      happened: OrNull(Count),
      pending: Count,
      share: OrNull(Exact({ share: Share, low: Share, high: Share })),
    }),
  ),
  /** Promoters minus detractors, of 1. */
  against: Exact({ verdict: Type.Enum(VERDICTS), difference: OrNull(Share), low: OrNull(Share), high: OrNull(Share) }),
  /** Companies or people whose only answers are from before events were kept. */
  before: Count,
})
export type Foresight = Static<typeof Foresight>

const Input = Exact({
  program: Type.Optional(Id),
  where: Type.Optional(Where),
  event: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\0]*$' })),
  date: Type.Optional(Type.String({ maxLength: 110, pattern: '^(contact|company)\\.[^\\0]{1,100}$' })),
  today: Type.Optional(Where),
  within: Type.Optional(Type.Union([Type.Literal(6), Type.Literal(12)])),
  unit: Type.Optional(Unit),
})
export type ForesightInput = Static<typeof Input>

export const foresight = endpoints({
  'GET /api/foresight': {
    needs: 'score.read',
    says: 'Whether the score foretells: of promoters, passives and detractors, how many had the event within 6 or 12 months after their answer. Instead of an event `date`, such as `company.churned_on`: a date attribute of their record that lies from the day after the answer to the last day of that time; or `today`: a condition on what is known now of people or companies, which knows nothing of when. Without any of them: an event or a date that tells of renewal or leaving, else the first event, else `sheet` is null; never a date of renewal, which moves on. Both are for those who may read contacts, and so are `dates`, which lists the attributes. Each company or person counts once, by the latest answer whose time is over; whose time is not over yet is left out and counted. To whoever may not read contacts `happened` and `share` are null of a group of which fewer than five were followed, or fewer than five are left out by `where`.',
    input: Input,
    reply: Exact({
      programs: Programs,
      events: Type.Array(Type.String()),
      dates: Type.Array(DateAttribute),
      sheet: OrNull(Foresight),
    }),
  },
  'GET /api/foresight.csv': {
    needs: 'score.read',
    says: 'The same groups as a file, safe from formulas.',
    input: Input,
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
})
