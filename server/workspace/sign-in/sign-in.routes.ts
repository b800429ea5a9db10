import type { Contract } from '#contract/contract.ts'
import type { Exchange, Open, Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import { isForeign, isLocal } from './place.ts'
import type { SignIn } from './sign-in.ts'

export function signInRoutes(open: Open<Contract>, signIn: SignIn, baseUrl: string) {
  open('GET /api/session', async ({ person, ip, headers }) =>
    signIn.describe(person, await signIn.welcomeState(isLocal(ip, headers, baseUrl))),
  )
  open('POST /api/session', (exchange, input) => {
    refuseForeign(exchange, baseUrl)
    return signIn.signIn(exchange, input)
  })
  open('DELETE /api/session', async (exchange) => {
    const reply = await signIn.auth.api.signOut({ headers: exchange.headers, asResponse: true })
    exchange.cookies(reply.headers.getSetCookie())
    return {}
  })
  open('DELETE /api/sessions', async (exchange) => {
    await signIn.auth.api.revokeSessions({ headers: exchange.headers })
    const reply = await signIn.auth.api.signOut({ headers: exchange.headers, asResponse: true })
    exchange.cookies(reply.headers.getSetCookie())
    return {}
  })
  open('PUT /api/session/workspace', (exchange, { workspaceId }) => signIn.goTo(personIn(exchange), workspaceId))
  open('POST /api/welcome', async (exchange, { token, ...owner }) => {
    refuseForeign(exchange, baseUrl)
    const state = await signIn.welcomeState(isLocal(exchange.ip, exchange.headers, baseUrl), token)
    if (state === 'done') refuse('conflict', 'refusal.owner_exists')
    if (state === 'locked') refuse('forbidden', 'refusal.welcome_locked')
    const { reply, workspaceId } = await signIn.createFirstOwner(owner)
    return signIn.greet(exchange, reply, workspaceId)
  })
}

const personIn = ({ person }: Exchange): Person => person ?? refuse('sign_in', 'refusal.sign_in')

/** Another site must not sign somebody in as somebody else either (login CSRF); a program without a browser sends no Origin. */
function refuseForeign({ headers }: Exchange, baseUrl: string) {
  const origin = headers.get('origin')
  if (origin !== null && isForeign(origin, headers.get('host'), baseUrl)) refuse('forbidden', 'refusal.origin')
}
