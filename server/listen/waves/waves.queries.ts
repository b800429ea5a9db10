import { type SqlBool, sql } from 'kysely'
import { readPlan, type StoredPlan, type WavePlan } from '#domain/listen/wave-plan.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

export type WaveInput = { name: string; plan: WavePlan; closesAt: Date }
export type WaveRow = {
  id: string
  programId: string
  name: string
  plan: WavePlan
  seed: number
  closesAt: Date
  createdAt: Date
  startedAt: Date | null
  startedBy: string | null
  pausedAt: Date | null
  stoppedAt: Date | null
  plannedAt: Date | null
  startsAt: Date | null
  startRefused: string | null
}

const columns = [
  'id',
  'programId',
  'name',
  'plan',
  'seed',
  'closesAt',
  'createdAt',
  'startedAt',
  'startedBy',
  'pausedAt',
  'stoppedAt',
  'plannedAt',
  'startsAt',
  'startRefused',
] as const

const wave = ({ db, workspaceId }: Scope, id: string) =>
  db.selectFrom('waves').where('workspaceId', '=', workspaceId).where('id', '=', id).select(columns)

// The database knows it as any JSON; only insertWave and updateWave write it.
const whole = <R extends { plan: unknown }>(row: R) => ({ ...row, plan: readPlan(row.plan as StoredPlan) })

export async function findWave(scope: Scope, id: string): Promise<WaveRow | undefined> {
  const row = await wave(scope, id).executeTakeFirst()
  return row && whole(row)
}

export async function lockWave(scope: Scope, id: string): Promise<WaveRow | undefined> {
  const row = await wave(scope, id).forUpdate().executeTakeFirst()
  return row && whole(row)
}

type Listed = { programId?: string; after?: string; limit: number }

/** What is only planned has no start yet and stands above all that has one. */
const UNSTARTED = '9999-12-31T00:00:00.000Z'
const start = sql<Date>`coalesce(w.started_at, ${sql.lit(UNSTARTED)}::timestamptz)`

/** Planned ones first, then by their start, the newest first. */
export async function listWaves(scope: Scope, { programId, after, limit }: Listed) {
  const { db, workspaceId } = scope
  const [startedAt = '', lastId = ''] = after ? readCursor(after, ['instant', 'id']) : []
  const of = db
    .selectFrom('waves as w')
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'w.workspaceId').onRef('p.id', '=', 'w.programId'))
    .where('w.workspaceId', '=', workspaceId)
    .$if(programId !== undefined, (waves) => waves.where('w.programId', '=', programId as string))
  const { total } = await of.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await of
    .$if(after !== undefined, (waves) =>
      waves.where(sql<SqlBool>`(${start}, w.id) < (${startedAt}::timestamptz, ${lastId}::uuid)`),
    )
    .select(columns.map((column) => `w.${column}` as const))
    .select([
      'p.name as programName',
      sql<number>`(select count(*)::int from invitations i where i.workspace_id = w.workspace_id and i.wave_id = w.id
        and ${figuring(scope, 'i.contact_id')})`.as('invited'),
      sql<number>`(select count(*)::int from invitations i join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
        where i.workspace_id = w.workspace_id and i.wave_id = w.id and ${COUNTED})`.as('answered'),
    ])
    .orderBy(start, 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => whole(row))
  const last = items.at(-1)
  const next = rows.length > limit && last ? cursorOf(last.startedAt?.toISOString() ?? UNSTARTED, last.id) : null
  return { rows: items, next, total }
}

export const countWaves = async ({ db, workspaceId }: Scope, programId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const insertWave = (
  { db, workspaceId, actorId, now }: Scope,
  { plan, ...wave }: WaveInput & { id: string; programId: string; seed: number; startsAt?: Date; foreseenFor?: Date },
) =>
  db
    .insertInto('waves')
    .values({ workspaceId, ...wave, plan: JSON.stringify(plan), createdAt: now, createdBy: actorId })
    .execute()

export const updateWave = ({ db, workspaceId }: Scope, id: string, { plan, ...wave }: WaveInput) =>
  db
    .updateTable('waves')
    .set({ ...wave, plan: JSON.stringify(plan) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteWave = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('waves').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

type Fact =
  | { startedAt: Date; startedBy: string | null; startRefused: null }
  | { plannedAt: Date; startRefused: null }
  | { startRefused: string }
  | { pausedAt: Date | null }
  | { stoppedAt: Date }
  | { closesAt: Date }
  | { startsAt: Date | null; startRefused: string | null }

export const setWave = ({ db, workspaceId }: Scope, id: string, fact: Fact) =>
  db.updateTable('waves').set(fact).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** Waves that should have been planned by now: nobody tries any more, or somebody is at it. */
export const listUnplanned = ({ db, workspaceId, now }: Scope): Promise<{ id: string }[]> =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('startedAt', 'is not', null)
    .where('plannedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .where('closesAt', '>', now)
    .select('id')
    .orderBy('startedAt')
    .execute()
