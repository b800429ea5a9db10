import { sql } from 'kysely'
import type { Drawn } from '#domain/listen/precision.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** After so long without an answer few answer any more, so nothing is expected of them. */
const DAYS_TO_ANSWER = 7

export type SegmentRow = { stratum: string; rating: number | null; invited: number; open: number }

/** How often each rating was given in a wave, by segment, and of how many an answer may still come. */
export async function segmentAnswers(scope: Scope, waveId: string): Promise<SegmentRow[]> {
  const { db, workspaceId, now } = scope
  const { rows } = await sql<SegmentRow>`
    select coalesce(i.stratum, '') as stratum, r.rating, count(*)::int as invited,
      (count(*) filter (where r.id is null and i.declined_at is null and (m.state in ('planned', 'queued', 'sending', 'deferred')
        or (m.state in ('sent', 'uncertain') and coalesce(m.sent_at, m.next_at) > ${now}::timestamptz - make_interval(days => ${DAYS_TO_ANSWER})))))::int as open
    from invitations i
    join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id and ${COUNTED}
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and ${figuring(scope, 'i.contact_id')}
    group by 1, 2
  `.execute(db)
  return rows
}

/** Who may be asked yet, by segment. */
export async function countReserve({ db, workspaceId }: Scope, waveId: string) {
  const { rows } = await sql<{ stratum: string; left: number }>`
    select coalesce(stratum, '') as stratum, count(*)::int as left from decisions
    where workspace_id = ${workspaceId} and wave_id = ${waveId} and because = 'in_reserve' group by 1
  `.execute(db)
  return rows
}

/** `releases`, `last`: those that asked somebody. `number`: of the last one, also if the policy left out all whom it drew. */
export type Past = { stratum: string; releases: number; last: Date | null; number: number; drawn: number; frame: number }

export async function listReleases({ db, workspaceId }: Scope, waveId: string) {
  const { rows } = await sql<Past>`
    select stratum, (count(*) filter (where people > 0))::int as releases, max(released_at) filter (where people > 0) as last,
      max(number)::int as number, sum(drawn)::int as drawn, max(frame)::int as frame
    from releases where workspace_id = ${workspaceId} and wave_id = ${waveId} group by 1
  `.execute(db)
  return rows
}

export type ReleaseRow = Drawn & {
  waveId: string
  stratum: string
  number: number
  people: number
  answers: number
  margin: number | null
}

export const insertRelease = ({ db, workspaceId, now }: Scope, release: ReleaseRow) =>
  db
    .insertInto('releases')
    .values({ workspaceId, ...release, releasedAt: now })
    .execute()

/** Who waits, with the chance to be kept by the limit per company. */
export async function listReserve({ db, workspaceId }: Scope, waveId: string, stratum: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; chance: number }>`
    select contact_id as id, coalesce(chance, 1) as chance from decisions
    where workspace_id = ${workspaceId} and wave_id = ${waveId} and because = 'in_reserve' and coalesce(stratum, '') = ${stratum}
    order by contact_id
  `.execute(db)
  return new Map(rows.map(({ id, chance }) => [id, chance]))
}

/** Whom a wave has asked, by the company of that day, in the role of today. */
export async function askedColleagues({ db, workspaceId }: Scope, waveId: string) {
  const { rows } = await sql<{ account: string; role: string | null }>`
    select i.account_id as account, c.role from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.account_id is not null
  `.execute(db)
  return rows
}

/** What was left open is decided now: asked, or left out for what has happened since. */
export const decideReserve = (
  { db, workspaceId, now }: Scope,
  waveId: string,
  decisions: readonly { contactId: string; because: string | null; until: Date | null }[],
) =>
  sql`
    update decisions d set asked = t.because is null, because = t.because, until = t.until, decided_at = ${now}
    from unnest(${decisions.map(({ contactId }) => contactId)}::uuid[], ${decisions.map(({ because }) => because)}::text[],
      ${decisions.map(({ until }) => until)}::timestamptz[]) as t (contact_id, because, until)
    where d.workspace_id = ${workspaceId} and d.wave_id = ${waveId} and d.contact_id = t.contact_id and d.because = 'in_reserve'
  `.execute(db)

/** The chances to be kept by the limit per company that those have whom a wave asked of a segment, each once. */
export async function chancesIn({ db, workspaceId }: Scope, waveId: string, stratum: string): Promise<number[]> {
  const { rows } = await sql<{ chance: number }>`
    select distinct coalesce((${CHANCE}), 1) as chance from invitations i
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.stratum = ${stratum}
  `.execute(db)
  return rows.map(({ chance }) => chance)
}

/** Everybody of a segment had the probability that all its releases together gave them. */
export const setProbabilities = (
  { db, workspaceId }: Scope,
  waveId: string,
  stratum: string,
  given: readonly { chance: number; probability: number }[],
) =>
  sql`
    update invitations i set inclusion_probability = t.probability
    from unnest(${given.map(({ chance }) => chance)}::double precision[], ${given.map(({ probability }) => probability)}::double precision[])
      as t (chance, probability)
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.stratum = ${stratum} and coalesce((${CHANCE}), 1) = t.chance
  `.execute(db)

const CHANCE = sql`select d.chance from decisions d
  where d.workspace_id = i.workspace_id and d.wave_id = i.wave_id and d.contact_id = i.contact_id`

/** Waves that ask until they are precise enough and may send. */
export async function runningUntilPrecise({ db, workspaceId, now }: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from waves where workspace_id = ${workspaceId} and plan -> 'sampling' ->> 'kind' = 'precision' and planned_at is not null
      and paused_at is null and stopped_at is null and closes_at > ${now} order by id
  `.execute(db)
  return rows.map(({ id }) => id)
}
