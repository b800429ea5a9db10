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

/** The language that each person chose for themselves, by their ids; who chose none has null. */
export const localesOfPersons = (
  { database }: Pick<Site, 'database'>,
  ids: readonly string[],
): Promise<Map<string, string | null>> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const sql = 'select id, locale from auth.persons where id = any($1)'
    const { rows } = await client.query<{ id: string; locale: string | null }>(sql, [ids])
    return new Map(rows.map(({ id, locale }) => [id, locale]))
  })

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

export const personByEmail = ({ database }: Site, email: string) =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const sql = 'select id, name, email from auth.persons where lower(email) = lower($1)'
    return (await client.query<{ id: string; name: string; email: string }>(sql, [email.trim()])).rows[0]
  })

/** A new password and the end of every session, or neither. */
export const replacePassword = ({ database, clock }: Site, personId: string, hash: string): Promise<void> =>
  database.transact({ role: 'hb_auth' }, async (client) => {
    const { rowCount } = await client.query(
      `update auth.credentials set password = $2, updated_at = $3 where person_id = $1 and provider_id = 'credential'`,
      [personId, hash, clock()],
    )
    if (rowCount !== 1) throw new Error(`A person has ${rowCount} passwords.`)
    await client.query('delete from auth.sessions where person_id = $1', [personId])
  })
