import { sql } from 'kysely'
import type { AnnotationKind } from '#domain/learn/annotation.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type GivenAnnotation = {
  on: string
  kind: AnnotationKind
  words: string
  breaks: boolean
  program: string | null
}
type Known = { on: string; about: string | null; became: string | null; by: string | null }

/** What was entered by hand about this program, or about all. */
export async function listEntered(
  { db, workspaceId }: Scope,
  programId: string,
): Promise<(GivenAnnotation & { id: string; by: string | null })[]> {
  const { rows } = await sql<GivenAnnotation & { id: string; by: string | null }>`
    select n.id, to_char(n.on_day, 'YYYY-MM-DD') as "on", n.kind, n.words, n.breaks, n.program_id as program, m.name as by
    from annotations n left join members m on m.workspace_id = n.workspace_id and m.id = n.created_by
    where n.workspace_id = ${workspaceId} and (n.program_id is null or n.program_id = ${programId})
    order by n.on_day, n.id limit 1000`.execute(db)
  return rows
}

/** The days from which another policy held; the first version takes the place of the one that the product comes with. */
export async function policyChanges({ db, workspaceId }: Scope, timeZone: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select ${dayOf('p.created_at', timeZone)} as "on", p.version::text as about, null as became, m.name as by
    from contact_policies p left join members m on m.workspace_id = p.workspace_id and m.id = p.created_by
    where p.workspace_id = ${workspaceId} order by p.version limit 1000`.execute(db)
  return rows
}

/** The days on which people of one language were first asked with other words than those before. What nobody was asked with changed nothing. */
export async function wordingChanges({ db, workspaceId }: Scope, programId: string, timeZone: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select ${dayOf('w.asked_at', timeZone)} as "on", w.locale as about, w.version::text as became, m.name as by
    from wordings w left join members m on m.workspace_id = w.workspace_id and m.id = w.created_by
    where w.workspace_id = ${workspaceId} and w.program_id = ${programId} and w.variant_key is null and w.asked_at is not null
      and exists (select from wordings f where f.workspace_id = w.workspace_id and f.program_id = w.program_id and f.locale = w.locale
        and f.version < w.version and f.variant_key is null and f.asked_at is not null)
    order by w.asked_at, w.id limit 1000`.execute(db)
  return rows
}

/** The days on which answers that had come by a file were taken back. */
export async function importsUndone({ db, workspaceId }: Scope, timeZone: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select ${dayOf('e.at', timeZone)} as "on", i.file_name as about, null as became, m.name as by
    from events e join imports i on i.workspace_id = e.workspace_id and i.id = e.subject_id
    left join members m on m.workspace_id = e.workspace_id and m.id = e.actor_id
    where e.workspace_id = ${workspaceId} and e.kind = 'import.undone' and i.kind = 'responses' order by e.at, e.id limit 1000`.execute(
    db,
  )
  return rows
}

const dayOf = (column: string, timeZone: string) => sql`to_char(${sql.ref(column)} at time zone ${timeZone}::text, 'YYYY-MM-DD')`

export const programHere = ({ db, workspaceId }: Scope, id: string) =>
  db.selectFrom('programs').where('workspaceId', '=', workspaceId).where('id', '=', id).select('id').executeTakeFirst()

export const countAnnotations = async ({ db, workspaceId }: Scope): Promise<number> =>
  (
    await db
      .selectFrom('annotations')
      .where('workspaceId', '=', workspaceId)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
  ).many

export async function insertAnnotation(
  { db, workspaceId, now, actorId }: Scope,
  { on, program, ...given }: GivenAnnotation,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('annotations')
    .values({ workspaceId, id, ...given, onDay: on, programId: program, createdAt: now, createdBy: actorId, updatedAt: now })
    .execute()
  return id
}

export async function lockAnnotation({ db, workspaceId }: Scope, id: string): Promise<GivenAnnotation | undefined> {
  const { rows } = await sql<GivenAnnotation>`
    select to_char(on_day, 'YYYY-MM-DD') as "on", kind, words, breaks, program_id as program
    from annotations where workspace_id = ${workspaceId} and id = ${id} for update`.execute(db)
  return rows[0]
}

export const updateAnnotation = ({ db, workspaceId, now }: Scope, id: string, { on, program, ...given }: GivenAnnotation) =>
  db
    .updateTable('annotations')
    .set({ ...given, onDay: on, programId: program, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteAnnotation = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('annotations').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
