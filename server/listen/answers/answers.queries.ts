import { sql } from 'kysely'
import type { Taken } from '#domain/listen/answer.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Evidence, Signals } from '#domain/listen/evidence.ts'
import type { Look } from '#domain/listen/stay.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { LOOK } from '#server/listen/programs/programs.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Click, Judged } from './answers.ts'

export type AskedRow = {
  id: string
  workspaceNumber: number
  contactId: string
  programId: string
  wordingId: string
  revokedAt: Date | null
  expiresAt: null
  wave: { startedAt: Date | null; stoppedAt: Date | null; closesAt: Date | null }
  email: string | null
  mailedTo: string | null
  sentAt: Date | null
  responseId: string | null
  revision: number | null
  rating: number | null
  verbatim: string | null
  consentAt: Date | null
  answeredAt: Date | null
  evidence: Evidence | null
  signals: Signals | null
}

/** What a link stands for: the ask, its wave, when its mail was taken, and what was answered so far. One row for each id that is ours. */
export async function asked({ db, workspaceId }: Scope, ids: readonly string[]): Promise<Map<string, AskedRow>> {
  type Row = Omit<AskedRow, 'expiresAt' | 'wave'> & AskedRow['wave']
  const { rows } = await sql<Row>`
    select i.id, s.number as workspace_number, i.contact_id, i.program_id, i.wording_id, i.closed_at as revoked_at, w.started_at, w.stopped_at, w.closes_at,
      c.email, m.to_address as mailed_to, m.sent_at, r.id as response_id, r.revision, r.rating, r.verbatim, r.consent_at, r.answered_at, r.evidence,
      case when r.signals ? 'posted' then r.signals end as signals
    from invitations i join workspaces s on s.id = i.workspace_id
      join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id
      join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
      left join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
      left join responses r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
    where i.workspace_id = ${workspaceId} and i.id = any(${ids})
  `.execute(db)
  return new Map(
    rows.map(({ startedAt, stoppedAt, closesAt, ...row }) => [
      row.id,
      { ...row, expiresAt: null, wave: { startedAt, stoppedAt, closesAt } },
    ]),
  )
}

/** What one link may leave behind: a scanner leaves eleven, a person a few. */
const MOST_CLICKS = 50

export const insertClicks = async ({ db, workspaceId, now }: Scope, clicks: readonly (Click & { invitationId: string })[]) => {
  if (!clicks.length) return
  await sql`
    insert into clicks (workspace_id, id, invitation_id, rating, signals, at)
    select ${workspaceId}, t.id, t.invitation_id, t.rating, t.signals, ${now}
    from unnest(${clicks.map(newId)}::uuid[], ${clicks.map((click) => click.invitationId)}::uuid[], ${clicks.map((click) => click.rating)}::smallint[],
      ${clicks.map(({ invitationId: _, rating: __, ...signals }) => JSON.stringify(signals))}::jsonb[]) as t (id, invitation_id, rating, signals)
    where (select count(*) from clicks c where c.workspace_id = ${workspaceId} and c.invitation_id = t.invitation_id) < ${MOST_CLICKS}
  `.execute(db)
}

export type Seen = Look & { beacon: Signals['beacon']; bot: boolean; prefetch: boolean; honeypot: boolean }

/** What was opened of these links, and what the pages reported, each as it was seen. */
export async function looksAt({ db, workspaceId }: Scope, ids: readonly string[]): Promise<Map<string, Seen[]>> {
  const { rows } = await sql<Seen & { invitationId: string }>`
    select invitation_id, at, rating, signals ->> 'network' as network, signals ->> 'agent' as agent, signals -> 'beacon' as beacon,
      coalesce((signals ->> 'bot')::boolean, false) as bot, coalesce((signals ->> 'prefetch')::boolean, false) as prefetch,
      signals ? 'honeypot' as honeypot
    from clicks where workspace_id = ${workspaceId} and invitation_id = any(${ids}) order by at, id
  `.execute(db)
  return Map.groupBy(rows, ({ invitationId }) => invitationId)
}

type Written = Judged & { id: string; as: Taken }

/** Returns the ids that were really inserted: an invitation that answered meanwhile keeps its row. */
export async function insertResponses({ db, workspaceId, now }: Scope, all: readonly Written[]): Promise<string[]> {
  if (!all.length) return []
  const column = <T>(of: (one: Written) => T): T[] => all.map(of)
  const { rows } = await sql<{ id: string }>`
    insert into responses (workspace_id, id, invitation_id, contact_id, account_id, program_id, wave_id, wording_id, attributes, channel,
      rating, verbatim, consent_at, locale, answered_at, evidence, evidence_because, evidence_version, signals)
    select i.workspace_id, t.id, i.id, i.contact_id, i.account_id, i.program_id, i.wave_id, i.wording_id, i.attributes, 'email',
      t.rating, nullif(t.verbatim, ''), t.consent_at, t.locale, t.at, t.evidence, t.because, t.version, t.signals
    from unnest(${column((o) => o.id)}::uuid[], ${column((o) => o.row.id)}::uuid[], ${column((o) => o.as.rating)}::smallint[],
      ${column((o) => o.as.verbatim)}::text[], ${column((o) => (o.as.consent ? now : null))}::timestamptz[], ${column((o) => o.locale)}::text[], ${column((o) => o.as.evidence)}::text[],
      ${column((o) => o.evidence.because)}::text[], ${column((o) => o.evidence.version)}::int[], ${column((o) => JSON.stringify(o.signals))}::jsonb[], ${column((o) => o.at ?? now)}::timestamptz[])
      as t (id, invitation_id, rating, verbatim, consent_at, locale, evidence, because, version, signals, at)
      join invitations i on i.workspace_id = ${workspaceId} and i.id = t.invitation_id
    on conflict (workspace_id, invitation_id) do nothing
    returning id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Returns the ids that were really revised: only those whose revision is still the one that was read. */
export async function reviseResponses({ db, workspaceId, now }: Scope, all: readonly Written[]): Promise<string[]> {
  if (!all.length) return []
  const column = <T>(of: (one: Written) => T): T[] => all.map(of)
  const { rows } = await sql<{ id: string }>`
    update responses r set rating = t.rating, verbatim = nullif(t.verbatim, ''), consent_at = case when t.consent then coalesce(r.consent_at, ${now}) end, locale = t.locale,
      evidence = t.evidence, evidence_because = t.because, evidence_version = t.version, signals = t.signals, revision = r.revision + 1, swept_at = null
    from unnest(${column((o) => o.id)}::uuid[], ${column((o) => o.row.revision)}::int[], ${column((o) => o.as.rating)}::smallint[], ${column((o) => o.as.verbatim)}::text[],
      ${column((o) => o.as.consent)}::boolean[], ${column((o) => o.locale)}::text[], ${column((o) => o.as.evidence)}::text[], ${column((o) => o.evidence.because)}::text[],
      ${column((o) => o.evidence.version)}::int[], ${column((o) => JSON.stringify(o.signals))}::jsonb[])
      as t (id, revision, rating, verbatim, consent, locale, evidence, because, version, signals)
    where r.workspace_id = ${workspaceId} and r.id = t.id and r.revision = t.revision
    returning r.id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** What was said before stays readable beside what is said now. */
export const insertRevisions = async ({ db, workspaceId, now }: Scope, all: readonly Written[]) => {
  if (!all.length) return
  const rows = all.flatMap(({ id, row: { revision, rating, verbatim, consentAt, evidence } }) =>
    revision === null || rating === null || !evidence
      ? []
      : [{ workspaceId, responseId: id, revision, rating, verbatim, consentAt, evidence, at: now }],
  )
  await db.insertInto('responseRevisions').values(rows).execute()
}

/** How a program shows itself to the people it asks. */
export const programFace = ({ db, workspaceId }: Scope, programId: string) =>
  db
    .selectFrom('programs as p')
    .innerJoin('workspaces as s', 's.id', 'p.workspaceId')
    .where('p.workspaceId', '=', workspaceId)
    .where('p.id', '=', programId)
    .select(['p.brand', 's.timeZone', 's.number'])
    .select(LOOK.map((column) => `p.${column}` as const))
    .executeTakeFirstOrThrow()

/** Every wording of a program by its id, the newest first, variants of an experiment last. */
export async function wordingsOf(
  { db, workspaceId }: Scope,
  programId: string,
): Promise<Map<string, { locale: AskLocale; words: Wording }>> {
  const rows = await db
    .selectFrom('wordings')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .select(['id', 'locale', 'words'])
    .orderBy(sql`experiment_id is not null`)
    .orderBy('version', 'desc')
    .orderBy((of) => of('variantKey', 'is not', null))
    .$narrowType<{ locale: AskLocale }>()
    .execute()
  return new Map(rows.map(({ id, locale, words }) => [id, { locale, words: words as unknown as Wording }]))
}
