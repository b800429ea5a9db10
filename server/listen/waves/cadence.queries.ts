import { sql } from 'kysely'
import type { Cadence } from '#domain/listen/cadence.ts'
import { readPlan, type StoredPlan, type WavePlan } from '#domain/listen/wave-plan.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Rhythmic = { id: string; cadence: Cadence | null; nextWaveAt: Date | null }

export async function findCadence({ db, workspaceId }: Scope, programId: string): Promise<Rhythmic | undefined> {
  return db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', programId)
    .select(['id', 'cadence', 'nextWaveAt'])
    .$narrowType<{ cadence: Cadence | null }>()
    .executeTakeFirst()
}

/** The same; whoever sets it next, or plans by it, waits. */
export async function lockCadence(scope: Scope, programId: string): Promise<Rhythmic | undefined> {
  const { db, workspaceId } = scope
  const of = db.selectFrom('programs').where('workspaceId', '=', workspaceId).where('id', '=', programId)
  await of.select('id').forUpdate().execute()
  return findCadence(scope, programId)
}

export const setCadence = (
  { db, workspaceId }: Scope,
  programId: string,
  to: { cadence: Cadence | null; nextWaveAt: Date | null },
) => db.updateTable('programs').set(to).where('workspaceId', '=', workspaceId).where('id', '=', programId).execute()

/** Programs whose next wave is near enough to be planned. */
export const programsDue = (
  { db, workspaceId }: Scope,
  before: Date,
): Promise<{ id: string; cadence: Cadence; nextWaveAt: Date }[]> =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('archivedAt', 'is', null)
    .where('cadence', 'is not', null)
    .where('nextWaveAt', '<=', before)
    .select(['id', 'cadence', 'nextWaveAt'])
    .$narrowType<{ cadence: Cadence; nextWaveAt: Date }>()
    .forUpdate()
    .execute()

export type LastWave = { plan: WavePlan; startedAt: Date; closesAt: Date }

export async function lastWave({ db, workspaceId }: Scope, programId: string): Promise<LastWave | undefined> {
  const row = await db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('startedAt', 'is not', null)
    .select(['plan', 'startedAt', 'closesAt'])
    .orderBy('startedAt', 'desc')
    .limit(1)
    .$narrowType<{ startedAt: Date }>()
    .executeTakeFirst()
  // The database knows it as any JSON; only insertWave and updateWave write it.
  return row && { ...row, plan: readPlan(row.plan as StoredPlan) }
}

/** The draft that a program has planned by itself and not started yet. */
export const foreseen = ({ db, workspaceId }: Scope, programId: string) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('startsAt', 'is not', null)
    .where('startedAt', 'is', null)
    .select(['id', 'name', 'startsAt', 'startRefused'])
    .orderBy('startsAt')
    .limit(1)
    .$narrowType<{ startsAt: Date }>()
    .executeTakeFirst()

/** Drafts that a program has planned by itself, also those that were kept from starting. */
export const foreseenDrafts = ({ db, workspaceId }: Scope, programId: string): Promise<{ id: string; foreseenFor: Date }[]> =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('foreseenFor', 'is not', null)
    .where('startedAt', 'is', null)
    .select(['id', 'foreseenFor'])
    .orderBy('foreseenFor')
    .$narrowType<{ foreseenFor: Date }>()
    .execute()

/** The last day on which a wave of the program began, or for which it has planned one. */
export async function lastDay({ db, workspaceId }: Scope, programId: string): Promise<Date | null> {
  const { rows } = await sql<{ last: Date | null }>`
    select max(greatest(started_at, foreseen_for)) as last from waves where workspace_id = ${workspaceId} and program_id = ${programId}
  `.execute(db)
  return rows[0]?.last ?? null
}

/** Drafts whose day has come. One that was refused waits for a person. */
export async function draftsDue({ db, workspaceId, now }: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from waves where workspace_id = ${workspaceId} and starts_at <= ${now} and started_at is null and start_refused is null order by starts_at, id
  `.execute(db)
  return rows.map(({ id }) => id)
}
