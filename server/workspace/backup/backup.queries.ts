import type pg from 'pg'

type Client = Pick<pg.PoolClient, 'query'>
/** A table as the database itself describes it. `columns` leaves out what only the database that made it can know (transaction ids). */
export type Table = { name: string; isShared: boolean; columns: string[]; isBulky: boolean; needs: string[] }

// Who is signed in signs in again after a restore, and proofs are older than their use by then. The mark is of the secret in force.
// Copies by columns are made anew, and logins for BI belong to the server they were made on.
const LEFT_OUT = [
  ...['public.migrations', 'auth.installation', 'auth.sessions', 'auth.proofs'],
  ...['public.read_models', 'public.changes', 'auth.readers'],
]

/** Every table that holds what customers would miss, those first that others refer to. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, n.nspname = 'auth' as "isShared",
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'xid8'::regtype) as columns,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'bytea'::regtype) as "isBulky",
       array(select distinct fn.nspname || '.' || fc.relname from pg_constraint f join pg_class fc on fc.oid = f.confrelid
         join pg_namespace fn on fn.oid = fc.relnamespace where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('auth', 'public') and c.relkind = 'r' and n.nspname || '.' || c.relname <> all ($1)
     order by n.nspname, c.relname`,
    [LEFT_OUT],
  )
  return inOrder(rows)
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = []
  const waiting = new Set(tables)
  while (waiting.size) {
    const next = [...waiting].filter(({ needs }) => ![...waiting].some(({ name }) => needs.includes(name)))
    if (!next.length) throw new Error(`These tables refer to one another in a circle: ${[...waiting].map(({ name }) => name)}`)
    for (const table of next) {
      waiting.delete(table)
      ordered.push(table)
    }
  }
  return ordered
}

export async function listNumbers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select workspace_id as id from auth.workspaces order by number')
  return rows.map(({ id }) => id)
}

export async function countRows(client: Client, { name }: Table): Promise<number> {
  return (await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)).rows[0]?.n ?? 0
}

/** Rows as the database writes them, in pieces that fit in memory. No number, date or text is read on the way, so none can change. */
export async function* readRows(client: Client, { name, columns, isBulky }: Table): AsyncGenerator<string[]> {
  const some = isBulky ? 2 : 1000
  await client.query(
    `declare piece no scroll cursor for select row_to_json(t)::text as row from (select ${quoted(columns)} from ${name}) t`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${some} from piece`)
    if (rows.length) yield rows.map(({ row }) => row)
    if (rows.length < some) break
  }
  await client.query('close piece')
}

/** As the owner, who may give numbers that the database otherwise gives itself. */
export const insertRows = (client: Client, { name, columns }: Table, rows: string[]) =>
  client.query(
    `insert into ${name} (${quoted(columns)}) overriding system value
     select ${quoted(columns)} from json_populate_recordset(null::${name}, $1::json)`,
    [`[${rows.join(',')}]`],
  )

/** Triggers would number workspaces and open doors anew; those come from the file. Foreign keys stay in force. */
export async function setTriggers(client: Client, tables: Table[], state: 'disable' | 'enable') {
  for (const { name } of tables) await client.query(`alter table ${name} ${state} trigger user`)
}

export const moveNumbersOn = (client: Client) =>
  client.query(
    `select setval(pg_get_serial_sequence('auth.workspaces', 'number'), max(number)) from auth.workspaces having max(number) is not null`,
  )

export const holdMail = (client: Client, now: Date) =>
  client.query('update workspaces set mail_held_at = $1 where mail_held_at is null', [now])

export const isUntouched = async (client: Client): Promise<boolean> =>
  !(
    await client.query<{ any: boolean }>(
      'select exists (select from auth.persons) or exists (select from auth.workspaces) as any',
    )
  ).rows[0]?.any

const quoted = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ')
