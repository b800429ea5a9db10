import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'

export const setPerson = (
  { database, clock }: Site,
  personId: string,
  { name, locale }: { name: string; locale: string | null },
): Promise<unknown> =>
  database.transact({ role: 'hb_auth' }, (client) =>
    client.query('update auth.persons set name = $2, locale = $3, updated_at = $4 where id = $1', [
      personId,
      name,
      locale,
      clock(),
    ]),
  )

export const memberForName = ({ db, workspaceId }: Scope, personId: string) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .select(['id', 'name'])
    .forUpdate()
    .executeTakeFirst()

export const setMemberName = ({ db, workspaceId }: Scope, id: string, name: string) =>
  db.updateTable('members').set({ name }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
