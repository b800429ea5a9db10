import { type SqlBool, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { WatchGrain, WatchRow } from './watches.queries.ts'

export type Told = WatchRow & { programName: string; sender: string; workspace: string; timeZone: string; locale: string }
export type UntoldAlarm = { id: string; direction: 'higher' | 'lower'; began: string; since: string }

/** A watch with what its mail is from and of; undefined in a sample, which tells nobody. */
export const findWatch = ({ db, workspaceId }: Scope, id: string): Promise<Told | undefined> =>
  db
    .selectFrom('watches as w')
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'w.workspaceId').onRef('p.id', '=', 'w.programId'))
    .innerJoin('workspaces as s', 's.id', 'w.workspaceId')
    .where('w.workspaceId', '=', workspaceId)
    .where('w.id', '=', id)
    .where('s.sample', '=', false)
    .select(['w.id', 'w.name', 'w.programId as program', 'w.condition as where', 'w.grain', 'w.setAt'])
    .select(sql<string>`to_char(w.since_day, 'YYYY-MM-DD')`.as('since'))
    .select(['p.name as programName', 'p.senderEmail as sender', 's.name as workspace', 's.timeZone', 's.locale'])
    .$narrowType<{ grain: WatchGrain }>()
    .executeTakeFirst()

/** Whoever wants to hear of this watch: all who said so, and its maker unless they said no. */
export const listHearers = ({ db, workspaceId }: Scope, watchId: string) =>
  db
    .selectFrom('members as m')
    .leftJoin('watchChoices as c', (on) => on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.memberId', '=', 'm.id'))
    .where('m.workspaceId', '=', workspaceId)
    .where('m.leftAt', 'is', null)
    .where(
      sql<SqlBool>`coalesce(c.wanted, exists (select from watches w where w.workspace_id = m.workspace_id and w.id = ${watchId} and w.created_by = m.id))`,
    )
    .select(['m.id', 'm.personId', 'm.name', 'm.email'])
    .orderBy('m.id')
    .execute()

/** Alarms that nobody was told of yet, which are told of from now on: of two who ask at once only one gets them. */
export async function takeUntold({ db, workspaceId, now }: Scope, watchId: string): Promise<UntoldAlarm[]> {
  const { rows } = await sql<UntoldAlarm>`
    update alarms set told_at = ${now} where workspace_id = ${workspaceId} and watch_id = ${watchId} and told_at is null
    returning id, direction, to_char(began_day, 'YYYY-MM-DD') as began, to_char(since_day, 'YYYY-MM-DD') as since`.execute(db)
  return rows
}

export const findChoice = async ({ db, workspaceId, actorId }: Scope): Promise<{ wanted: boolean | null } | undefined> =>
  db
    .selectFrom('members as m')
    .leftJoin('watchChoices as c', (on) => on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.memberId', '=', 'm.id'))
    .where('m.workspaceId', '=', workspaceId)
    .where('m.id', '=', actorId)
    .select('c.wanted')
    .executeTakeFirst()

/** Null: as it is for who has said nothing. */
export async function writeChoice({ db, workspaceId, now }: Scope, memberId: string, wanted: boolean | null): Promise<void> {
  if (wanted === null)
    await db.deleteFrom('watchChoices').where('workspaceId', '=', workspaceId).where('memberId', '=', memberId).execute()
  else
    await db
      .insertInto('watchChoices')
      .values({ workspaceId, memberId, wanted, chosenAt: now })
      .onConflict((conflict) => conflict.columns(['workspaceId', 'memberId']).doUpdateSet({ wanted, chosenAt: now }))
      .execute()
}
