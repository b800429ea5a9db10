import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { Standing } from './scores.ts'
import { Period } from './selection.ts'
import { Programs } from './trend.ts'
import { Name } from './watches.ts'

const Points = Type.Number()
const Condition = Type.String({ minLength: 1, maxLength: 1000, pattern: '^[^\\0]*[^\\s\\0][^\\0]*$' })

const View = Exact({
  id: Id,
  name: Type.String(),
  /** Null where only those may read it who may read contacts. */
  condition: OrNull(Type.String()),
  /** Null where the condition asks by what only those may know who may read contacts. */
  standing: OrNull(Standing),
  /** Held against all other answers of the program, corrected for all views that could be. */
  verdict: OrNull(Type.Enum(VERDICTS)),
  difference: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  smallestVisible: OrNull(Points),
  /** The p-value after that correction (Benjamini-Hochberg): at most 0.1 is called real. */
  q: OrNull(Type.Number()),
})
export type View = Static<typeof View>

const Input = Exact({ program: Type.Optional(Id), period: Type.Optional(Period) })

export const views = endpoints({
  'GET /api/views': {
    needs: 'score.read',
    says: 'The departments’ views of their own figures: saved conditions on answers, each with its score beside that of the whole program, held against all other answers and corrected for the number of views (Benjamini-Hochberg, 10 %). Without a period the last twelve months.',
    input: Input,
    reply: Exact({
      programs: Programs,
      program: OrNull(Exact({ id: Id, name: Type.String() })),
      period: Period,
      all: OrNull(Standing),
      /** How many views could be held against all others. */
      looks: Type.Integer({ minimum: 0 }),
      views: Type.Array(View),
    }),
  },
  'POST /api/views': {
    needs: 'program.manage',
    says: 'Saves a condition on answers under the name of whom it concerns.',
    input: Exact({ name: Name, condition: Condition }),
    reply: Exact({ id: Id }),
  },
  'PUT /api/views/:id': {
    needs: 'program.manage',
    says: 'Renames a view or changes its condition.',
    input: Exact({ id: Id, name: Name, condition: Condition }),
    reply: Nothing,
  },
  'DELETE /api/views/:id': {
    needs: 'program.manage',
    says: 'Removes a view.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/views.csv': {
    needs: 'score.read',
    says: 'The same views as a file, safe from formulas.',
    input: Input,
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
})
