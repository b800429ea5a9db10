import pg from 'pg'

/** `verifier`: what is kept of the password. `verbatims`: whether it reads what people wrote. */
type Reader = { name: string; verifier: string; workspaceId: string; verbatims: boolean }

/** False where a login of that name exists, whoever made it. */
export async function makeReader(client: pg.PoolClient, { name, verifier, workspaceId, verbatims }: Reader): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return false
  const role = pg.escapeIdentifier(name)
  await client.query(`create role ${role} login password ${pg.escapeLiteral(verifier)} connection limit 8 in role hb_reader`)
  await client.query(`alter role ${role} set default_transaction_read_only = on`)
  await client.query(`alter role ${role} set statement_timeout = '60s'`)
  await client.query(
    `insert into auth.readers (role_name, workspace_id, verbatims) values ($1, $2, $3)
      on conflict (role_name) do update set workspace_id = excluded.workspace_id, verbatims = excluded.verbatims`,
    [name, workspaceId, verbatims],
  )
  return true
}

/** False where no login of that name was made here. */
export async function removeReader(client: pg.PoolClient, name: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from auth.readers where role_name = $1', [name])
  if (!rowCount) return false
  await client.query(`drop role ${pg.escapeIdentifier(name)}`)
  return true
}
