import { sql } from 'kysely'
import type { Bounds } from '#domain/learn/answered-days.ts'
import type { Drawn } from '#domain/learn/weighted-score.ts'
import type { StoredPlan } from '#domain/listen/wave-plan.ts'
import { allOf, inSelection, joinsFor, type Selected, valueOf } from '#server/learn/selection/selection.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'

export type ProgramRow = { id: string; name: string; archivedAt: Date | null; firstAt: Date | null; lastAt: Date | null }

/** Programs with the time of their first and last answer that counts, the liveliest first. */
export async function listPrograms({ db, workspaceId }: Scope): Promise<ProgramRow[]> {
  const { rows } = await sql<ProgramRow>`
    select p.id, p.name, p.archived_at,
      (select min(r.answered_at) from responses r where r.workspace_id = p.workspace_id and r.program_id = p.id and ${COUNTED}) as first_at,
      (select max(r.answered_at) from responses r where r.workspace_id = p.workspace_id and r.program_id = p.id and ${COUNTED}) as last_at
    from programs p where p.workspace_id = ${workspaceId}
    order by p.archived_at is not null, last_at desc nulls last, p.id desc limit 200
  `.execute(db)
  return rows
}

export type WaveRow = { id: string; name: string; startedAt: Date; closesAt: Date }

/** Waves that have begun, newest first. */
export const listWaves = ({ db, workspaceId }: Scope, programId: string): Promise<WaveRow[]> =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('startedAt', 'is not', null)
    .select(['id', 'name', 'startedAt', 'closesAt'])
    .$narrowType<{ startedAt: Date }>()
    .orderBy('startedAt', 'desc')
    .limit(100)
    .execute()

/** When each wave of a program began to ask that has answers from a time, however many there are. `until` exclusive; null does not narrow. */
export async function startsOfWaves(
  { db, workspaceId }: Scope,
  programId: string,
  { from, until }: Bounds,
): Promise<Pick<WaveRow, 'id' | 'startedAt'>[]> {
  const { rows } = await sql<Pick<WaveRow, 'id' | 'startedAt'>>`
    select w.id, w.started_at from waves w
    where w.workspace_id = ${workspaceId} and w.program_id = ${programId} and w.started_at is not null
      and exists (select from responses r where r.workspace_id = w.workspace_id and r.program_id = w.program_id and r.wave_id = w.id and ${COUNTED}
        and ${from ? sql`r.answered_at >= ${from}` : sql`true`} and ${until ? sql`r.answered_at < ${until}` : sql`true`})`.execute(
    db,
  )
  return rows
}

/** Those of the waves that have at least so many answers that count. */
export async function wavesWithAnswers({ db, workspaceId }: Scope, ids: readonly string[], least: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select w.id from unnest(${ids}::uuid[]) as w (id)
    where exists (select from responses r where r.workspace_id = ${workspaceId} and r.wave_id = w.id and ${COUNTED} offset ${least - 1} limit 1)
  `.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export const programOfWave = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('startedAt', 'is not', null)
    .select('programId')
    .executeTakeFirst()

/** `stretch`: 0 lies before the first of the starts, 1 begins with it, and so on. */
export type Cell = { waveId: string | null; stretch: number; rating: number; answers: number }

/**
 * Everything that the score screen counts, in one pass over an index: answers by wave, stretch between the starts, and rating.
 * A look at each stretch by itself spares looking up the stretch of every answer.
 */
export async function countCells(
  scope: Scope,
  programId: string,
  starts: readonly Date[],
  attribute: Selected['attribute'],
): Promise<Cell[]> {
  const selected = { programId, waveId: null, from: null, until: null, attribute }
  const { rows } = await sql<Cell>`
    select (stretch.place - 1)::int as stretch, cells.* from
      unnest('-infinity'::timestamptz || ${starts}::timestamptz[], ${starts}::timestamptz[] || 'infinity'::timestamptz)
        with ordinality as stretch (start, finish, place),
      lateral (
        select r.wave_id, r.rating, count(*)::int as answers from responses r ${joinsFor([attribute?.name], 'r')}
        where ${inSelection(scope, selected)} and ${COUNTED} and r.answered_at >= stretch.start and r.answered_at < stretch.finish
        group by 1, 2) cells
  `.execute(scope.db)
  return rows
}

/** Answers that wait for a sign of a person. */
export async function countUnconfirmed(scope: Scope, selected: Selected): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select count(*)::int as answers from responses r ${joinsFor([selected.attribute?.name], 'r')}
    where ${inSelection(scope, selected)} and r.evidence = 'provisional'
  `.execute(scope.db)
  return rows[0]?.answers ?? 0
}

/** How often each rating was given. */
export async function countRatings(scope: Scope, selected: Selected): Promise<{ rating: number; answers: number }[]> {
  const { rows } = await sql<{ rating: number; answers: number }>`
    select r.rating, count(*)::int as answers from responses r where ${inSelection(scope, selected)} and ${COUNTED} group by 1
  `.execute(scope.db)
  return rows
}

/** How many people a wave decided about, asked or not: those it was about. */
export async function countFrame(scope: Scope, waveId: string): Promise<number> {
  const { people } = await scope.db
    .selectFrom('decisions')
    .where('workspaceId', '=', scope.workspaceId)
    .where('waveId', '=', waveId)
    .where(figuring(scope, 'contact_id'))
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** How a wave was planned, and whether the contact policy ever limited how many people of a company are asked. */
export async function drawOf({ db, workspaceId }: Scope, waveId: string): Promise<{ plan: StoredPlan; limited: boolean }> {
  const { rows } = await sql<{ plan: StoredPlan; limited: boolean }>`
    select w.plan, exists (select from contact_policies p
      where p.workspace_id = w.workspace_id and p.policy @? '$.**.perAccount ? (@ != null)') as limited
    from waves w where w.workspace_id = ${workspaceId} and w.id = ${waveId}
  `.execute(db)
  return found(rows[0])
}

/** How often each rating was given by people who were drawn with each chance. */
export async function countByChance(scope: Scope, selected: Selected): Promise<Drawn[]> {
  const { rows } = await sql<Drawn>`
    select r.rating, i.inclusion_probability as chance, count(*)::int as answers
    from responses r join invitations i on i.workspace_id = r.workspace_id and i.id = r.invitation_id ${joinsFor([selected.attribute?.name], 'r')}
    where ${inSelection(scope, selected)} and ${COUNTED} group by 1, 2
  `.execute(scope.db)
  return rows
}

/** Companies of which someone answered. */
export async function countAccountsWith(scope: Scope, selected: Selected): Promise<number> {
  const { rows } = await sql<{ accounts: number }>`
    select count(*)::int as accounts from (
      select distinct r.account_id from responses r ${joinsFor([selected.attribute?.name], 'r')}
      where ${inSelection(scope, selected)} and ${COUNTED} and r.account_id is not null) found
  `.execute(scope.db)
  return rows[0]?.accounts ?? 0
}

/** Invitations whose first mail was accepted and did not bounce, and the companies they went to. */
export type Asked = { delivered: number; accounts: number }

/** Of waves. Each invitation has its first mail, since a wave writes both at once, so what counts is that it is not a failed one. */
export async function countAsked(scope: Scope, waveIds: readonly string[], attribute: Selected['attribute']): Promise<Asked> {
  const { db, workspaceId } = scope
  const { rows } = await sql<Asked>`
    select coalesce(sum(delivered), 0)::int as delivered, count(account_id)::int as accounts from (
      select i.account_id, count(*) as delivered from invitations i ${joinsFor([attribute?.name], 'i')}
      where ${allOf([
        sql`i.workspace_id = ${workspaceId} and i.wave_id = any(${waveIds})`,
        figuring(scope, 'i.contact_id'),
        sql`not exists (select from messages m where m.workspace_id = ${workspaceId} and m.invitation_id = i.id and m.number = 1 and not ${DELIVERED})`,
        attribute && sql`${valueOf(attribute.name, 'i')} = ${attribute.value}`,
      ])}
      group by i.account_id) asked
  `.execute(db)
  return rows[0] ?? { delivered: 0, accounts: 0 }
}

/** The same by when the first mail was accepted. */
export async function countAskedBetween(scope: Scope, { programId, from, until, attribute }: Selected): Promise<Asked> {
  const { db, workspaceId } = scope
  const { rows } = await sql<Asked>`
    select coalesce(sum(delivered), 0)::int as delivered, count(account_id)::int as accounts from (
      select i.account_id, count(*) as delivered
      from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id ${joinsFor([attribute?.name], 'i')}
      where ${allOf([
        sql`i.workspace_id = ${workspaceId} and i.program_id = ${programId} and m.number = 1 and ${DELIVERED}`,
        sql`m.sent_at >= ${from} and m.sent_at < ${until}`,
        figuring(scope, 'i.contact_id'),
        attribute && sql`${valueOf(attribute.name, 'i')} = ${attribute.value}`,
      ])}
      group by i.account_id) asked
  `.execute(db)
  return rows[0] ?? { delivered: 0, accounts: 0 }
}

/** Counted answers to those invitations whose first mail was accepted between the dates. */
export async function countAnswersToMails(scope: Scope, { from, until, ...selected }: Selected): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select count(*)::int as answers
    from responses r join messages m on m.workspace_id = r.workspace_id and m.invitation_id = r.invitation_id ${joinsFor([selected.attribute?.name], 'r')}
    where ${allOf([
      inSelection(scope, { ...selected, from: null, until: null }),
      sql`${COUNTED} and m.number = 1`,
      from && sql`m.sent_at >= ${from}`,
      until && sql`m.sent_at < ${until}`,
    ])}
  `.execute(scope.db)
  return rows[0]?.answers ?? 0
}
