import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Session } from '#contract/workspace/sessions.ts'
import { mailWay } from '#domain/listen/delivery.ts'
import { permissionsOf } from '#domain/permission.ts'
import type { Exchange, Person } from '#server/platform/http.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { createWorkspace, workspaceIfThere } from '#server/workspace/workspaces/workspaces.ts'
import { localeOf } from '#words/locale.ts'
import { createAttempts } from './attempts.ts'
import { createAuth } from './auth.ts'
import { anyDoor, deletePerson, deleteStray, doorsOf, emailTaken, memberOf, setWorkspaceOfSession } from './sign-in.queries.ts'

export { doorsOf } from './sign-in.queries.ts'

export type SignIn = ReturnType<typeof createSignIn>
export type NewPerson = { name: string; email: string; password: string }
export type FirstOwner = NewPerson & { workspace: string; locale: string; timeZone: string }

/** Persons, sessions, and the first owner. The one-time token lives in memory only and dies with its use. */
export function createSignIn(site: Site) {
  const auth = createAuth(site)
  const attempts = createAttempts(site.clock)
  const welcomeToken = randomBytes(24).toString('base64url')

  const personOf = async (cookie: string): Promise<Person | null> => {
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!found) return null
    const { id, name, email, locale = null } = found.user
    const workspaceId = found.session.workspaceId ?? (await doorsOf(site, id))[0] ?? null
    return { id, name, email, locale, sessionId: found.session.id, workspaceId }
  }

  const stateOf = ({
    mailHeldAt,
    id,
    name,
    locale,
    timeZone,
    sample,
  }: Awaited<ReturnType<typeof workspaceIfThere>> & object) => ({
    ...{ id, name, locale, timeZone, sample },
    mail: mailWay({ sample, held: mailHeldAt !== null, server: Boolean(site.settings.smtpUrl) }),
  })

  const describe = async (person: Person | null, welcome: Session['welcome'] = 'done'): Promise<Session> => {
    if (!person) return { person: null, member: null, workspace: null, workspaces: [], welcome }
    const look = { readOnly: true }
    const doors = await doorsOf(site, person.id)
    const workspaces = (
      await Promise.all(doors.map((id) => site.within({ workspaceId: id, actorId: null }, workspaceIfThere, look)))
    ).filter((row) => row !== undefined)
    const here = workspaces.find(({ id }) => id === person.workspaceId) ?? null
    const member =
      here && (await site.within({ workspaceId: here.id, actorId: null }, (scope) => memberOf(scope, person.id), look))
    const { id, name, email, locale } = person
    return {
      person: { id, name, email, locale: locale === null ? null : localeOf(locale) },
      member: member ? { ...member, may: [...permissionsOf(member.role)] } : null,
      workspace: here && stateOf(here),
      workspaces: workspaces.map(({ id, name, sample }) => ({ id, name, sample })),
      welcome,
    }
  }

  const signIn = async (exchange: Exchange, { email, password }: { email: string; password: string }): Promise<Session> => {
    attempts.allow(email)
    const reply = await auth.api.signInEmail({ body: { email, password }, asResponse: true }).catch((error: unknown) => {
      attempts.takeBack(email)
      throw error
    })
    if (!reply.ok) return refuse('sign_in', 'refusal.wrong_password')
    attempts.forget(email)
    return greet(exchange, reply)
  }

  /** Hands the new session's cookie on, goes to a workspace if one is named, and says who came in. */
  const greet = async (exchange: Exchange, reply: Response, workspaceId?: string): Promise<Session> => {
    const cookies = reply.headers.getSetCookie()
    exchange.cookies(cookies)
    const person = await personOf(cookies.map((cookie) => cookie.split(';')[0]).join('; '))
    return person && workspaceId ? goTo(person, workspaceId) : describe(person)
  }

  const goTo = async (person: Person, workspaceId: string): Promise<Session> => {
    if (!(await doorsOf(site, person.id)).includes(workspaceId)) refuse('not_found', 'refusal.not_found')
    await setWorkspaceOfSession(site, person.sessionId, workspaceId)
    return describe({ ...person, workspaceId })
  }

  /** A person with a password, whom `open` lets into a workspace; nobody is left behind when it refuses. */
  const register = async <T>(
    person: NewPerson,
    open: (personId: string) => Promise<T>,
    tries = 3,
  ): Promise<{ opened: T; reply: Response }> => {
    const { name, email, password } = person
    const reply = await auth.api.signUpEmail({ body: { name, email, password }, asResponse: true })
    const { user, code } = (await reply.clone().json()) as { user?: { id: string }; code?: string }
    if (!user && (await emailTaken(site, email))) return refuseField('email', 'refusal.email_taken')
    // A rival with the same address was in the way and is gone again: refused, and not left behind.
    if (!user && tries > 1) return register(person, open, tries - 1)
    if (!user) throw new Error(`A person could not be registered: ${code}`)
    try {
      return { opened: await open(user.id), reply }
    } catch (error) {
      await deletePerson(site, user.id)
      throw error
    }
  }

  const createFirstOwner = async (owner: FirstOwner) => {
    if (await anyDoor(site)) return refuse('conflict', 'refusal.owner_exists')
    await deleteStray(site, owner.email)
    const { name, email, workspace, locale, timeZone } = owner
    const { opened, reply } = await register(owner, (personId) =>
      createWorkspace(site, { name: workspace, locale, timeZone, owner: { personId, name, email }, onlyIfFirst: true }),
    )
    return { ...opened, reply }
  }

  return {
    auth,
    attempts,
    personOf,
    describe,
    signIn,
    greet,
    goTo,
    register,
    createFirstOwner,
    welcomeToken,
    welcomeState: async (isLocal: boolean, token?: string): Promise<Session['welcome']> =>
      (await anyDoor(site)) ? 'done' : isLocal || fits(token, welcomeToken) ? 'open' : 'locked',
  }
}

const fits = (given: string | undefined, token: string) =>
  given !== undefined && given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
