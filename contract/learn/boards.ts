import { type Static, Type } from 'typebox'
import { CaseCard } from '#contract/act/cases.ts'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { MOST_TILES, TILES } from '#domain/learn/board.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { GROUPS } from '#domain/learn/score.ts'
import { ROLES } from '#domain/permission.ts'
import { Exploration, ExplorerAsked } from './explorer.ts'
import { ScoreSheet, Standing, Stretch } from './scores.ts'
import { StakeSheet } from './stakes.ts'

const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Text = Type.String()
const Rating = Type.Integer({ minimum: 0, maximum: 10 })
const Named = Exact({ id: Id, name: Text })
const Tile = Exact({ kind: Type.Enum(TILES), question: OrNull(Id) })
export type Tile = Static<typeof Tile>

/** Which groups changed since the wave or the period before; the real changes, the largest first. */
const Changes = Exact({
  now: Stretch,
  before: Stretch,
  /** By which attributes groups were told apart, as the workspace calls them. */
  by: Type.Array(Text),
  /** Groups that could be held against themselves before. */
  looks: Count,
  changed: Count,
  rows: Type.Array(
    Exact({
      label: Text,
      value: Text,
      now: Standing,
      before: Standing,
      verdict: Type.Enum(VERDICTS),
      difference: Points,
      low: Points,
      high: Points,
    }),
  ),
})
export type Changes = Static<typeof Changes>

const Cases = Exact({
  /** Those due first. */
  items: Type.Array(CaseCard),
  open: Count,
  late: Count,
  /** Open, and nobody's. */
  ownerless: Count,
})
export type BoardCases = Static<typeof Cases>

/** What the reader's own companies answered in the last twelve months. */
const OwnAccounts = Exact({
  accounts: Count,
  /** Companies of which nobody answered in that time. */
  silent: Count,
  standing: Standing,
  latest: Type.Array(
    Exact({ id: Id, name: Text, rating: Rating, group: Type.Enum(GROUPS), answeredAt: Instant, answers: Count }),
  ),
})
export type OwnAccounts = Static<typeof OwnAccounts>

/** Names are null for members who may not read contacts. */
const Words = Exact({
  id: Id,
  rating: Rating,
  group: Type.Enum(GROUPS),
  verbatim: Text,
  locale: OrNull(Text),
  answeredAt: Instant,
  contact: OrNull(Text),
  account: OrNull(Named),
})
export type BoardWords = Static<typeof Words>

/**
 * `found` is null where it cannot be asked any more; its page in the explorer says why. `hidden`: it has conditions that only those may read who may
 * read contacts, and `asked` is without them.
 */
const PinnedQuestion = Exact({
  id: Id,
  name: Text,
  asked: ExplorerAsked,
  hidden: Type.Boolean(),
  found: OrNull(Exploration),
})
export type PinnedQuestion = Static<typeof PinnedQuestion>

const Board = Exact({
  /** Whose board it opened as. */
  role: Type.Enum(ROLES),
  /** Its reader has changed it. */
  own: Type.Boolean(),
  tiles: Type.Array(Tile),
  /** Of each kind of tile that stands on the board, what it shows; null: it stands not there, or there is nothing to show. */
  score: OrNull(ScoreSheet),
  changes: OrNull(Changes),
  stakes: OrNull(StakeSheet),
  openCases: OrNull(Cases),
  ownCases: OrNull(Cases),
  ownAccounts: OrNull(OwnAccounts),
  ownWords: OrNull(Type.Array(Words)),
  words: OrNull(Type.Array(Words)),
  questions: Type.Array(PinnedQuestion),
})
export type Board = Static<typeof Board>

export const boards = endpoints({
  'GET /api/board': {
    needs: 'score.read',
    says: 'Your board with all that its tiles show, in one reply. Until you change it, it is the one that your role opens with.',
    input: Nothing,
    reply: Board,
  },
  'PUT /api/board': {
    needs: 'score.read',
    says: 'Makes the board your own: which tiles, in which order. A tile may stand there once, a saved question each once.',
    input: Exact({ tiles: Type.Array(Tile, { maxItems: MOST_TILES }) }),
    reply: Nothing,
  },
  'DELETE /api/board': {
    needs: 'score.read',
    says: 'Goes back to the board that your role opens with.',
    input: Nothing,
    reply: Nothing,
  },
})
