import type { Session } from '#contract/workspace/sessions.ts'
import type { Exchange, Person } from '#server/platform/http.ts'
import { refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { doorsOf, type SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { memberForName, setMemberName, setPerson } from './me.queries.ts'

export { localesOfPersons } from './me.queries.ts'

export type Me = ReturnType<typeof createMe>

/** What a person changes about themselves, in all their workspaces at once. */
export function createMe(site: Site, { auth, attempts, personOf, goTo, describe }: SignIn) {
  const inEveryWorkspace = async (person: Person, tell: (scope: Scope) => Promise<unknown>) => {
    for (const workspaceId of await doorsOf(site, person.id)) await site.within({ workspaceId, actorId: null }, tell)
  }

  return {
    change: async (person: Person, { name, locale }: { name: string; locale: string | null }) => {
      await setPerson(site, person.id, { name, locale })
      if (name !== person.name) await inEveryWorkspace(person, (scope) => renameMember(scope, person.id, name))
      return { name, email: person.email }
    },

    /** Ends every other session, and gives this browser a new one in the same workspace. */
    changePassword: async (
      exchange: Exchange,
      person: Person,
      { password, newPassword }: { password: string; newPassword: string },
    ): Promise<Session> => {
      attempts.allow(person.email)
      const reply = await auth.api.changePassword({
        body: { currentPassword: password, newPassword, revokeOtherSessions: true },
        headers: exchange.headers,
        asResponse: true,
      })
      if (!reply.ok) return refuseField('password', 'refusal.password_differs')
      attempts.forget(person.email)
      await inEveryWorkspace(person, (scope) => tellOfPassword(scope, person.id))
      const cookies = reply.headers.getSetCookie()
      exchange.cookies(cookies)
      const renewed = await personOf(cookies.map((cookie) => cookie.split(';')[0]).join('; '))
      return renewed && person.workspaceId ? goTo(renewed, person.workspaceId) : describe(renewed)
    },
  }
}

async function renameMember(scope: Scope, personId: string, name: string) {
  const member = await memberForName(scope, personId)
  if (!member || member.name === name) return
  await setMemberName(scope, member.id, name)
  await audit(
    { ...scope, actorId: member.id },
    {
      action: 'member.renamed',
      subject: member.id,
      before: { name: member.name },
      after: { name },
    },
  )
}

async function tellOfPassword(scope: Scope, personId: string) {
  const member = await memberForName(scope, personId)
  if (member) await audit({ ...scope, actorId: member.id }, { action: 'member.password_changed', subject: member.id })
}
