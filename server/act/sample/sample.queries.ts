import { type Insertable, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { DB } from '#server/tables.ts'

type Table = Exclude<keyof DB, 'migrations' | 'workspaces'>
export type Row<T extends Table> = Omit<Insertable<DB[T]>, 'workspaceId'>

const PORTION = 2000

/** One statement for thousands of rows of one shape, on either database: they travel as one JSON value. */
export async function insertAll<T extends Table>({ db, workspaceId }: Scope, table: T, rows: readonly Row<T>[]) {
  const columns = ['workspaceId', ...Object.keys(rows[0] ?? {})]
  const names = sql.join(columns.map((column) => sql.ref(snake(column))))
  for (let from = 0; from < rows.length; from += PORTION) {
    const json = JSON.stringify(rows.slice(from, from + PORTION).map((row) => snaked({ workspaceId, ...row })))
    await sql`insert into ${sql.table(snake(table))} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(snake(table))}, ${json}::jsonb)`.execute(db)
  }
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const snaked = (row: object) => Object.fromEntries(Object.entries(row).map(([column, value]) => [snake(column), value]))

export const findRule = ({ db, workspaceId }: Scope) =>
  db.selectFrom('rules').where('workspaceId', '=', workspaceId).select('id').executeTakeFirstOrThrow()

export const setQuietDays = ({ db, workspaceId }: Scope, quietDays: number) =>
  db.updateTable('workspaces').set({ quietDays }).where('id', '=', workspaceId).execute()

export const ownerHere = ({ db, workspaceId }: Scope, personId: string) =>
  db
    .selectFrom('members')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('role', '=', 'owner')
    .where('leftAt', 'is', null)
    .select('id')
    .executeTakeFirst()

/** The person behind a member who left and has not come back. */
export const personWhoLeft = async ({ db, workspaceId }: Scope, memberId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('members')
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', memberId)
      .where('leftAt', 'is not', null)
      .select('personId')
      .executeTakeFirst()
  )?.personId ?? null

/** With all that hangs on it. A policy of the table refuses it for any workspace that is no sample. */
export const deleteWorkspace = ({ db, workspaceId }: Scope) =>
  db.deleteFrom('workspaces').where('id', '=', workspaceId).where('sample', '=', true).execute()
