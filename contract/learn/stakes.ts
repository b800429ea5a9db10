import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { STAKES } from '#domain/learn/stake.ts'
import { Choices, Echo, Standing, Stretch } from './scores.ts'
import { Period } from './selection.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Amount = Type.Number()
const Text = Type.String()
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })
const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const StakeName = Type.Enum(STAKES)
/** How far ahead a renewal counts as near. */
const Days = Type.Integer({ minimum: 1, maximum: 730 })

/** `worth`: as how many answers of strangers these count. `topShare`: the part of all weight that one company has. */
const AccountScore = Exact({
  score: Points,
  low: OrNull(Points),
  high: OrNull(Points),
  margin: OrNull(Points),
  echo: OrNull(Echo),
  because: OrNull(Type.Literal('few_accounts')),
  answers: Count,
  accounts: Count,
  worth: Type.Number(),
  topShare: Type.Number(),
  icc: OrNull(Type.Number()),
})
export type AccountScore = Static<typeof AccountScore>

/** `revenue`: of those whose revenue is known; `unknown`: companies whose is not. */
const Holding = { accounts: Count, revenue: Amount, unknown: Count }
const StakeRow = Exact({ stake: StakeName, ...Holding, renewing: Exact(Holding) })
export type StakeRow = Static<typeof StakeRow>

const Named = Exact({ key: Text, label: Text })
const Attributes = Exact({
  revenue: OrNull(Named),
  renewal: OrNull(Named),
  currency: OrNull(Text),
  /** False while they are guessed by name and type. */
  chosen: Type.Boolean(),
  /** What may be chosen. */
  options: Exact({ revenue: Type.Array(Named), renewal: Type.Array(Named), currency: Type.Array(Text) }),
})
export type StakeAttributes = Static<typeof Attributes>

/** Companies that have somebody in this role, and those where somebody in it answered. Null: people whose role nobody knows. */
const Role = Exact({ role: OrNull(Text), accounts: Count, answered: Count, people: Count })

const Comparison = Exact({
  stretch: Stretch,
  verdict: Type.Enum(VERDICTS),
  because: OrNull(Type.Enum(['few_answers', 'few_accounts'] as const)),
  difference: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  smallestVisible: OrNull(Points),
  /** Companies that answered both times. */
  both: Count,
})

export const StakeSheet = Exact({
  program: Exact({ id: Id, name: Text }),
  wave: OrNull(Id),
  period: OrNull(Period),
  stretch: Stretch,
  today: Day,
  days: Days,
  attributes: Attributes,
  standing: Standing,
  /** The same answers, where people of one company are known to answer alike. */
  people: OrNull(AccountScore),
  vote: OrNull(AccountScore),
  weighted: OrNull(AccountScore),
  /** Answers and companies that the weighted score leaves out, since their revenue is not known. */
  left: Exact({ answers: Count, accounts: Count }),
  /** Answers of people who belong to no company. */
  alone: Count,
  previous: OrNull(Comparison),
  rows: Type.Array(StakeRow),
  /** Companies whose revenue is in another currency, and hence unknown here. */
  otherCurrency: Count,
  /** Companies that renew on no known day. */
  noRenewal: Count,
  /** Of those not asked: companies of which nobody was ever asked or answered in this program. */
  never: Count,
  /** Companies that one person speaks for, of all that answered. */
  single: Count,
  roles: Type.Array(Role),
})
export type StakeSheet = Static<typeof StakeSheet>

const StakeAccount = Exact({
  id: Id,
  name: Text,
  stake: StakeName,
  lowest: OrNull(Rating),
  /** People who answered. */
  voices: Count,
  revenue: OrNull(Amount),
  renewal: OrNull(Day),
  owner: OrNull(Exact({ id: Id, name: Text })),
  case: OrNull(Exact({ id: Id, dueAt: Instant })),
  /** What was written last, by whoever wrote. */
  last: OrNull(Exact({ id: Id, rating: Rating, verbatim: Text, locale: OrNull(Text), answeredAt: Instant })),
})
export type StakeAccount = Static<typeof StakeAccount>

const Where = { program: Type.Optional(Id), wave: Type.Optional(Id), period: Type.Optional(Period), days: Type.Optional(Days) }
const Which = {
  stake: Type.Optional(StakeName),
  /** Only those that renew within `days`. */
  near: Type.Optional(Type.Literal('yes')),
}
const Key = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\0]*$' })

export const stakes = endpoints({
  'GET /api/stakes': {
    needs: 'contact.read',
    says: 'What is at stake: the score by companies beside that by people, cluster-robust; companies and their revenue by the lowest last rating of their people, those where nobody answered, and what renews within `days` (90 unless said). Sums are of these very companies and estimate nothing. Without a wave or a period the last twelve months. The list begins with the largest revenue of companies with a detractor. `sheet` is null while there is no program.',
    input: Exact({ ...Where, ...Which, ...Paged }),
    reply: Exact({ choices: Choices, sheet: OrNull(StakeSheet), list: PageOf(StakeAccount) }),
  },
  'GET /api/stakes.csv': {
    needs: 'response.export',
    says: 'The same companies as a file, safe from formulas.',
    input: Exact({ ...Where, ...Which }),
    reply: Text,
    stream: 'text/csv; charset=utf-8',
  },
  'PUT /api/stakes/attributes': {
    needs: 'program.manage',
    says: 'Chooses which attributes of companies say what they pay (money or a number) and when they renew (a date); null: none does. `currency` (ISO 4217): the one that amounts are summed in; amounts in others count as unknown.',
    input: Exact({
      revenue: OrNull(Key),
      renewal: OrNull(Key),
      currency: OrNull(Type.String({ pattern: '^[A-Z]{3}$' })),
    }),
    reply: Nothing,
  },
  'DELETE /api/stakes/attributes': {
    needs: 'program.manage',
    says: 'Forgets what was chosen, so that the attributes are guessed again.',
    input: Nothing,
    reply: Nothing,
  },
})
