import { Type } from 'typebox'
import { Exact, endpoints, Nothing, OrNull } from '#contract/endpoint.ts'
import { Locale } from '#contract/workspace/sessions.ts'

const Choice = Exact({
  /** Whether you get it. */
  wanted: Type.Boolean(),
  /** What you said yourself; null: your role decides. */
  chosen: OrNull(Type.Boolean()),
})

export const digests = endpoints({
  'GET /api/digest': {
    needs: 'score.read',
    says: 'Whether you get the mail of the week: what changed, whether it is real, and who needs a call. A key gets no mail and finds nothing here.',
    input: Nothing,
    reply: Choice,
  },
  'PUT /api/digest': {
    needs: 'score.read',
    says: 'Says whether you want the mail of the week.',
    input: Exact({ wanted: Type.Boolean() }),
    reply: Choice,
  },
  'GET /api/digest.html': {
    needs: 'score.read',
    says: 'The mail of the week as it would be for you now, also when it would not be sent.',
    input: Exact({ locale: Locale }),
    reply: Type.String(),
    stream: 'text/html; charset=utf-8',
  },
})
