import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Session } from '#contract/workspace/sessions.ts'
import { permissionsOf } from '#domain/permission.ts'
import type { Exchange, Person } from '#server/platform/http.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { createAttempts } from './attempts.ts'
import { createAuth } from './auth.ts'
import { anyDoor, doorsOf, memberOf, setWorkspaceOfSession, workspaceHere } from './sign-in.queries.ts'

export type SignIn = ReturnType<typeof createSignIn>
export type FirstOwner = { name: string; email: string; password: string; workspace: string; locale: string; timeZone: string }

/** Persons, sessions, and the first owner. The one-time token lives in memory only and dies with its use. */
export function createSignIn(site: Site) {
  const auth = createAuth(site)
  const attempts = createAttempts(site.clock)
  const welcomeToken = randomBytes(24).toString('base64url')

  const personOf = async (cookie: string): Promise<Person | null> => {
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!session) return null
    const { id, name, email } = session.user
    const workspaceId = (session.session as { workspaceId?: string | null }).workspaceId ?? (await doorsOf(site, id))[0] ?? null
    return { id, name, email, sessionId: session.session.id, workspaceId }
  }

  const describe = async (person: Person | null, welcome: Session['welcome']): Promise<Session> => {
    if (!person) return { person: null, member: null, workspace: null, workspaces: [], welcome }
    const doors = await doorsOf(site, person.id)
    const workspaces = (
      await Promise.all(doors.map((id) => site.within({ workspaceId: id, actorId: null }, workspaceHere, { readOnly: true })))
    ).filter((row) => row !== undefined)
    const here = workspaces.find(({ id }) => id === person.workspaceId) ?? null
    const member =
      here &&
      (await site.within({ workspaceId: here.id, actorId: null }, (scope) => memberOf(scope, person.id), { readOnly: true }))
    return {
      person: { id: person.id, name: person.name, email: person.email },
      member: member ? { ...member, may: [...permissionsOf(member.role)] } : null,
      workspace: here as Session['workspace'],
      workspaces: workspaces.map(({ id, name, sample }) => ({ id, name, sample })),
      welcome,
    }
  }

  const signIn = async (exchange: Exchange, { email, password }: { email: string; password: string }): Promise<Session> => {
    attempts.allow(email)
    const reply = await auth.api.signInEmail({ body: { email, password }, asResponse: true })
    if (!reply.ok) return refuse('sign_in', 'refusal.wrong_password')
    attempts.forget(email)
    return greet(exchange, reply)
  }

  /** Hands the session's cookie on and says who came in. */
  const greet = async (exchange: Exchange, reply: Response): Promise<Session> => {
    const cookies = reply.headers.getSetCookie()
    exchange.cookies(cookies)
    return describe(await personOf(cookies.map((cookie) => cookie.split(';')[0]).join('; ')), 'done')
  }

  /** A person with a password; the caller opens a door for them. */
  const register = async ({
    name,
    email,
    password,
  }: {
    name: string
    email: string
    password: string
  }): Promise<{ personId: string; reply: Response }> => {
    const reply = await auth.api.signUpEmail({ body: { name, email, password }, asResponse: true })
    if (!reply.ok) return refuseField('email', 'refusal.email_taken')
    const { user } = (await reply.clone().json()) as { user: { id: string } }
    return { personId: user.id, reply }
  }

  const createFirstOwner = async (owner: FirstOwner) => {
    if (await anyDoor(site)) return refuse('conflict', 'refusal.owner_exists')
    const { personId, reply } = await register(owner)
    const workspace = await createWorkspace(site, {
      ...owner,
      name: owner.workspace,
      owner: { personId, name: owner.name, email: owner.email },
    })
    return { ...workspace, reply }
  }

  return {
    auth,
    personOf,
    describe,
    signIn,
    greet,
    register,
    createFirstOwner,
    welcomeToken,
    welcomeState: async (isLocal: boolean, token?: string): Promise<Session['welcome']> =>
      (await anyDoor(site)) ? 'done' : isLocal || fits(token, welcomeToken) ? 'open' : 'locked',
    goTo: async (person: Person, workspaceId: string): Promise<Session> => {
      if (!(await doorsOf(site, person.id)).includes(workspaceId)) refuse('not_found', 'refusal.not_found')
      await setWorkspaceOfSession(site, person.sessionId, workspaceId)
      return describe({ ...person, workspaceId }, 'done')
    },
  }
}

const fits = (given: string | undefined, token: string) =>
  given !== undefined && given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
