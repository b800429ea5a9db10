import type { Caller, Scope } from '#server/platform/scope.ts'
import { newId } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { insertMember, insertRule, insertWorkspace } from './workspaces.queries.ts'

export { numberOf } from './workspaces.queries.ts'

type NewWorkspace = {
  name: string
  locale: string
  timeZone: string
  sample?: boolean
  owner: { personId: string | null; name: string; email: string }
}

/** A workspace with its first owner and its first rule (a rating of 6 or less opens a case). Its id is the tenant of all that follows. */
export async function createWorkspace(site: Site, { owner, ...workspace }: NewWorkspace): Promise<Required<Caller>> {
  const workspaceId = newId()
  const actorId = newId()
  await site.within({ workspaceId, actorId }, (scope) => furnish(scope, workspace, { id: actorId, ...owner }))
  return { workspaceId, actorId }
}

async function furnish(
  scope: Scope,
  { name, locale, timeZone, sample = false }: Omit<NewWorkspace, 'owner'>,
  owner: { id: string; personId: string | null; name: string; email: string },
) {
  await insertWorkspace(scope, { name, locale, timeZone, sample })
  await insertMember(scope, { ...owner, role: 'owner' })
  await insertRule(scope, { name: 'Detractors', condition: { ratingAtMost: 6 }, dueHours: 48 })
  await audit(scope, { action: 'workspace.created', subject: scope.workspaceId, after: { name, locale, timeZone, sample } })
}
