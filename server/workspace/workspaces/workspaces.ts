import { isTimeZone } from '#domain/zoned-time.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import { type Caller, newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  anyOwner,
  findWorkspace,
  insertMember,
  insertRule,
  insertWorkspace,
  isSample,
  lockMail,
  lockSettings,
  releaseHeldMail,
  type Settings,
  setSettings,
} from './workspaces.queries.ts'

export { findWorkspace, insertMember, isSample, numberOf, workspaceIfThere } from './workspaces.queries.ts'

type NewOwner = { personId: string | null; name: string; email: string }
type NewWorkspace = { name: string; locale: string; timeZone: string; sample?: boolean }

/**
 * A workspace with its first owner and its first rule (a rating of 6 or less opens a case). Its id is the tenant of all that
 * follows. With `onlyIfFirst` it is refused when this installation has an owner already.
 */
export async function createWorkspace(
  site: Site,
  { owner, onlyIfFirst = false, ...workspace }: NewWorkspace & { owner: NewOwner; onlyIfFirst?: boolean },
): Promise<Required<Caller>> {
  const caller = { workspaceId: newId(), actorId: newId() }
  await site.within(caller, async (scope) => {
    if (onlyIfFirst && (await anyOwner(scope))) refuse('conflict', 'refusal.owner_exists')
    await furnish(scope, workspace, { id: caller.actorId, ...owner })
  })
  return caller
}

/** Writes what every workspace starts with into the empty workspace of this scope; the actor is its owner. */
export async function furnish(
  scope: Scope,
  { name, locale, timeZone, sample = false }: NewWorkspace,
  owner: NewOwner & { id: string },
) {
  requireTimeZone(timeZone)
  await insertWorkspace(scope, { name, locale, timeZone, sample })
  await insertMember(scope, { ...owner, role: 'owner' })
  await insertRule(scope, { name: 'Detractors', condition: { ratingAtMost: 6 }, dueHours: 48 })
  await audit(scope, { action: 'workspace.created', subject: scope.workspaceId, after: { name, locale, timeZone, sample } })
}

export async function changeSettings(
  scope: Scope,
  given: Omit<Settings, 'activityMonths'> & Partial<Pick<Settings, 'activityMonths'>>,
) {
  requireTimeZone(given.timeZone)
  const before = await lockSettings(scope)
  const after = { ...given, activityMonths: given.activityMonths ?? before.activityMonths }
  await setSettings(scope, after)
  await auditDifference(scope, { action: 'workspace.changed', subject: scope.workspaceId, before, after })
  return findWorkspace(scope)
}

/** A restored copy holds its mail until somebody says that the original is gone. */
export async function releaseMail(scope: Scope) {
  const { mailHeldAt } = await lockMail(scope)
  if (mailHeldAt) {
    await releaseHeldMail(scope)
    await audit(scope, { action: 'workspace.mail_released', subject: scope.workspaceId, before: { mailHeldAt } })
  }
  return findWorkspace(scope)
}

/** Anybody may have a sample of their own and is its owner there; from it nothing goes out and nothing is asked of other machines. */
export async function refuseInSample(scope: Scope): Promise<void> {
  if (await isSample(scope)) refuse('conflict', 'refusal.sample_stays_inside')
}

function requireTimeZone(timeZone: string) {
  if (!isTimeZone(timeZone)) refuseField('timeZone', 'issue.time_zone')
}
