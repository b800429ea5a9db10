import { sql } from 'kysely'
import type { OverruledKind } from '#domain/learn/annotation.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type Overruled = { kind: OverruledKind; on: string; program: string | null }

/** What somebody has said to be no break, for this program or for all; without a program for all alone. */
export async function listOverrulings(
  { db, workspaceId }: Scope,
  programId: string | null,
): Promise<(Overruled & { id: string; by: string | null })[]> {
  const { rows } = await sql<Overruled & { id: string; by: string | null }>`
    select o.id, o.kind, to_char(o.on_day, 'YYYY-MM-DD') as "on", o.program_id as program, m.name as by
    from overrulings o left join members m on m.workspace_id = o.workspace_id and m.id = o.created_by
    where o.workspace_id = ${workspaceId} and (o.program_id is null or o.program_id = ${programId}) limit 1000`.execute(db)
  return rows
}

/** Undefined where it was said already. */
export async function insertOverruling(
  { db, workspaceId, now, actorId }: Scope,
  { on, program, kind }: Overruled,
): Promise<string | undefined> {
  const said = { workspaceId, id: newId(), kind, onDay: on, programId: program, createdAt: now, createdBy: actorId }
  const row = await db
    .insertInto('overrulings')
    .values(said)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Undefined where there is none. */
export async function deleteOverruling({ db, workspaceId }: Scope, id: string): Promise<Overruled | undefined> {
  const { rows } = await sql<Overruled>`
    delete from overrulings where workspace_id = ${workspaceId} and id = ${id}
    returning kind, to_char(on_day, 'YYYY-MM-DD') as "on", program_id as program`.execute(db)
  return rows[0]
}
