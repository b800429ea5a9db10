import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'

const Wings = Exact({
  listen: OrNull(Exact({ waveId: Id, name: Type.String(), closesAt: Instant, daysLeft: Type.Integer({ minimum: 0 }) })),
  learn: OrNull(
    Exact({ programId: Id, score: OrNull(Type.Number()), margin: OrNull(Type.Number()), answers: Type.Integer({ minimum: 0 }) }),
  ),
  act: Exact({ open: Type.Integer({ minimum: 0 }), late: Type.Integer({ minimum: 0 }) }),
})
export type Wings = Static<typeof Wings>

export const wings = endpoints({
  'GET /api/wings': {
    needs: 'workspace.read',
    says: 'How each wing stands: the running wave that closes next, the score of the latest wave with answers (null below five), open and late cases.',
    input: Nothing,
    reply: Wings,
  },
})
