import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { ExplorerAsked } from './explorer.ts'

const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

const SavedQuestion = Exact({
  id: Id,
  name: Type.String(),
  asked: ExplorerAsked,
  /** It has conditions that only those may read who may read contacts; `asked` is without them. */
  hidden: Type.Boolean(),
  /** Everybody here finds it; otherwise only who saved it. */
  ofTeam: Type.Boolean(),
  mine: Type.Boolean(),
  /** Who saved it; null where that was a key, or somebody who is gone. */
  by: OrNull(Type.String()),
  updatedAt: Instant,
})
export type SavedQuestion = Static<typeof SavedQuestion>

export const questions = endpoints({
  'GET /api/questions': {
    needs: 'score.read',
    says: 'The saved questions of the explorer: your own and those of the team, by name.',
    input: Nothing,
    reply: Type.Array(SavedQuestion),
  },
  'POST /api/questions': {
    needs: 'score.read',
    says: 'Saves what an address of the explorer asks for, by a name. Refused when it cannot be asked. `ofTeam`: everybody here finds it.',
    input: Exact({ name: Name, asked: ExplorerAsked, ofTeam: Type.Boolean() }),
    reply: SavedQuestion,
  },
  'PUT /api/questions/:id': {
    needs: 'score.read',
    says: 'Changes the name of a saved question, what it asks for, or who finds it. Your own; whoever may manage the workspace, the team’s too.',
    input: Exact({
      id: Id,
      name: Type.Optional(Name),
      asked: Type.Optional(ExplorerAsked),
      ofTeam: Type.Optional(Type.Boolean()),
    }),
    reply: SavedQuestion,
  },
  'DELETE /api/questions/:id': {
    needs: 'score.read',
    says: 'Takes a saved question away, and from the boards that show it. It can be brought back.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/questions/:id/return': {
    needs: 'score.read',
    says: 'Brings back a saved question that was taken away; boards that showed it show it again.',
    input: Exact({ id: Id }),
    reply: SavedQuestion,
  },
})
