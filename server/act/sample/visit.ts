import type { Session } from '#contract/workspace/sessions.ts'
import type { Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { doorsOf, type SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { isSample } from '#server/workspace/workspaces/workspaces.ts'
import type { Locale } from '#words/locale.ts'
import { deleteWorkspace, ownerHere } from './sample.queries.ts'
import { createSample } from './sample.ts'

/** A person's way into a sample workspace of their own and out of it again. */
export function createVisits(site: Site, signIn: SignIn) {
  return {
    /** One for each person: a second click leads to the first, also when both come at once. */
    enter: async (person: Person, at: { locale: Locale; timeZone: string }): Promise<Session> => {
      const { id: personId, name, email } = person
      const { samples, homes } = await doorsBySample(site, personId)
      const [known] = samples
      if (known) return signIn.goTo(person, known)
      if (!homes.length) return refuse('forbidden', 'refusal.sample_for_members')
      const { workspaceId } = await createSample(site, { owner: { personId, name, email }, ...at }).catch(async (error) => {
        const [rival] = (await doorsBySample(site, personId)).samples
        if (!rival) throw error
        return { workspaceId: rival }
      })
      return signIn.goTo(person, workspaceId)
    },

    remove: async (person: Person): Promise<Session> => {
      const workspaceId = person.workspaceId ?? refuse('not_found', 'refusal.not_found')
      await site.within({ workspaceId, actorId: null }, async (scope) => {
        if (!(await isSample(scope))) refuse('conflict', 'refusal.not_sample')
        if (!(await ownerHere(scope, person.id))) refuse('forbidden', 'refusal.forbidden')
        await deleteWorkspace(scope)
      })
      const [home = null] = await doorsOf(site, person.id)
      return home ? signIn.goTo(person, home) : signIn.describe({ ...person, workspaceId: null })
    },
  }
}

export type Visits = ReturnType<typeof createVisits>

/** Whoever is a member of no workspace any more keeps no sample either: it was a member's to try things out. */
export async function forgetSamplesOf(site: Site, personId: string): Promise<void> {
  const { samples, homes } = await doorsBySample(site, personId)
  if (homes.length) return
  for (const workspaceId of samples)
    await site.within({ workspaceId, actorId: null }, async (scope) => {
      if (await ownerHere(scope, personId)) await deleteWorkspace(scope)
    })
}

async function doorsBySample(site: Site, personId: string): Promise<{ samples: string[]; homes: string[] }> {
  const samples: string[] = []
  const homes: string[] = []
  for (const workspaceId of await doorsOf(site, personId)) {
    const isOne = await site.within({ workspaceId, actorId: null }, isSample, { readOnly: true })
    ;(isOne ? samples : homes).push(workspaceId)
  }
  return { samples, homes }
}
