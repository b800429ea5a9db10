import type { Session } from '#contract/workspace/sessions.ts'
import type { Exchange } from '#server/platform/http.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { openTokens } from '#server/platform/tokens.ts'
import type { NewPerson, SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { acceptInvite, openInvite } from './members.ts'

export type Join = ReturnType<typeof createJoin>

/** The way in by a signed link: what it leads to can be read by whoever holds it, and one person can take it. */
export function createJoin(site: Site, signIn: SignIn) {
  const tokens = openTokens([site.secret])

  const invited = async (token: string): Promise<{ workspaceId: string; id: string }> => {
    const linked = tokens.verify('memberInvite', token)
    const workspaceId = linked && (await workspaceByNumber(site, linked.workspace))
    return linked && workspaceId ? { workspaceId, id: linked.id } : refuse('not_found', 'refusal.invite_unknown')
  }
  const look = ({ workspaceId, id }: { workspaceId: string; id: string }) =>
    site.within({ workspaceId, actorId: null }, (scope) => openInvite(scope, id), { readOnly: true })

  return {
    linkFor: async (scope: Scope, id: string): Promise<string> =>
      `${site.settings.baseUrl}/join/${tokens.sign('memberInvite', { workspace: await numberOf(scope), id })}`,

    describe: async (token: string) => look(await invited(token)),

    join: async (exchange: Exchange, token: string, given: Partial<NewPerson>): Promise<Session> => {
      const { workspaceId, id } = await invited(token)
      const accept = (as: { personId: string; name: string; email: string }) =>
        site.within({ workspaceId, actorId: null }, (scope) => acceptInvite(scope, id, as))

      const { person } = exchange
      if (person) {
        await accept({ personId: person.id, name: person.name, email: person.email })
        return signIn.goTo(person, workspaceId)
      }
      await look({ workspaceId, id }) // A spent link is told before a password is hashed for it.
      const { name, email, password } = complete(given)
      const { reply } = await signIn.register({ name, email, password }, (personId) => accept({ personId, name, email }))
      return signIn.greet(exchange, reply, workspaceId)
    },
  }
}

function complete({ name, email, password }: Partial<NewPerson>): NewPerson {
  if (name === undefined) return refuseField('name', 'issue.required')
  if (email === undefined) return refuseField('email', 'issue.required')
  if (password === undefined) return refuseField('password', 'issue.required')
  return { name, email, password }
}
