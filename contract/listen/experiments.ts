import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { EFFECT_VERDICTS, EXPERIMENT_VERDICTS } from '#domain/listen/experiment.ts'
import { DESIGNS, LONGEST_SENDER_NAME, STOPPINGS, VARIANT_KEYS, VARIES } from '#domain/listen/variant.ts'
import { WORDING_LIMITS } from '#domain/listen/wording.ts'

const Count = Type.Integer({ minimum: 0 })
const Key = Type.Enum(VARIANT_KEYS)
const Said = (maxLength: number) => Type.Optional(Type.String({ minLength: 1, maxLength: maxLength * 2 }))

/** How a variant differs from the program; a language without a text of its own says what the program says. */
const content = {
  texts: Type.Optional(
    Type.Partial(
      Type.Record(
        Type.Enum(ASK_LOCALES),
        Exact({
          subject: Said(WORDING_LIMITS.subject),
          intro: Said(WORDING_LIMITS.intro),
          question: Said(WORDING_LIMITS.question),
        }),
      ),
      { additionalProperties: false },
    ),
  ),
  senderName: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST_SENDER_NAME })),
  /** Hours of the workspace's day in which its mails leave. */
  hours: Type.Optional(Exact({ from: Type.Integer({ minimum: 0, maximum: 23 }), to: Type.Integer({ minimum: 1, maximum: 24 }) })),
}
/** Of those who are asked; what all leave of 100 waits for the winner. */
const Percent = Type.Integer({ minimum: 1, maximum: 99 })
const ReadDays = Type.Integer({ minimum: 1, maximum: 60 })

const ExperimentInput = {
  varies: Type.Array(Type.Enum(VARIES), { minItems: 1, maxItems: VARIES.length, uniqueItems: true }),
  stopping: Type.Enum(STOPPINGS),
  /** Days from the last mail to the one reading; counts only where it is read once. */
  readDays: Type.Optional(ReadDays),
  /** A, B and on. A is the program's own way of asking and holds nothing but its share. */
  variants: Type.Array(Exact({ percent: Percent, ...content }), { minItems: 2, maxItems: VARIANT_KEYS.length }),
}
export type ExperimentInput = Static<ReturnType<typeof Exact<typeof ExperimentInput>>>

const Share = Type.Number({ minimum: -1, maximum: 1 })
/** The score's difference in points, variant minus A. */
const ScoreEffect = Exact({
  verdict: Type.Enum(VERDICTS),
  difference: OrNull(Type.Number()),
  low: OrNull(Type.Number()),
  high: OrNull(Type.Number()),
})
const Effect = Exact({
  key: Key,
  verdict: Type.Enum(EFFECT_VERDICTS),
  rate: Share,
  championRate: Share,
  difference: Share,
  low: Share,
  high: Share,
  p: OrNull(Type.Number()),
  score: ScoreEffect,
})
export type Effect = Static<typeof Effect>
const Result = Exact({
  verdict: Type.Enum(EXPERIMENT_VERDICTS),
  /** From when it may be read. */
  until: OrNull(Instant),
  /** `delivered` counts mails that arrived; `answers` is null while it must not be read. */
  arms: Type.Array(Exact({ key: Key, drawn: Count, delivered: Count, answers: OrNull(Count) })),
  effects: Type.Array(Effect),
  winner: OrNull(Key),
})
export type ExperimentResult = Static<typeof Result>

const Experiment = Exact({
  varies: Type.Array(Type.Enum(VARIES)),
  stopping: Type.Enum(STOPPINGS),
  readDays: ReadDays,
  design: Type.Enum(DESIGNS),
  variants: Type.Array(Exact({ key: Key, percent: Percent, ...content })),
  /** People who wait for the winner, and others whose mail has not left yet. */
  waiting: Count,
  unsent: Count,
  adopted: OrNull(Exact({ key: Key, at: Instant, by: OrNull(Type.String()), people: Count })),
  /** Null before the wave is planned. */
  result: OrNull(Result),
})
export type Experiment = Static<typeof Experiment>

export const experiments = endpoints({
  'GET /api/waves/:id/experiment': {
    needs: 'program.read',
    says: 'The experiment of a wave with what it shows so far; null for none.',
    input: Exact({ id: Id }),
    reply: Exact({ experiment: OrNull(Experiment) }),
  },
  'PUT /api/waves/:id/experiment': {
    needs: 'wave.manage',
    says: 'Sets the experiment of a wave that has not started. Variants are given out at random within each stratum at the start.',
    input: Exact({ id: Id, ...ExperimentInput }),
    reply: Nothing,
  },
  'DELETE /api/waves/:id/experiment': {
    needs: 'wave.manage',
    says: 'Takes the experiment out of a wave that has not started: everybody is asked as the program says.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/waves/:id/experiment/adopt': {
    needs: 'wave.manage',
    says: 'Decides for a variant, whatever the result: all who wait and all mails that have not left are asked with it and count in no result. `stuck` found no room before the closing date.',
    input: Exact({ id: Id, key: Key }),
    reply: Exact({ people: Count, released: Count, stuck: Count }),
  },
})
