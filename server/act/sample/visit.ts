import type { Session } from '#contract/workspace/sessions.ts'
import type { Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { doorsOf, type SignIn } from '#server/workspace/sign-in/sign-in.ts'
import type { Locale } from '#words/locale.ts'
import { deleteWorkspace, isSample, ownerHere } from './sample.queries.ts'
import { createSample } from './sample.ts'

/** A person's way into a sample workspace of their own and out of it again. */
export function createVisits(site: Site, signIn: SignIn) {
  const sampleOf = async (person: Person): Promise<string | null> => {
    for (const workspaceId of await doorsOf(site, person.id)) {
      const isOne = await site.within({ workspaceId, actorId: null }, isSample, { readOnly: true })
      if (isOne) return workspaceId
    }
    return null
  }

  return {
    /** One for each person: a second click leads to the first. */
    enter: async (person: Person, at: { locale: Locale; timeZone: string }): Promise<Session> => {
      const { id: personId, name, email } = person
      const workspaceId =
        (await sampleOf(person)) ?? (await createSample(site, { owner: { personId, name, email }, ...at })).workspaceId
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
