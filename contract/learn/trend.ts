import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { GRAINS } from '#domain/learn/question.ts'
import { Annotation, Day, Happened } from './annotations.ts'
import { Standing } from './scores.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
export const Where = Type.String({ maxLength: 1000, pattern: '^[^\\0]*$' })

const Stretch = Exact({
  from: Day,
  /** The first day after it. */
  until: Day,
  /** Answers of the stretch alone. */
  answers: Count,
  /** Of the window that ends with it. */
  standing: Standing,
  /** How many stretches the window holds; fewer than asked for at the beginning and after a break. */
  rolls: Count,
  /** Of the parts that breaks leave, the number of this one; null where a break falls inside. */
  side: OrNull(Count),
  /** Its last day is not over. */
  underWay: Type.Boolean(),
})

const Named = Exact({ from: Day, until: Day, standing: Standing })

const TrendSheet = Exact({
  program: Exact({ id: Id, name: Type.String() }),
  grain: Type.Enum(GRAINS),
  window: Count,
  stretches: Type.Array(Stretch),
  /** Those within the line, by day. */
  annotations: Type.Array(Happened),
  /** What parts the line into sides, the newest last. */
  breaks: Type.Array(Annotation),
  /** Which side is judged: the part since the last break. */
  side: Count,
  /** In points per stretch, of the stretches one by one. */
  direction: Exact({
    verdict: Type.Enum(['rising', 'falling', 'no_evidence', 'too_few'] as const),
    slope: OrNull(Points),
    low: OrNull(Points),
    high: OrNull(Points),
    stretches: Count,
  }),
  newest: OrNull(Named),
  /** The newest window against the one before it; null where none is on the same side. */
  change: OrNull(
    Exact({
      before: Named,
      verdict: Type.Enum(VERDICTS),
      difference: OrNull(Points),
      low: OrNull(Points),
      high: OrNull(Points),
      smallestVisible: OrNull(Points),
    }),
  ),
  /** There is an earlier score, but only before a break. */
  barred: Type.Boolean(),
})
export type TrendSheet = Static<typeof TrendSheet>

const Input = Exact({
  program: Type.Optional(Id),
  where: Type.Optional(Where),
  grain: Type.Optional(Type.Enum(GRAINS)),
  window: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  all: Type.Optional(Type.Boolean()),
})
export type TrendInput = Static<typeof Input>

/** What may be chosen. */
export const Programs = Type.Array(Exact({ id: Id, name: Type.String(), archivedAt: OrNull(Instant) }))

export const trend = endpoints({
  'GET /api/trend': {
    needs: 'score.read',
    says: 'The score over time by any grain, each point over a rolling window of so many stretches, with all that happened meanwhile. What a break parts (a change of policy, wording or channel) is never compared: the verdict is that of the part since the last one. `where` is a condition about answers, as in the explorer. Without `all` the last stretches alone: 90 days, 52 weeks, 24 months, 12 quarters or 10 years.',
    input: Input,
    reply: Exact({ programs: Programs, sheet: OrNull(TrendSheet) }),
  },
  'GET /api/trend.csv': {
    needs: 'score.read',
    says: 'The same points as a file, safe from formulas, each with what happened in it.',
    input: Input,
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
})
