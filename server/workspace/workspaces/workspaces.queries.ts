import { sql } from 'kysely'
import type { Role } from '#domain/permission.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Locale } from '#words/locale.ts'

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

/** Whether this installation has an owner; whoever asks at the same moment waits until this transaction has ended. */
export const anyOwner = async ({ db }: Scope): Promise<boolean> =>
  (await sql<{ yes: boolean }>`select any_owner() as yes`.execute(db)).rows[0]?.yes ?? false

const workspaceHere = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('workspaces')
    .where('id', '=', workspaceId)
    .select(['id', 'number', 'name', 'locale', 'timeZone', 'quietDays', 'activityMonths', 'sample', 'mailHeldAt', 'createdAt'])
    .$narrowType<{ locale: Locale }>()

export const findWorkspace = (scope: Scope) => workspaceHere(scope).executeTakeFirstOrThrow()
/** For who comes by a door: what is behind it may be gone. */
export const workspaceIfThere = (scope: Scope) => workspaceHere(scope).executeTakeFirst()

export const isSample = async ({ db, workspaceId }: Scope): Promise<boolean> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('sample').executeTakeFirst())?.sample ?? false

export const lockSettings = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('workspaces')
    .where('id', '=', workspaceId)
    .select(['name', 'locale', 'timeZone', 'quietDays', 'activityMonths'])
    .forUpdate()
    .executeTakeFirstOrThrow()

export const lockMail = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select('mailHeldAt').forUpdate().executeTakeFirstOrThrow()

export type Settings = { name: string; locale: string; timeZone: string; quietDays: number; activityMonths: number }

export const setSettings = ({ db, workspaceId }: Scope, settings: Settings) =>
  db.updateTable('workspaces').set(settings).where('id', '=', workspaceId).execute()

export const releaseHeldMail = ({ db, workspaceId }: Scope) =>
  db.updateTable('workspaces').set({ mailHeldAt: null }).where('id', '=', workspaceId).execute()
