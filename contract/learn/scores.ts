import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { AGAINST } from '#domain/learn/findings.ts'
import { SAMPLES } from '#domain/learn/sample.ts'
import { Happened } from './annotations.ts'
import { AttributeName, Period, Selection } from './selection.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Text = Type.String()
const Limits = Exact({ low: Points, high: Points })
export const Echo = Exact({ 50: Limits, 80: Limits, 95: Limits })
const Tally = Exact({ promoter: Count, passive: Count, detractor: Count })
const Shares = Exact({ promoter: Type.Number(), passive: Type.Number(), detractor: Type.Number() })
const score = { score: Points, low: Points, high: Points, margin: Points, answers: Count }
export const Score = Exact(score)
/** `worth`: the answers that such unequal weights leave (Kish). `topShare` 0..1: the most that one answer speaks for. */
const Weighted = Exact({ ...score, worth: Type.Number({ minimum: 0 }), topShare: Type.Number({ minimum: 0, maximum: 1 }) })
const Against = Type.Enum(AGAINST)
const Verdict = Type.Enum(VERDICTS)

/** How some answers stand. Below five there are counts and no score. */
export const Standing = Exact({
  answers: Count,
  counted: Tally,
  sample: Type.Enum(SAMPLES),
  score: OrNull(Score),
  echo: OrNull(Echo),
})
export type Standing = Static<typeof Standing>

/** A wave by its id, or a stretch of months from its first instant to the first one after it. */
export const Stretch = Exact({ wave: OrNull(Exact({ id: Id, name: Text })), from: OrNull(Instant), until: OrNull(Instant) })
export type Stretch = Static<typeof Stretch>

export const Comparison = Exact({
  against: Against,
  stretch: Stretch,
  standing: Standing,
  /** `barred`: never compared, since on the day `parted` (YYYY-MM-DD) who is asked, what or where had changed in between. */
  verdict: Type.Enum([...VERDICTS, 'barred'] as const),
  parted: OrNull(Text),
  difference: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  /** The smallest true difference that this comparison would probably have shown, in whole points. */
  smallestVisible: OrNull(Points),
})
export type Comparison = Static<typeof Comparison>

const Finding = Type.Union([
  Exact({ kind: Type.Literal('no_answers') }),
  Exact({ kind: Type.Literal('few_answers'), answers: Count }),
  Exact({ kind: Type.Literal('small_sample'), answers: Count }),
  Exact({ kind: Type.Literal('nothing_earlier') }),
  Exact({ kind: Type.Literal('barred'), against: Against }),
  Exact({ kind: Type.Literal('few_earlier'), against: Against, answers: Count }),
  Exact({
    kind: Type.Literal('change'),
    against: Against,
    difference: Points,
    low: Points,
    high: Points,
    real: Type.Boolean(),
    smallestVisible: Points,
  }),
])
export type Finding = Static<typeof Finding>

/** Points per wave or month, of the `over` points with a score since the last break: what a break parts is never one direction. */
const Direction = Exact({
  over: Count,
  verdict: Type.Enum(['rising', 'falling', 'no_evidence', 'too_few'] as const),
  slope: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
})
const Line = <T extends typeof Id | typeof Period>(name: T) =>
  Exact({
    points: Type.Array(Exact({ name, label: OrNull(Text), startedAt: Instant, side: OrNull(Count), standing: Standing })),
    direction: Direction,
    /** What happened along it, by day. */
    annotations: Type.Array(Happened),
  })

export const ScoreSheet = Exact({
  program: Exact({ id: Id, name: Text }),
  wave: OrNull(Id),
  period: OrNull(Period),
  stretch: Stretch,
  standing: Standing,
  /** Of a wave that asked some likelier than others: the score of everybody it might have asked. Null where all had one chance. */
  weighted: OrNull(Weighted),
  /** How often each rating 0..10 was given. */
  ratings: Type.Array(Count, { minItems: 11, maxItems: 11 }),
  /** Null below five answers, like the score. */
  shares: OrNull(Shares),
  /** Answers that wait for a sign that a person gave them; they do not count. */
  unconfirmed: Count,
  /** Null where nobody was asked by mail, such as with imported history. */
  responseRate: OrNull(Exact({ rate: Type.Number(), responses: Count, delivered: Count })),
  /** Companies of which someone answered, and those of which someone was asked; null where nobody was asked by mail. */
  accounts: Exact({ answered: Count, asked: OrNull(Count) }),
  comparisons: Type.Array(Comparison),
  findings: Type.Array(Finding),
  /**
   * The last waves and the last months, oldest first, whatever is selected. A month without answers stands there empty. Between points of
   * different `side` the footing changed; a month in which it did is on none.
   */
  trend: Exact({ waves: Line(Id), months: Line(Period) }),
  method: Exact({
    interval: Type.Literal('plus_two'),
    comparison: Type.Literal('plus_two_difference'),
    confidence: Type.Number(),
    answers: Count,
    /** The smallest true change that a next round with as many answers would probably show, in whole points. */
    smallestVisible: OrNull(Points),
  }),
})
export type ScoreSheet = Static<typeof ScoreSheet>

/** Of a wave: the score of exactly `size` people, of whom these answered (finite population). `because`: why there is none. */
const Population = Exact({
  size: OrNull(Count),
  /** How many people the wave decided about, asked or not; null where a filter tells them apart. */
  frame: OrNull(Count),
  score: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  margin: OrNull(Points),
  answers: OrNull(Count),
  because: OrNull(Type.Enum(['no_wave', 'no_frame', 'unequal', 'too_few', 'more_answers'] as const)),
})
export type Population = Static<typeof Population>

/** What may be chosen. Periods are those with answers, newest first. */
export const Choices = Exact({
  programs: Type.Array(Exact({ id: Id, name: Text, archivedAt: OrNull(Instant) })),
  waves: Type.Array(Exact({ id: Id, name: Text, startedAt: Instant, closesAt: Instant, answers: Count })),
  quarters: Type.Array(Exact({ period: Period, answers: Count })),
  months: Type.Array(Exact({ period: Period, answers: Count })),
})
export type Choices = Static<typeof Choices>

const Row = Exact({
  /** Null for all values below the limit together. */
  value: OrNull(Text),
  /** The name of an account or a wave; for other attributes the value itself. Null for the rest. */
  label: OrNull(Text),
  standing: Standing,
  verdict: Verdict,
  restAnswers: Count,
  against: OrNull(Exact({ difference: Points, low: Points, high: Points, p: Type.Number(), q: Type.Number() })),
  /** A wave that all others are parted from by a break. */
  barred: Type.Boolean(),
})
export const Breakdown = Exact({
  by: AttributeName,
  rows: Type.Array(Row),
  answers: Count,
  /** Comparisons taken, for all of which the verdicts are corrected. */
  looks: Count,
  /** The chance to see values differ this much if none did; null with fewer than two to compare. */
  p: OrNull(Type.Number()),
  overall: OrNull(Score),
  /** Answers that have no value of this attribute. */
  unknown: Count,
  /** Values beyond the limit, held together in the last row. */
  leftOut: Count,
  /** Of waves: the days between them (YYYY-MM-DD) on which who is asked, what or where changed. A wave is held only against those on its side. */
  breaks: Type.Array(Text),
})
export type Breakdown = Static<typeof Breakdown>
export type BreakdownRow = Static<typeof Row>

export const Attribute = Exact({
  name: AttributeName,
  /** Null for the fields that every response has; the client names these. */
  label: OrNull(Text),
  when: Type.Enum(['asked', 'today', 'field'] as const),
})
export type Attribute = Static<typeof Attribute>

/** What a score can be broken down by, and the breakdown by one of these. */
const Differs = Exact({ attributes: Type.Array(Attribute), breakdown: Breakdown })
export type Differs = Static<typeof Differs>

const Chosen = Exact({ program: Exact({ id: Id, name: Text }), wave: OrNull(Id), period: OrNull(Period), stretch: Stretch })
export type Chosen = Static<typeof Chosen>

export const scores = endpoints({
  'GET /api/scores': {
    needs: 'score.read',
    says: 'The score of a wave or a period with all that belongs to it. Without either: the latest wave with enough answers for a score, or else the latest; without waves the last twelve months, or all time when these are empty. Only confirmed, auto and weak evidence counts. `population`: the score of exactly so many people now, instead of people like these; `frame` counts those that the wave decided about. `by`: its breakdown comes along, by this attribute, or by the first there is where it is `first` or one that you may not see. `sheet` is null while there is no program.',
    input: Exact({
      ...Selection,
      population: Type.Optional(Type.String({ pattern: '^(frame|[1-9]\\d{0,8})$' })),
      by: Type.Optional(Type.Union([Type.Literal('first'), AttributeName])),
    }),
    reply: Exact({ choices: Choices, sheet: OrNull(ScoreSheet), population: OrNull(Population), differs: OrNull(Differs) }),
  },
  'GET /api/scores/choices': {
    needs: 'score.read',
    says: 'What a score can be asked of, and what is chosen: as `GET /api/scores` chooses, for screens whose figures are those of another question. `chosen` is null while there is no program.',
    input: Exact(Selection),
    reply: Exact({ choices: Choices, chosen: OrNull(Chosen) }),
  },
  'GET /api/scores/breakdown': {
    needs: 'score.read',
    says: 'The score by the values of an attribute: each value against all others together, corrected for the number of looks (Benjamini-Hochberg, 10 %). Below five answers only counts. Values come by number of answers; those beyond the limit stand together in the last row. Waves are held only against those on the same side of every change of whom, what or where is asked.',
    input: Exact({ ...Selection, by: AttributeName, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
    reply: Breakdown,
  },
  'GET /api/scores/attributes': {
    needs: 'score.read',
    says: 'What a score can be broken down or filtered by.',
    input: Nothing,
    reply: Type.Array(Attribute),
  },
})
