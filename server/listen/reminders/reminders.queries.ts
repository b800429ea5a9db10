import { sql } from 'kysely'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { ReminderPlan } from '#domain/listen/reminder.ts'
import type { VariantKey } from '#domain/listen/variant.ts'
import type { StoredPlan } from '#domain/listen/wave-plan.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type RemindingWave = { id: string; programId: string; closesAt: Date; plan: StoredPlan & { reminders: ReminderPlan } }

/** Waves that send mail now and remind. */
export async function wavesThatRemind({ db, workspaceId, now }: Scope): Promise<RemindingWave[]> {
  const { rows } = await sql<RemindingWave>`
    select id, program_id, closes_at, plan from waves
    where workspace_id = ${workspaceId} and started_at is not null and stopped_at is null and paused_at is null and closes_at > ${now}
      and (plan -> 'reminders' ->> 'count')::int > 0
    order by started_at, id
  `.execute(db)
  return rows
}

export type SilentRow = {
  invitationId: string
  contactId: string
  sentAt: (Date | null)[]
  evidence: Evidence | null
  declinedAt: Date | null
  closedAt: Date | null
  clickedAt: Date | null
}
type Wanted = { waveId: string; most: number; sentBefore: Date; after: string | null; limit: number }

/** Invitations whose mails, at most so many, all left before this moment, with what came back. A mail in doubt has no time of leaving. */
export async function listSilent(
  { db, workspaceId }: Scope,
  { waveId, most, sentBefore, after, limit }: Wanted,
): Promise<SilentRow[]> {
  const { rows } = await sql<SilentRow>`
    select i.id as invitation_id, i.contact_id, m.sent_at, r.evidence, i.declined_at, i.closed_at,
      (select max(k.at) from clicks k where k.workspace_id = i.workspace_id and k.invitation_id = i.id and not k.signals ? 'honeypot') as clicked_at
    from invitations i
    cross join lateral (
      select array_agg(case when m.state = 'sent' then m.sent_at end order by m.number) as sent_at, count(*) as mails, max(m.sent_at) as last_at,
        bool_and(m.state = 'sent') as sent
      from messages m where m.workspace_id = i.workspace_id and m.invitation_id = i.id) m
    left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.declined_at is null and i.closed_at is null
      and m.sent and m.mails <= ${most} and m.last_at <= ${sentBefore} and i.contact_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by i.contact_id limit ${limit}
  `.execute(db)
  return rows
}

type Reminded = { sent: number; answers: number; noRoom: number }

/** Reminders of a wave that left, counted answers that came after one, and reminders of people still silent that no day had room for. */
export async function countReminded(scope: Scope, waveId: string): Promise<Reminded> {
  const { db, workspaceId } = scope
  const { rows } = await sql<Reminded>`
    select (select count(*)::int from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number > 1
        where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and m.sent_at is not null and ${figuring(scope, 'i.contact_id')}) as sent,
      (select count(*)::int ${WITHOUT_PLACE} and i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and m.problem = 'no_room') as no_room,
      (select count(*)::int from responses r where r.workspace_id = ${workspaceId} and r.wave_id = ${waveId} and ${COUNTED}
        and exists (select from messages m where m.workspace_id = r.workspace_id and m.invitation_id = r.invitation_id and m.number > 1
          and m.sent_at <= r.answered_at)) as answers
  `.execute(db)
  return rows[0] ?? { sent: 0, answers: 0, noRoom: 0 }
}

type Due = { id: string; invitationId: string; number: number }

/**
 * In the thread of the mail that asked, to where its person is written to today, without a place in the queue yet. Whoever has no
 * address any more is left out.
 */
export const insertReminders = ({ db, workspaceId, now }: Scope, due: readonly Due[], host: string) =>
  sql`
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, to_name, state, problem, next_at, header_id, in_reply_to, created_at)
    select i.workspace_id, t.id, 'reminder', i.id, t.number, c.id, c.email, c.name, 'planned', 'no_room', ${now}, i.id || '.' || t.number || '@' || ${host}::text,
      ask.header_id, ${now}
    from unnest(${due.map(({ id }) => id)}::uuid[], ${due.map(({ invitationId }) => invitationId)}::uuid[], ${due.map(({ number }) => number)}::int[])
      as t (id, invitation_id, number)
    join invitations i on i.workspace_id = ${workspaceId} and i.id = t.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.email is not null
    join messages ask on ask.workspace_id = i.workspace_id and ask.invitation_id = i.id and ask.number = 1
    on conflict (workspace_id, invitation_id, number) do nothing
  `.execute(db)

/** Reminders without a place in the queue, whose people are still silent. */
const WITHOUT_PLACE = sql`from invitations i
  join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number > 1 and m.state = 'planned'
  left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id and r.evidence <> 'discarded'
  where i.declined_at is null and i.closed_at is null and r.id is null`

export type Waiting = { id: string; variantKey: VariantKey | null }

/** In the order in which they became due. */
export async function listWithoutPlace({ db, workspaceId }: Scope, waveId: string, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select m.id, i.variant_key ${WITHOUT_PLACE} and i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} order by m.next_at, m.id limit ${limit} for update of m
  `.execute(db)
  return rows
}

/** Into the queue at their time; `at` null: no day had room. */
export const placeReminders = ({ db, workspaceId }: Scope, reminders: readonly { id: string; at: Date | null }[]) =>
  sql`
    update messages m set state = case when t.at is null then m.state else 'queued' end, next_at = coalesce(t.at, m.next_at),
      problem = case when t.at is null then 'no_room' end
    from unnest(${reminders.map(({ id }) => id)}::uuid[], ${reminders.map(({ at }) => at)}::timestamptz[]) as t (id, at)
    where m.workspace_id = ${workspaceId} and m.id = t.id and m.state = 'planned' and (t.at is not null or m.problem is distinct from 'no_room')
  `.execute(db)
