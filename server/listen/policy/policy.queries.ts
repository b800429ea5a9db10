import { sql } from 'kysely'
import type { ContactPolicy, PolicyReason, Rhythm } from '#domain/listen/contact-policy.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What holds for everybody without a setting of their own. */
export const workspaceTerms = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select(['quietDays', 'timeZone']).executeTakeFirstOrThrow()

export type PolicyRow = { version: number; policy: ContactPolicy; createdAt: Date; createdByName: string | null }

/** Written by changePolicy alone, from a body that the contract has checked. */
export async function latestPolicy({ db, workspaceId }: Scope): Promise<PolicyRow | undefined> {
  const { rows } = await sql<PolicyRow>`
    select p.version, p.policy, p.created_at, coalesce(m.name, k.name) as created_by_name
    from contact_policies p
    left join members m on m.workspace_id = p.workspace_id and m.id = p.created_by
    left join api_keys k on k.workspace_id = p.workspace_id and k.id = p.created_by
    where p.workspace_id = ${workspaceId} order by p.version desc limit 1
  `.execute(db)
  return rows[0]
}

export type ProgramTerms = { rhythm: Rhythm; quietDays: number | null; priority: number }

export const programTerms = ({ db, workspaceId }: Scope, id: string): Promise<ProgramTerms | undefined> =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['rhythm', 'quietDays', 'priority'])
    .$narrowType<{ rhythm: Rhythm }>()
    .executeTakeFirst()

/** One at a time, so that two senders cannot both find the same person, or company, rested. */
export const lockAsking = async ({ db, workspaceId }: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`asking ${workspaceId}`}, 0))`.execute(db)
}

/** Whether nobody else of this workspace is at it; until the end of the transaction. */
export async function takeTurn({ db, workspaceId }: Scope, doing: 'previewing' | 'simulating'): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${doing} ${workspaceId}`}, 0)) as free
  `.execute(db)
  return rows[0]?.free ?? false
}

/** Beside the decision, which stays as it was made. */
export const noteWithheld = async (
  { db, workspaceId, now }: Scope,
  withheld: readonly { invitationId: string; because: string; until: Date | null }[],
): Promise<void> => {
  await sql`
    update decisions d set withheld_at = ${now}, withheld_because = t.because, withheld_until = t.until
    from unnest(${withheld.map(({ invitationId }) => invitationId)}::uuid[], ${withheld.map(({ because }) => because)}::text[],
      ${withheld.map(({ until }) => until)}::timestamptz[]) as t (id, because, until)
    join invitations i on i.workspace_id = ${workspaceId} and i.id = t.id
    where d.workspace_id = ${workspaceId} and d.wave_id = i.wave_id and d.contact_id = i.contact_id
  `.execute(db)
}

/** Whoever changes the policy next waits, and so does a change of the workspace's own settings. */
export const lockTerms = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select('id').forUpdate().executeTakeFirstOrThrow()

export const setQuietDays = ({ db, workspaceId }: Scope, quietDays: number) =>
  db.updateTable('workspaces').set({ quietDays }).where('id', '=', workspaceId).execute()

export const insertPolicy = ({ db, workspaceId, actorId, now }: Scope, version: number, policy: ContactPolicy) =>
  db
    .insertInto('contactPolicies')
    .values({ workspaceId, version, policy: JSON.stringify(policy), createdAt: now, createdBy: actorId })
    .execute()

export async function policiesByVersion(
  { db, workspaceId }: Scope,
  versions: readonly number[],
): Promise<Map<number, ContactPolicy>> {
  const { rows } = await sql<PolicyRow>`
    select version, policy from contact_policies where workspace_id = ${workspaceId} and version = any(${versions})
  `.execute(db)
  return new Map(rows.map(({ version, policy }) => [version, policy]))
}

export type OrderedProgram = ProgramTerms & { id: string; name: string }

/** Programs that still ask, in the order in which they come when two want the same contact. */
export const programsInOrder = ({ db, workspaceId }: Scope): Promise<OrderedProgram[]> =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('archivedAt', 'is', null)
    .select(['id', 'name', 'rhythm', 'quietDays', 'priority'])
    .orderBy('priority')
    .orderBy('id')
    .$narrowType<{ rhythm: Rhythm }>()
    .execute()

export const setPriorities = async ({ db, workspaceId }: Scope, programIds: readonly string[]): Promise<void> => {
  await sql`
    update programs p set priority = coalesce(array_position(${programIds}::uuid[], p.id), 1000)
    where p.workspace_id = ${workspaceId} and p.priority <> coalesce(array_position(${programIds}::uuid[], p.id), 1000)
  `.execute(db)
}

export const contactExists = async ({ db, workspaceId }: Scope, id: string): Promise<boolean> =>
  (await db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()) !== undefined

export type JudgementRow = {
  waveId: string
  wave: string
  program: string
  rhythm: Rhythm
  asked: boolean
  because: PolicyReason | null
  until: Date | null
  decidedAt: Date
  stratum: string | null
  policyVersion: number
  quietDays: number
  lastAskedAt: Date | null
  sentAt: Date | null
  withheldAt: Date | null
  withheldBecause: string | null
  withheldUntil: Date | null
}

/** `lastAskedAt`: the last ask that stood when the decision was made. */
export async function listJudgements(
  { db, workspaceId }: Scope,
  contactId: string,
  { from: [at, waveId], limit }: { from: readonly string[]; limit: number },
): Promise<{ rows: JudgementRow[]; total: number }> {
  const of = db
    .selectFrom('decisions as d')
    .innerJoin('waves as w', (on) => on.onRef('w.workspaceId', '=', 'd.workspaceId').onRef('w.id', '=', 'd.waveId'))
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'w.workspaceId').onRef('p.id', '=', 'w.programId'))
    .where('d.workspaceId', '=', workspaceId)
    .where('d.contactId', '=', contactId)
  const { total } = await of.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await of
    .$if(at !== undefined, (rows) =>
      rows.where(sql<boolean>`(date_trunc('milliseconds', d.decided_at), d.wave_id) < (${at}::timestamptz, ${waveId}::uuid)`),
    )
    .select([
      'd.waveId',
      'w.name as wave',
      'p.name as program',
      'p.rhythm',
      'd.asked',
      'd.because',
      'd.until',
      'd.decidedAt',
      'd.stratum',
    ])
    .select(['d.policyVersion', 'd.quietDays', 'd.withheldAt', 'd.withheldBecause', 'd.withheldUntil'])
    .select([
      sql<Date | null>`(select max(coalesce(m.sent_at, m.next_at)) from invitations i
        join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
        where i.workspace_id = d.workspace_id and i.contact_id = d.contact_id and m.created_at < d.decided_at and m.state not in ('bounced', 'failed'))`.as(
        'lastAskedAt',
      ),
      sql<Date | null>`(select m.sent_at from invitations i
        join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
        where i.workspace_id = d.workspace_id and i.wave_id = d.wave_id and i.contact_id = d.contact_id)`.as('sentAt'),
    ])
    .orderBy(sql`date_trunc('milliseconds', d.decided_at)`, 'desc')
    .orderBy('d.waveId', 'desc')
    .limit(limit)
    .$narrowType<{ because: PolicyReason | null; rhythm: Rhythm }>()
    .execute()
  return { rows, total }
}

/** The mail of a decision is tried again, so nothing keeps it back until it is judged again. */
export const clearWithheld = async ({ db, workspaceId }: Scope, messageId: string): Promise<void> => {
  await sql`
    update decisions d set withheld_at = null, withheld_because = null, withheld_until = null
    from messages m join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    where m.workspace_id = ${workspaceId} and m.id = ${messageId} and d.workspace_id = m.workspace_id and d.wave_id = i.wave_id
      and d.contact_id = i.contact_id and d.withheld_at is not null
  `.execute(db)
}
