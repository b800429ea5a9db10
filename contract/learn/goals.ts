import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { GOAL_VERDICTS } from '#domain/learn/goal.ts'
import { Annotation, Day } from './annotations.ts'
import { Standing } from './scores.ts'
import { Where } from './trend.ts'
import { Name } from './watches.ts'

const Points = Type.Number()
const Target = Type.Number({ minimum: -100, maximum: 100 })
/** A wave, or a stretch of days up to the first day after it. */
const Part = Exact({ wave: OrNull(Exact({ id: Id, name: Type.String() })), from: Day, until: Day, standing: Standing })

const Goal = Exact({
  id: Id,
  name: Type.String(),
  program: Exact({ id: Id, name: Type.String() }),
  where: OrNull(Type.String()),
  /** It has a condition, which only those may read who may read contacts; `where` is null. */
  hidden: Type.Boolean(),
  baseline: OrNull(Part),
  target: Target,
  due: Day,
  /** `unseen`: its condition asks by what only those may know who may read contacts. `no_start`: fewer than five answers to start from. */
  verdict: Type.Enum([...GOAL_VERDICTS, 'unseen', 'no_start'] as const),
  /** Where the straight line from baseline to target stands today. */
  expected: OrNull(Points),
  /** 0..1: of the time between. */
  elapsed: OrNull(Type.Number()),
  overdue: Type.Boolean(),
  now: OrNull(Part),
  /** Now against the baseline; null where a break lies between them. */
  since: OrNull(
    Exact({
      verdict: Type.Enum(VERDICTS),
      difference: OrNull(Points),
      low: OrNull(Points),
      high: OrNull(Points),
      smallestVisible: OrNull(Points),
    }),
  ),
  /** What lies between baseline and now and forbids to compare them. */
  parted: OrNull(Annotation),
})
export type Goal = Static<typeof Goal>

const given = {
  name: Name,
  program: Id,
  where: OrNull(Where),
  baseline: Type.Union([Exact({ wave: Id }), Exact({ from: Day, until: Day })]),
  target: Target,
  due: Day,
}

export const goals = endpoints({
  'GET /api/goals': {
    needs: 'score.read',
    says: 'Scores to reach by a day, each judged by the interval of the present score: reached, on the way, behind, or it cannot be told yet. Of a baseline wave the newest wave with five answers is the present, of a baseline of days as many days up to now.',
    input: Exact({ program: Type.Optional(Id) }),
    reply: Exact({
      programs: Type.Array(Exact({ id: Id, name: Type.String(), waves: Type.Array(Exact({ id: Id, name: Type.String() })) })),
      goals: Type.Array(Goal),
    }),
  },
  'POST /api/goals': {
    needs: 'program.manage',
    says: 'Sets a goal.',
    input: Exact(given),
    reply: Exact({ id: Id }),
  },
  'PUT /api/goals/:id': {
    needs: 'program.manage',
    says: 'Changes a goal; what it was stands in the audit.',
    input: Exact({ id: Id, ...given }),
    reply: Nothing,
  },
  'DELETE /api/goals/:id': {
    needs: 'program.manage',
    says: 'Removes a goal.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/goals.csv': {
    needs: 'score.read',
    says: 'The same goals as a file, safe from formulas.',
    input: Exact({ program: Type.Optional(Id) }),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
})
