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

export const emailTaken = ({ database }: Site, email: string): Promise<boolean> =>
  database.transact(
    { role: 'hb_auth', readOnly: true },
    async (client) => (await client.query('select 1 from auth.persons where lower(email) = lower($1)', [email])).rows.length > 0,
  )

export const deletePerson = ({ database }: Site, personId: string): Promise<unknown> =>
  database.transact({ role: 'hb_auth' }, (client) => client.query('delete from auth.persons where id = $1', [personId]))

/** A person whose welcome broke off before the workspace was there; a minute's grace leaves alone a welcome that is under way. */
export const deleteStray = ({ database }: Site, email: string): Promise<unknown> =>
  database.transact({ role: 'hb_auth' }, (client) =>
    client.query(
      `delete from auth.persons p where lower(p.email) = lower($1) and p.created_at < now() - interval '1 minute'
       and not exists (select from auth.doors d where d.person_id = p.id)`,
      [email],
    ),
  )

export const anyDoor = ({ database }: Site): Promise<boolean> =>
  database.transact(
    { role: 'hb_auth', readOnly: true },
    async (client) => (await client.query('select 1 from auth.doors limit 1')).rows.length > 0,
  )
