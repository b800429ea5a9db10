import { type Static, Type } from 'typebox'
import { Exact, endpoints, Nothing, OrNull } from '#contract/endpoint.ts'
import { Locale, Name, Password, Session } from './sessions.ts'

const Me = Exact({ name: Type.String(), email: Type.String(), locale: OrNull(Locale) })
export type Me = Static<typeof Me>

export const me = endpoints({
  'GET /api/me': { needs: 'person', says: 'The person who is signed in.', input: Nothing, reply: Me },
  'PUT /api/me': {
    needs: 'person',
    says: 'Changes name and language. The name changes in every workspace of this person. A language of null follows the browser.',
    input: Exact({ name: Name, locale: OrNull(Locale) }),
    reply: Me,
  },
  'PUT /api/me/password': {
    needs: 'person',
    says: 'Changes the password, signs out every other device and gives this one a new session.',
    input: Exact({ password: Type.String({ minLength: 1, maxLength: 200 }), newPassword: Password }),
    reply: Session,
  },
})
