import { sql } from 'kysely'
import type { Design } from '#domain/listen/program-design.ts'
import type { Scope } from '#server/platform/scope.ts'

const programs = ({ db, workspaceId }: Scope, id: string) =>
  db.selectFrom('programs').where('workspaceId', '=', workspaceId).where('id', '=', id).select('design')

export const findDesign = async (scope: Scope, id: string) => asDesign(await programs(scope, id).executeTakeFirst())
export const lockDesign = async (scope: Scope, id: string) => asDesign(await programs(scope, id).forUpdate().executeTakeFirst())

// The database knows it as any JSON; only insertProgram and setDesign write it.
const asDesign = (row: { design: unknown } | undefined) => row?.design as Design | undefined

export const setDesign = ({ db, workspaceId }: Scope, id: string, design: Design) =>
  db
    .updateTable('programs')
    .set({ design: JSON.stringify(design) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const hasStarted = async ({ db, workspaceId }: Scope, programId: string): Promise<boolean> =>
  (await db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('startedAt', 'is not', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The roles of contacts, no more than `most`. */
export async function rolesUpTo({ db, workspaceId }: Scope, most: number): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    select distinct role from contacts where workspace_id = ${workspaceId} and erased_at is null and role <> '' limit ${most}
  `.execute(db)
  return rows.map(({ role }) => role)
}
