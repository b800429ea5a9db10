import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { GRAINS } from '#domain/learn/question.ts'
import { Happened } from './annotations.ts'
import { Standing } from './scores.ts'
import { Period } from './selection.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Text = Type.String()
/** `plan`: its values. `calls~5`: five groups of about equal size. `calls@1000,20000`: at these edges. `time.month`: by month. */
const By = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\0]*$' })
const Where = Type.String({ maxLength: 1000, pattern: '^[^\\0]*$' })

const Axis = Exact({
  by: By,
  /** As the workspace calls it; null for fields and time, which the client names. */
  label: OrNull(Text),
  kind: Type.Enum(['words', 'number', 'bins', 'time'] as const),
  grain: OrNull(Type.Enum(GRAINS)),
  /**
   * Of time: the days on which who is asked, what, or by which channel changed; of waves those of them that lie between the days on which these
   * asked. What one parts is not compared.
   */
  breaks: OrNull(Type.Array(Text)),
  /** Of time alone, without another attribute: what happened along it, `at` counted from its first stretch with answers. */
  annotations: OrNull(Type.Array(Happened)),
  /** Of bins, rising: bin i holds what is at least edges[i-1] and below edges[i]. */
  edges: OrNull(Type.Array(Type.Number())),
  /**
   * Of an edge that was looked for in these same answers: how often chance alone would part them as clearly, null where it was not reckoned; and what
   * halves of the answers that did not choose it find, from the edge on minus below it.
   */
  found: OrNull(Exact({ p: OrNull(Type.Number()), estimate: OrNull(Exact({ difference: Points, low: Points, high: Points })) })),
  /** Values that stand together in a last row. */
  others: Count,
})
export type Axis = Static<typeof Axis>
const Key = Exact({
  /** Null for the values that stand together. Of bins and time the number of the bin or the stretch. */
  value: OrNull(Type.Union([Text, Type.Number()])),
  /** The name of a wave or a company; of other words the word itself. */
  label: OrNull(Text),
  /** The first day of a stretch of time in the workspace's calendar, YYYY-MM-DD. */
  from: OrNull(Text),
})
const Held = Exact({ difference: Points, low: Points, high: Points, p: Type.Number(), q: Type.Number(), smallestVisible: Points })
/** The score of exactly the people of a cell, of whom these answered (finite population). `because`: why there is none. */
const CellPopulation = Exact({
  size: Count,
  score: OrNull(Points),
  low: OrNull(Points),
  high: OrNull(Points),
  margin: OrNull(Points),
  because: OrNull(Type.Enum(['too_few', 'more_answers', 'nobody'] as const)),
})
const Row = Exact({
  keys: Type.Array(Key),
  standing: Standing,
  verdict: Type.Enum(VERDICTS),
  against: OrNull(Held),
  /** Why a row is not held against the step before or the rest: nobody answered then, or a break lies between or inside them. */
  barred: OrNull(Type.Enum(['gap', 'break'] as const)),
  /** Of those whom the wave invited in this cell; null unless it is asked. */
  population: OrNull(CellPopulation),
})

export const Exploration = Exact({
  axes: Type.Array(Axis),
  /** What each row is held against: all other rows together (of waves those on its side of every break), or the one before it in time. */
  held: Type.Enum(['rest', 'before'] as const),
  rows: Type.Array(Row),
  all: Standing,
  answers: Count,
  /** Answers that have no value on some axis and stand in no row. */
  unknown: Count,
  looks: Count,
  /** The chance to see rows differ this much if none did; null along time, or with fewer than two to compare. */
  p: OrNull(Type.Number()),
  /** Null where who was invited is not known cell by cell; `all` is null unless it is asked. */
  population: OrNull(Exact({ all: OrNull(CellPopulation) })),
  /** The second group, where one was asked for: `standing` of it, and the first held against it. `shared` answers are in both. */
  versus: OrNull(
    Exact({
      standing: Standing,
      shared: Count,
      /** The day on which the footing changed between two groups of which one answered wholly before the other: they are not compared. */
      parted: OrNull(Text),
      verdict: OrNull(Type.Enum(VERDICTS)),
      difference: OrNull(Points),
      low: OrNull(Points),
      high: OrNull(Points),
      smallestVisible: OrNull(Points),
    }),
  ),
})
export type Exploration = Static<typeof Exploration>

/**
 * `none`: so few answers that they are counted where they lie. `serves`: the copy before counts meanwhile. `lagMs`: how long ago everything
 * there was to see was in it (ms). `notRenewed`: one was to be made anew and could not be.
 */
const ReadModel = Type.Union([
  Exact({ state: Type.Literal('none') }),
  Exact({ state: Type.Literal('making'), done: Count, total: Count, serves: Type.Boolean() }),
  Exact({ state: Type.Literal('ready'), answers: Count, lagMs: Count, notRenewed: Type.Boolean() }),
  Exact({ state: Type.Literal('failed'), problem: Text }),
])

export const ExplorerAsked = Exact({
  program: Type.Optional(Id),
  wave: Type.Optional(Id),
  period: Type.Optional(Period),
  where: Type.Optional(Where),
  versus: Type.Optional(Where),
  by: Type.Optional(By),
  by2: Type.Optional(By),
  by3: Type.Optional(By),
  population: Type.Optional(Type.Literal('frame')),
})
export type ExplorerInput = Static<typeof ExplorerAsked>

export const explorer = endpoints({
  'GET /api/explorer': {
    needs: 'score.read',
    says: 'The score of any answers, told apart by up to three attributes: every row with its interval and a verdict corrected for the number of looks (Benjamini-Hochberg, 10 %). `where` is a condition as segments use it, about answers: `plan is "Pro" and api_calls > 20000 and group is detractor`; a bare name is what was known when asked, `contact.` and `company.` what is known today. `by`: `plan`, `calls~5` (five groups of about equal size), `calls@1000,20000` (at these edges), `calls@found` (where the answers part most: no row is called different unless chance brings so clear an edge in 5 % at most) or `time.month`. `versus`: a second condition to hold the first against. `population=frame`: beside each row the score of exactly those whom the wave invited there, known where a wave is chosen and answers are told apart and narrowed by attributes as they were when asked.',
    input: ExplorerAsked,
    reply: Exploration,
  },
  'GET /api/explorer.csv': {
    needs: 'score.read',
    says: 'The same rows as a file, safe from formulas: the keys, the counts, the score with its interval, and what it was held against; where an edge was found in the answers, the chance of it.',
    input: ExplorerAsked,
    reply: Text,
    stream: 'text/csv; charset=utf-8',
  },
  'GET /api/read-model': {
    needs: 'score.read',
    says: 'The copy by columns that counting uses from 30,000 answers on: whether there is one, how far its making has come, or how far it is behind.',
    input: Nothing,
    reply: ReadModel,
  },
  'POST /api/read-model/anew': {
    needs: 'workspace.manage',
    says: 'Has the copy made anew; the old one serves until the new one is complete. Refused while there is none.',
    input: Nothing,
    reply: Nothing,
  },
})
