import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

export type WatchGrain = 'day' | 'week' | 'month'
export type GivenWatch = { name: string; program: string; where: string | null; grain: WatchGrain; since: string }
/** `setAt`: when what is watched, how, or from where it learns was last said. */
export type WatchRow = GivenWatch & { id: string; setAt: Date }
export type AlarmRow = { watchId: string; direction: 'higher' | 'lower'; began: string; since: string; raisedAt: Date }

export async function listWatchRows({ db, workspaceId }: Scope, programId: string | null): Promise<WatchRow[]> {
  const { rows } = await sql<WatchRow>`
    select id, name, program_id as program, condition as "where", grain, to_char(since_day, 'YYYY-MM-DD') as since, set_at
    from watches where workspace_id = ${workspaceId} and (${programId}::uuid is null or program_id = ${programId})
    order by lower(name), id`.execute(db)
  return rows
}

export async function lockWatch({ db, workspaceId }: Scope, id: string): Promise<GivenWatch | undefined> {
  const { rows } = await sql<GivenWatch>`
    select name, program_id as program, condition as "where", grain, to_char(since_day, 'YYYY-MM-DD') as since
    from watches where workspace_id = ${workspaceId} and id = ${id} for update`.execute(db)
  return rows[0]
}

export async function insertWatch({ db, workspaceId, now, actorId }: Scope, { program, where, since, ...given }: GivenWatch) {
  const id = newId()
  const stamps = { createdAt: now, createdBy: actorId, updatedAt: now, setAt: now, judgedAt: now }
  await db
    .insertInto('watches')
    .values({ workspaceId, id, ...given, programId: program, condition: where, sinceDay: since, ...stamps })
    .execute()
  return { id }
}

export const updateWatch = (
  { db, workspaceId, now }: Scope,
  id: string,
  { program, where, since, ...given }: GivenWatch,
  isAnew: boolean,
) =>
  db
    .updateTable('watches')
    .set({ ...given, programId: program, condition: where, sinceDay: since, updatedAt: now, ...(isAnew && { setAt: now }) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteWatch = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('watches').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const markJudged = ({ db, workspaceId, now }: Scope, ids: readonly string[]) =>
  sql`update watches set judged_at = ${now} where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db)

/** Newest first. */
export async function listAlarms({ db, workspaceId }: Scope, watchIds: readonly string[]): Promise<AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`
    select watch_id, direction, to_char(began_day, 'YYYY-MM-DD') as began, to_char(since_day, 'YYYY-MM-DD') as since, raised_at
    from alarms where workspace_id = ${workspaceId} and watch_id = any(${watchIds}::uuid[]) order by raised_at desc, id desc limit 500`.execute(
    db,
  )
  return rows
}

/** Whether it was written: of two who judge at once, one raises it. */
export async function insertAlarm(
  { db, workspaceId, now }: Scope,
  { watchId, direction, began, since }: Omit<AlarmRow, 'raisedAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('alarms')
    .values({ workspaceId, id: newId(), watchId, direction, beganDay: began, sinceDay: since, raisedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
