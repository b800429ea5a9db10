import { Type } from 'typebox'
import { Exact, endpoints, Nothing } from '#contract/endpoint.ts'
import { Locale, Session } from './sessions.ts'

export const sample = endpoints({
  'POST /api/sample': {
    needs: 'person',
    says: 'Makes a workspace full of sample data, apart from every other, and goes there. Its mail never goes further than its outbox. Who has one already goes to it; who is a member of no workspace is refused.',
    input: Exact({ locale: Locale, timeZone: Type.String({ minLength: 1, maxLength: 64 }) }),
    reply: Session,
  },
  'DELETE /api/sample': {
    needs: 'person',
    says: 'Removes the sample workspace one is in, wholly, and goes back to the workspace before.',
    input: Nothing,
    reply: Session,
  },
})
