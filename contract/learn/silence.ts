import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { LIKENESSES } from '#domain/learn/representativeness.ts'
import { Choices, Score, Standing, Stretch } from './scores.ts'
import { Period } from './selection.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Text = Type.String()
const Name = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\0]*$' })

/** From all whom a wave looked at to those who answered; `looked_at` only of a wave. */
const FUNNEL_STEPS = ['looked_at', 'chosen', 'sent', 'delivered', 'clicked', 'answered'] as const
/** `invited`: everybody the asks reached. `contacts`: every contact there is today. */
export const POPULATIONS = ['invited', 'contacts'] as const
export const SILENCE_TABLES = ['funnel', 'segments', 'likeness', 'weighing'] as const

/** Known when they were asked. `label`: null for fields, which the client names. */
const Trait = Exact({ name: Name, label: OrNull(Text) })
export type Trait = Static<typeof Trait>

const Level = {
  /** Of a number the bin: bin i holds what is at least edges[i-1] and below edges[i]. Null for values that stand together. */
  value: OrNull(Type.Union([Text, Type.Number()])),
  /** The name of a wave; of other words the word itself. */
  label: OrNull(Text),
}
const Segments = Exact({
  trait: Trait,
  /** Of a number, rising; null for words. */
  edges: OrNull(Type.Array(Type.Number())),
  rows: Type.Array(
    Exact({
      ...Level,
      responses: Count,
      asked: Count,
      rate: OrNull(Exact({ share: Share, low: Share, high: Share })),
      verdict: Type.Enum(VERDICTS),
      q: OrNull(Type.Number()),
    }),
  ),
  others: Count,
  unknown: Count,
})
export type Segments = Static<typeof Segments>

/** Standardised difference of the answered from the asked: signed for a number, 0 or more for words. */
const Likeness = Exact({
  trait: Trait,
  smd: OrNull(Type.Number()),
  q: OrNull(Type.Number()),
  verdict: Type.Enum(LIKENESSES),
  means: OrNull(Exact({ asked: Type.Number(), answered: Type.Number() })),
  /** The value whose share among the answered is furthest from that among the asked. */
  most: OrNull(Exact({ ...Level, asked: Share, answered: Share })),
})
export type Likeness = Static<typeof Likeness>

/** `reminder`: before and after their first reminder left. `thirds`: the quickest and the slowest third. */
const Early = Exact({
  split: Type.Enum(['reminder', 'thirds'] as const),
  early: Standing,
  late: Standing,
  verdict: Type.Enum(VERDICTS),
  difference: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  /** Everybody's score if the silent are as the late ones were. */
  extrapolated: Points,
})

/** Were the silent to score `score`, everybody's would be the threshold. */
const Turn = Exact({
  against: Type.Enum(['previous', 'zero'] as const),
  threshold: Points,
  side: Type.Enum(['above', 'below'] as const),
  score: Points,
  apart: Points,
  possible: Type.Boolean(),
})
export type Turn = Static<typeof Turn>

/** Some values of an attribute; '' is where it is not known. */
const Values = { attribute: Name, edges: OrNull(Type.Array(Type.Number())), levels: Type.Array(Exact(Level)) }
/** How many answers they are worth, and the largest weight of one in all weight. */
const Worth = { worth: Type.Number({ minimum: 0 }), topShare: Share }
const Weighed = Exact({
  by: Type.Array(Name),
  because: OrNull(Type.Enum(['too_few', 'no_marginal'] as const)),
  weighted: OrNull(
    Exact({
      ...Score.properties,
      ...Worth,
      trimmed: Count,
      off: Share,
    }),
  ),
  collapsed: Type.Array(Exact(Values)),
  /** Answers that speak for nobody, since nobody has these values today. */
  left: Type.Array(Exact({ ...Values, answers: Count })),
  dropped: Type.Array(Name),
})
const Weighing = Exact({
  population: Type.Enum(POPULATIONS),
  /** Contacts today can be counted only by who may read them. */
  populations: Type.Array(Type.Enum(POPULATIONS)),
  people: Count,
  by: Type.Array(Name),
  /** Whether the product chose these, as those in which the answered are least like the asked. */
  proposed: Type.Boolean(),
  /** Of the answers as they came, all alike; null where there are none. */
  plain: OrNull(Exact(Worth)),
  /** By the first attribute alone (post-stratified), and, where there are more, by all (raked). */
  rows: Type.Array(Weighed),
})

const SilenceSheet = Exact({
  program: Exact({ id: Id, name: Text }),
  wave: OrNull(Id),
  period: OrNull(Period),
  stretch: Stretch,
  funnel: Type.Array(
    Exact({
      step: Type.Enum(FUNNEL_STEPS),
      people: Count,
      lost: Count,
      ofFirst: OrNull(Share),
      ofBefore: OrNull(Share),
    }),
  ),
  /** Answers that wait for a sign that a person gave them. */
  unconfirmed: Count,
  /** Whom the asks reached; the answered are among them, for an answer proves that the mail came. */
  reached: Count,
  rate: OrNull(Exact({ share: Share, low: Share, high: Share })),
  /** Of those who were reached and answered. */
  standing: Standing,
  previous: OrNull(Exact({ stretch: Stretch, standing: Standing })),
  /** What came before and is not compared, since on that day (YYYY-MM-DD) who is asked, what or where changed; `previous` is null then. */
  parted: OrNull(Exact({ stretch: Stretch, on: Text })),
  traits: Type.Array(Trait),
  segments: OrNull(Segments),
  likeness: Type.Array(Likeness),
  early: OrNull(Early),
  bounds: OrNull(Exact({ low: Points, high: Points, silent: Count })),
  turns: Type.Array(Turn),
  weighing: OrNull(Weighing),
})
export type SilenceSheet = Static<typeof SilenceSheet>

const Input = {
  program: Type.Optional(Id),
  wave: Type.Optional(Id),
  period: Type.Optional(Period),
  by: Type.Optional(Name),
  weigh: Type.Optional(Name),
  weigh2: Type.Optional(Name),
  weigh3: Type.Optional(Name),
  population: Type.Optional(Type.Enum(POPULATIONS)),
}
export type SilenceInput = Static<ReturnType<typeof Exact<typeof Input>>>

export const silence = endpoints({
  'GET /api/silence': {
    needs: 'score.read',
    says: 'What silence could hide of a wave, or of the asks that left in a period: from ask to answer, who answers and who does not, whether the answered are like the asked, early against late, the widest bounds, the score of the silent that would turn the verdict, and the score weighted to what is known of everybody. `by`: the attribute of the response rates; `weigh`, `weigh2`, `weigh3`: attributes to weight by, chosen by the product where none is given. Attributes are those known when people were asked. `sheet` is null while there is no program.',
    input: Exact(Input),
    reply: Exact({ choices: Choices, sheet: OrNull(SilenceSheet) }),
  },
  'GET /api/silence.csv': {
    needs: 'score.read',
    says: 'One of its tables as a file, safe from formulas.',
    input: Exact({ ...Input, table: Type.Enum(SILENCE_TABLES) }),
    reply: Text,
    stream: 'text/csv; charset=utf-8',
  },
})
