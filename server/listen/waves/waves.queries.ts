import { type SqlBool, sql } from 'kysely'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

export type WaveInput = { name: string; sharePercent: number | null; closesAt: Date }
export type WaveRow = {
  id: string
  programId: string
  name: string
  /** Empty: everyone. */
  plan: { sharePercent?: number | null }
  seed: number
  closesAt: Date
  createdAt: Date
  startedAt: Date | null
  startedBy: string | null
  stoppedAt: Date | null
  plannedAt: Date | null
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
  'stoppedAt',
  'plannedAt',
] as const

const wave = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(columns)
    .$narrowType<Pick<WaveRow, 'plan'>>()

export const findWave = (scope: Scope, id: string): Promise<WaveRow | undefined> => wave(scope, id).executeTakeFirst()
export const lockWave = (scope: Scope, id: string): Promise<WaveRow | undefined> => wave(scope, id).forUpdate().executeTakeFirst()

type Listed = { programId?: string; after?: string; limit: number }

/** What is only planned has no start yet and stands above all that has one. */
const UNSTARTED = '9999-12-31T00:00:00.000Z'
const start = sql<Date>`coalesce(w.started_at, ${sql.lit(UNSTARTED)}::timestamptz)`

/** Planned ones first, then by their start, the newest first. */
export async function listWaves({ db, workspaceId }: Scope, { programId, after, limit }: Listed) {
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
      sql<number>`(select count(*)::int from invitations i where i.workspace_id = w.workspace_id and i.wave_id = w.id)`.as(
        'invited',
      ),
      sql<number>`(select count(*)::int from invitations i join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
        where i.workspace_id = w.workspace_id and i.wave_id = w.id and ${COUNTED})`.as('answered'),
    ])
    .orderBy(start, 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .$narrowType<Pick<WaveRow, 'plan'>>()
    .execute()
  const items = rows.slice(0, limit)
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
  { sharePercent, ...wave }: WaveInput & { id: string; programId: string; seed: number },
) =>
  db
    .insertInto('waves')
    .values({ workspaceId, ...wave, plan: JSON.stringify({ sharePercent }), createdAt: now, createdBy: actorId })
    .execute()

export const updateWave = ({ db, workspaceId }: Scope, id: string, { sharePercent, ...wave }: WaveInput) =>
  db
    .updateTable('waves')
    .set({ ...wave, plan: JSON.stringify({ sharePercent }) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteWave = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('waves').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

type Fact = { startedAt: Date; startedBy: string | null } | { plannedAt: Date } | { stoppedAt: Date } | { closesAt: Date }

export const setWave = ({ db, workspaceId }: Scope, id: string, fact: Fact) =>
  db.updateTable('waves').set(fact).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** Mail that has not left goes back to planned, from where nothing sends it; what is on the wire arrives. */
export async function holdMails({ db, workspaceId }: Scope, waveId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ state: 'planned' })
    .where('workspaceId', '=', workspaceId)
    .where('state', 'in', ['queued', 'deferred'])
    .where('invitationId', 'in', (of) =>
      of.selectFrom('invitations').where('workspaceId', '=', workspaceId).where('waveId', '=', waveId).select('id'),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
