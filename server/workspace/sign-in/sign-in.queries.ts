import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'

/** The member that a person is here, unless they left. */
export const memberOf = ({ db, workspaceId }: Scope, personId: string) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .select(['id', 'role'])
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()

export const workspaceHere = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('workspaces')
    .where('id', '=', workspaceId)
    .select(['id', 'name', 'locale', 'timeZone', 'sample'])
    .executeTakeFirst()

/** The workspaces a person may enter, oldest first. */
export const doorsOf = ({ database }: Site, personId: string): Promise<string[]> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select workspace_id as id from auth.doors where person_id = $1 order by workspace_id limit 100',
      [personId],
    )
    return rows.map(({ id }) => id)
  })

export const setWorkspaceOfSession = ({ database }: Site, sessionId: string, workspaceId: string): Promise<unknown> =>
  database.transact({ role: 'hb_auth' }, (client) =>
    client.query('update auth.sessions set workspace_id = $2 where id = $1', [sessionId, workspaceId]),
  )

export const anyDoor = ({ database }: Site): Promise<boolean> =>
  database.transact(
    { role: 'hb_auth', readOnly: true },
    async (client) => (await client.query('select 1 from auth.doors limit 1')).rows.length > 0,
  )
