import type { Contract } from '#contract/contract.ts'
import type { Exchange, Open, Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { SignIn } from './sign-in.ts'

export function signInRoutes(open: Open<Contract>, signIn: SignIn) {
  open('GET /api/session', async ({ person, ip, headers }) =>
    signIn.describe(person, await signIn.welcomeState(isLocal(ip, headers))),
  )
  open('POST /api/session', (exchange, input) => signIn.signIn(exchange, input))
  open('DELETE /api/session', async (exchange) => {
    const reply = await signIn.auth.api.signOut({ headers: exchange.headers, asResponse: true })
    exchange.cookies(reply.headers.getSetCookie())
    return {}
  })
  open('DELETE /api/sessions', async (exchange) => {
    await signIn.auth.api.revokeSessions({ headers: exchange.headers })
    return {}
  })
  open('PUT /api/session/workspace', (exchange, { workspaceId }) => signIn.goTo(personIn(exchange), workspaceId))
  open('POST /api/welcome', async (exchange, { token, ...owner }) => {
    const state = await signIn.welcomeState(isLocal(exchange.ip, exchange.headers), token)
    if (state === 'done') refuse('conflict', 'refusal.owner_exists')
    if (state === 'locked') refuse('forbidden', 'refusal.welcome_locked')
    const { reply } = await signIn.createFirstOwner(owner)
    return signIn.greet(exchange, reply)
  })
}

const personIn = ({ person }: Exchange): Person => person ?? refuse('sign_in', 'refusal.sign_in')

/** Someone at this machine. A proxy in front also comes from here, so what it forwards is not taken as local. */
const isLocal = (ip: string, headers: Headers) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip) &&
  !headers.has('x-forwarded-for') &&
  !headers.has('forwarded') &&
  !headers.has('x-real-ip')
