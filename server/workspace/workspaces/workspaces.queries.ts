import type { Role } from '#domain/permission.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

/** The number is given by a trigger, which alone sees the list of all workspaces. */
export const insertWorkspace = (
  { db, workspaceId, now }: Scope,
  workspace: { name: string; locale: string; timeZone: string; sample: boolean },
) =>
  db
    .insertInto('workspaces')
    .values({ id: workspaceId, number: 0, ...workspace, createdAt: now })
    .execute()

export const insertMember = (
  { db, workspaceId, now }: Scope,
  member: { id: string; personId: string | null; name: string; email: string; role: Role },
) =>
  db
    .insertInto('members')
    .values({ workspaceId, ...member, joinedAt: now })
    .execute()

export const insertRule = (
  { db, workspaceId, now }: Scope,
  { name, condition, dueHours }: { name: string; condition: object; dueHours: number },
) =>
  db
    .insertInto('rules')
    .values({ workspaceId, id: newId(), name, condition: JSON.stringify(condition), dueHours, createdAt: now })
    .execute()

/** What stands for this workspace in links and keys. */
export const numberOf = async ({ db, workspaceId }: Scope): Promise<number> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('number').executeTakeFirstOrThrow()).number
