import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

export type Baseline = { wave: string } | { from: string; until: string }
export type GivenGoal = { name: string; program: string; where: string | null; baseline: Baseline; target: number; due: string }
export type GoalRow = GivenGoal & { id: string }
type Stored = Omit<GoalRow, 'baseline'> & { waveId: string | null; from: string | null; until: string | null }

const COLUMNS = sql`id, name, program_id as program, condition as "where", baseline_wave_id as wave_id,
  to_char(baseline_from, 'YYYY-MM-DD') as "from", to_char(baseline_until, 'YYYY-MM-DD') as until, target, to_char(due_day, 'YYYY-MM-DD') as due`

/** The next that is due first. */
export async function listGoalRows({ db, workspaceId }: Scope, programId: string | null): Promise<GoalRow[]> {
  const { rows } = await sql<Stored>`
    select ${COLUMNS} from goals where workspace_id = ${workspaceId} and (${programId}::uuid is null or program_id = ${programId})
    order by due_day, lower(name), id`.execute(db)
  return rows.map(readRow)
}

export async function lockGoal({ db, workspaceId }: Scope, id: string): Promise<GivenGoal | undefined> {
  const { rows } =
    await sql<Stored>`select ${COLUMNS} from goals where workspace_id = ${workspaceId} and id = ${id} for update`.execute(db)
  if (!rows[0]) return undefined
  const { id: _, ...goal } = readRow(rows[0])
  return goal
}

const readRow = ({ waveId, from, until, ...goal }: Stored): GoalRow => ({
  ...goal,
  baseline: waveId ? { wave: waveId } : { from: from ?? '', until: until ?? '' },
})

const columnsOf = ({ program, where, baseline, due, ...given }: GivenGoal) => ({
  ...given,
  programId: program,
  condition: where,
  baselineWaveId: 'wave' in baseline ? baseline.wave : null,
  baselineFrom: 'wave' in baseline ? null : baseline.from,
  baselineUntil: 'wave' in baseline ? null : baseline.until,
  dueDay: due,
})

export async function insertGoal({ db, workspaceId, now, actorId }: Scope, goal: GivenGoal) {
  const id = newId()
  await db
    .insertInto('goals')
    .values({ workspaceId, id, ...columnsOf(goal), createdAt: now, createdBy: actorId, updatedAt: now })
    .execute()
  return { id }
}

export const updateGoal = ({ db, workspaceId, now }: Scope, id: string, goal: GivenGoal) =>
  db
    .updateTable('goals')
    .set({ ...columnsOf(goal), updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteGoal = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('goals').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
