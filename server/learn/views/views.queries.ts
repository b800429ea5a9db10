import { type SqlBool, sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

export type GivenView = { name: string; condition: string }

export const listViewRows = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('savedViews')
    .where('workspaceId', '=', workspaceId)
    .select(['id', 'name', 'condition'])
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export const lockView = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('savedViews')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['name', 'condition'])
    .forUpdate()
    .executeTakeFirst()

/** Undefined where another view has the name. */
export const insertView = ({ db, workspaceId, now, actorId }: Scope, view: GivenView) =>
  db
    .insertInto('savedViews')
    .values({ workspaceId, id: newId(), ...view, createdAt: now, createdBy: actorId, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const isNameTaken = async ({ db, workspaceId }: Scope, id: string, name: string): Promise<boolean> =>
  (await db
    .selectFrom('savedViews')
    .where('workspaceId', '=', workspaceId)
    .where('id', '<>', id)
    .where(sql<SqlBool>`lower(name) = lower(${name})`)
    .select('id')
    .executeTakeFirst()) !== undefined

export const updateView = ({ db, workspaceId, now }: Scope, id: string, view: GivenView) =>
  db
    .updateTable('savedViews')
    .set({ ...view, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteView = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('savedViews').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
