import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'

/** The workspaces that have a copy, in a list that crosses workspaces and holds nothing else. */
export const listWanted = ({ database }: Pick<Site, 'database'>): Promise<string[]> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const { rows } = await client.query<{ id: string }>('select workspace_id as id from auth.workspaces where has_read_model')
    return rows.map(({ id }) => id)
  })

/** Raised whenever a copy lies otherwise than before. */
const FORM = 2

/** Which making of the copy is wanted: one of another is not used. Null while the answers are few enough to be counted where they lie. */
export async function findWish({ db, workspaceId }: Scope): Promise<string | null> {
  const row = await db
    .selectFrom('readModels')
    .where('workspaceId', '=', workspaceId)
    .select(['wantedAt', 'edition'])
    .executeTakeFirst()
  return row ? `${row.wantedAt.toISOString()} ${row.edition} ${FORM}` : null
}

export const want = ({ db, workspaceId, now }: Scope) =>
  db
    .insertInto('readModels')
    .values({ workspaceId, wantedAt: now })
    .onConflict((conflict) => conflict.column('workspaceId').doNothing())
    .execute()

export const wantAnew = ({ db, workspaceId }: Scope) =>
  db
    .updateTable('readModels')
    .set((set) => ({ edition: set('edition', '+', 1) }))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()

export const wantNoMore = ({ db, workspaceId }: Scope, wantedBefore: Date) =>
  db.deleteFrom('readModels').where('workspaceId', '=', workspaceId).where('wantedAt', '<', wantedBefore).execute()

/** Whether there are more answers than this, of whatever evidence. */
export async function hasMoreAnswersThan({ db, workspaceId }: Scope, most: number): Promise<boolean> {
  const { rows } = await sql<{ more: boolean }>`
    select exists (select from responses where workspace_id = ${workspaceId} offset ${most} limit 1) as more`.execute(db)
  return rows[0]?.more ?? false
}

/** What every copy has heard of long ago. */
export const forgetChanges = ({ db, workspaceId }: Scope, before: Date) =>
  db.deleteFrom('changes').where('workspaceId', '=', workspaceId).where('at', '<', before).execute()
