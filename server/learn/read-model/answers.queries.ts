import { sql } from 'kysely'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What an answer itself may be counted by. `micros` since 1970; `day` and `month` as `firstDayOf` counts them. */
export type OfAnswer = {
  id: string
  micros: number
  day: number
  month: number
  rating: number
  programId: string
  waveId: string | null
  accountId: string | null
  contactId: string | null
  channel: string
  locale: string | null
  asked: Record<string, unknown>
}
export type OfContact = { role: string | null; contact: Record<string, unknown> }
export type OfAccount = {
  ownerId: string | null
  company: string | null
  domain: string | null
  account: Record<string, unknown>
}
/** An answer that counts with all that it may be counted by. */
export type AnswerRow = OfAnswer & OfContact & OfAccount

/** Those of the answers that count. */
export async function answersById(scope: Scope, ids: readonly string[], timeZone: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select r.id, (extract(epoch from r.answered_at) * 1000000)::bigint as micros,
      ((r.answered_at at time zone ${timeZone}::text)::date - date '1970-01-01') as day,
      (extract(year from r.answered_at at time zone ${timeZone}::text)::int * 12
        + extract(month from r.answered_at at time zone ${timeZone}::text)::int - 1) as month,
      r.rating, r.program_id, r.wave_id, r.account_id, r.contact_id, a.owner_id, r.channel, r.locale, c.role, a.name as company, a.domain,
      r.attributes as asked, coalesce(c.attributes, '{}') as contact, coalesce(a.attributes, '{}') as account
    from responses r
      left join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
      left join accounts a on a.workspace_id = r.workspace_id and a.id = r.account_id
    where r.workspace_id = ${scope.workspaceId} and ${COUNTED} and r.id = any(${ids}::uuid[])
  `.execute(scope.db)
  return rows
}

export type Change = { xid: string; of: 'response' | 'contact' | 'account' | 'definition'; subjectId: string }

/** How far a reader may go now: every transaction below has ended. Numbers of transactions are text, since they outgrow a double. */
export async function horizon({ db }: Scope): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(db)
  return rows[0]?.xid ?? '0'
}

/** The number that the next transaction to write will have. */
export async function newestTransaction({ db }: Scope): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as xid`.execute(db)
  return rows[0]?.xid ?? '0'
}

/** What was touched by the transactions from this one on, as far as it can be seen. */
export async function changesSince({ db, workspaceId }: Scope, from: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select xid::text as xid, "of", subject_id from changes where workspace_id = ${workspaceId} and xid >= ${from}::xid8
  `.execute(db)
  return rows
}

/** The answers of these people and companies. */
export async function answersOf(
  { db, workspaceId }: Scope,
  contacts: readonly string[],
  accounts: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from responses where workspace_id = ${workspaceId} and contact_id = any(${contacts}::uuid[])
    union select id from responses where workspace_id = ${workspaceId} and account_id = any(${accounts}::uuid[])
  `.execute(db)
  return rows.map(({ id }) => id)
}

export async function countOfAll({ db, workspaceId }: Scope): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select count(*)::int as answers from responses r where r.workspace_id = ${workspaceId} and ${COUNTED}`.execute(db)
  return rows[0]?.answers ?? 0
}
