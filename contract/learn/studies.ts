import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, OrNull } from '#contract/endpoint.ts'
import { STUDY_PARTS } from '#domain/learn/drivers/study.ts'
import { Change, Cuts, Drivers, Profiles, Subgroups } from './findings.ts'
import { Stretch } from './scores.ts'
import { Period } from './selection.ts'

const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const Where = Type.String({ maxLength: 1000, pattern: '^[^\\0]*$' })
const Part = Type.Enum(STUDY_PARTS)

/** `interrupted`: whoever computed it is gone; it is taken up again within a minute. */
const STUDY_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed', 'interrupted'] as const

const StudiedAttribute = Exact({
  name: Text,
  /** As the workspace calls it; null for fields, which the client names. */
  label: OrNull(Text),
  type: Type.Enum(['text', 'number', 'money', 'boolean', 'date', 'list', 'moment'] as const),
})
export type StudiedAttribute = Static<typeof StudiedAttribute>

/** `answers` meet the question, and `taken` of them were drawn by lot where there are more than are looked at. */
const Side = Exact({ stretch: Stretch, where: OrNull(Text), answers: Count, taken: Count })
export type StudiedSide = Static<typeof Side>

const Study = Exact({
  id: Id,
  state: Type.Enum(STUDY_STATES),
  /** What is being computed, and how far all of it is, 0..1. */
  part: OrNull(Part),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  /** Replays all chance: the same seed and answers give the same figures. */
  seed: Text,
  askedAt: Instant,
  finishedAt: OrNull(Instant),
  program: Exact({ id: Id, name: Text }),
  wave: OrNull(Id),
  period: OrNull(Period),
  now: Side,
  /** What the answers are held against; null with the reason why there is nothing. */
  before: OrNull(Side),
  nothingBefore: OrNull(Type.Enum(['nothing_earlier', 'shared'] as const)),
  /** The last day in between (YYYY-MM-DD) on which who is asked, what or where changed: what lies between the two may come from that. */
  parted: OrNull(Text),
  attributes: Type.Array(StudiedAttribute),
  /** What could be studied beside these. */
  others: Type.Array(StudiedAttribute),
  /** A part is missing until it is computed, and null where it can say nothing. */
  findings: Exact({
    change: Type.Optional(OrNull(Change)),
    drivers: Type.Optional(OrNull(Drivers)),
    cuts: Type.Optional(Cuts),
    subgroups: Type.Optional(Subgroups),
    profiles: Type.Optional(OrNull(Profiles)),
  }),
})
export type Study = Static<typeof Study>

const Input = Exact({
  program: Type.Optional(Id),
  wave: Type.Optional(Id),
  period: Type.Optional(Period),
  where: Type.Optional(Where),
  /** What to hold the answers against: other answers of the same time, or the same condition in an earlier time. */
  versus: Type.Optional(Where),
  against: Type.Optional(Type.Enum(['previous', 'year_ago'] as const)),
  /** Names as conditions know them, set apart by commas; at most 24. Where none are named, the first 14 that were known when asked. */
  attributes: Type.Optional(Type.String({ maxLength: 2000, pattern: '^[^\\0]*$' })),
})
export type StudyInput = Static<typeof Input>

export const studies = endpoints({
  'POST /api/studies': {
    needs: 'score.read',
    says: 'Studies why a score is as it is: what changed (mix against rate), what goes with the answers, where numbers part them, who scores differently, and which kinds of customers there are. It is computed beside all else; the reply says how far it is, and the address of the study tells the rest. Who asks the same about the same answers on the same day gets the study that is there. `where` and `versus` are conditions as in GET /api/explorer. Nothing that it finds is a cause.',
    input: Input,
    reply: Study,
  },
  'GET /api/studies/:id': {
    needs: 'score.read',
    says: 'A study as far as it has come; each part comes as soon as it is computed. Kept for 90 days, or until somebody is erased.',
    input: Exact({ id: Id }),
    reply: Study,
  },
  'GET /api/studies/:id/findings.csv': {
    needs: 'score.read',
    says: 'One table of a study as far as it has come, as a file that is safe from formulas: change, drivers (a line for each level), cuts, subgroups (each as a condition of the explorer), or profiles (a line for each mark).',
    input: Exact({ id: Id, table: Part }),
    reply: Text,
    stream: 'text/csv; charset=utf-8',
  },
  'DELETE /api/studies/:id': {
    needs: 'score.read',
    says: 'Stops computing, unless somebody has asked for the same study since; its state says whether it goes on. What was found until then stays.',
    input: Exact({ id: Id }),
    reply: Study,
  },
})
