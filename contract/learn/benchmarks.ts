import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { Attribute, Breakdown, Choices, Comparison, Echo, Standing, Stretch } from './scores.ts'
import { AttributeName, Period } from './selection.ts'

const Points = Type.Number()
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[^\\0]*\\S[^\\0]*$' })
const Count = Type.Integer({ minimum: 1, maximum: 100_000_000 })
const Address = Type.String({ maxLength: 500, pattern: '^https?://[^\\s\\0]+$' })

/** `answers`: of how many; null where the source does not say, and then it is not comparable. `method`: question, channel, scale, whom. */
const Entered = {
  name: Line(120),
  source: Line(200),
  url: OrNull(Address),
  year: Type.Integer({ minimum: 1990, maximum: 2200 }),
  score: Type.Number({ minimum: -100, maximum: 100 }),
  answers: OrNull(Count),
  method: OrNull(Line(500)),
}
const BenchmarkEntry = Exact(Entered)
export type BenchmarkEntered = Static<typeof BenchmarkEntry>

const Published = Exact({
  id: Id,
  ...Entered,
  echo: OrNull(Echo),
  verdict: Type.Enum(['higher', 'lower', 'no_evidence', 'too_few', 'not_comparable'] as const),
  difference: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  smallestVisible: OrNull(Points),
})
export type Published = Static<typeof Published>

const BenchmarkSheet = Exact({
  program: Exact({ id: Id, name: Type.String() }),
  wave: OrNull(Id),
  period: OrNull(Period),
  stretch: Stretch,
  standing: Standing,
  /** Own earlier waves or periods. */
  past: Type.Array(Comparison),
  attributes: Type.Array(Attribute),
  /** Own segments: each against all others. */
  segments: OrNull(Breakdown),
  published: Type.Array(Published),
})
export type BenchmarkSheet = Static<typeof BenchmarkSheet>

const Where = { program: Type.Optional(Id), wave: Type.Optional(Id), period: Type.Optional(Period) }

export const benchmarks = endpoints({
  'GET /api/benchmarks': {
    needs: 'score.read',
    says: 'The score held against its own past, its own segments (`by`, an attribute; the first one unless said) and the published figures that were entered here. A published figure whose number of answers is known is compared with an interval as wide as such a score can have; one without is not comparable. `sheet` is null while there is no program.',
    input: Exact({ ...Where, by: Type.Optional(AttributeName) }),
    reply: Exact({ choices: Choices, sheet: OrNull(BenchmarkSheet) }),
  },
  'GET /api/benchmarks.csv': {
    needs: 'score.read',
    says: 'The published figures with what came of holding them against the score, as a file that is safe from formulas.',
    input: Exact(Where),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'POST /api/benchmarks': {
    needs: 'program.manage',
    says: 'Enters a published figure with its source. None comes with the product. 100 at most.',
    input: BenchmarkEntry,
    reply: Exact({ id: Id }),
  },
  'PUT /api/benchmarks/:id': {
    needs: 'program.manage',
    says: 'Changes a published figure.',
    input: Exact({ id: Id, ...Entered }),
    reply: Exact({ id: Id }),
  },
  'DELETE /api/benchmarks/:id': {
    needs: 'program.manage',
    says: 'Removes a published figure.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
