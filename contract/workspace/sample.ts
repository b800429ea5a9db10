import { Exact, endpoints, Nothing } from '#contract/endpoint.ts'
import { Locale, Session } from './sessions.ts'

export const sample = endpoints({
  'POST /api/sample': {
    needs: 'person',
    says: 'Makes a workspace full of sample data, apart from every other, and goes there. It never sends mail. Who has one already goes to it.',
    input: Exact({ locale: Locale }),
    reply: Session,
  },
  'DELETE /api/sample': {
    needs: 'person',
    says: 'Removes the sample workspace one is in, wholly, and goes back to the workspace before.',
    input: Nothing,
    reply: Session,
  },
})
