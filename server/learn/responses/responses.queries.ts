import { type RawBuilder, sql } from 'kysely'
import type { CaseState } from '#domain/act/case.ts'
import { type Group, RATINGS_OF } from '#domain/learn/score.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { VariantKey } from '#domain/listen/variant.ts'
import { allOf, inSelection, joinsFor, type Selected } from '#server/learn/selection/selection.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { containing, cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Which answers of a selection. `names`: whether the reader may read, and so search, names of contacts and accounts. */
export type Filter = {
  selected: Selected
  names: boolean
  group?: Group
  rating?: number
  evidence?: Evidence | 'counted' | 'all'
  verbatim?: boolean
  account?: string
  contact?: string
  q?: string
}

export type ResponseRow = {
  id: string
  rating: number
  verbatim: string | null
  locale: string | null
  channel: 'email' | 'import'
  answeredAt: Date
  revision: number
  evidence: Evidence
  evidenceBecause: string
  consentAt: Date | null
  attributes: Record<string, unknown>
  programId: string
  programName: string
  wording: { locale: AskLocale; version: number; custom: boolean; variant: VariantKey | null } | null
  waveId: string | null
  waveName: string | null
  contactId: string | null
  contactName: string | null
  contactEmail: string | null
  contactExternalId: string | null
  accountId: string | null
  accountName: string | null
  caseId: string | null
  caseState: CaseState | null
}

const COLUMNS = sql`r.id, r.rating, r.verbatim, r.locale, r.channel, r.answered_at, r.revision, r.evidence, r.evidence_because, r.consent_at, r.attributes,
  p.id as program_id, p.name as program_name, w.id as wave_id, w.name as wave_name, c.id as contact_id, c.name as contact_name, c.email as contact_email,
  c.external_id as contact_external_id, a.id as account_id, a.name as account_name, k.id as case_id, k.state as case_state,
  case when d.id is not null then jsonb_build_object('locale', d.locale, 'version', d.version, 'custom', d.custom, 'variant', d.variant_key) end as wording`

const BESIDE = sql`join programs p on p.workspace_id = r.workspace_id and p.id = r.program_id
  left join waves w on w.workspace_id = r.workspace_id and w.id = r.wave_id
  left join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id
  left join accounts a on a.workspace_id = r.workspace_id and a.id = r.account_id
  left join wordings d on d.workspace_id = r.workspace_id and d.id = r.wording_id
  left join cases k on k.workspace_id = r.workspace_id and k.response_id = r.id`

/** Newest first. Names come to the few rows of the page alone, after the page was found. */
export async function listResponses(scope: Scope, filter: Filter, { after, limit = 50 }: { after?: string; limit?: number }) {
  const place = after === undefined ? null : readCursor(after, ['instant', 'id'])
  const rows = await pageOf(scope, filter, { way: 'back', place, limit: limit + 1 })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    rows: rows.slice(0, limit),
    next: last ? cursorOf(last.answeredAt.toISOString(), last.id) : null,
    total: await countResponses(scope, filter),
  }
}

/** A page, newest first (`back`) or oldest first (`on`), from a place on: the time and id of the row before. */
export async function pageOf(
  scope: Scope,
  filter: Filter,
  { way, place, limit }: { way: 'back' | 'on'; place: string[] | null; limit: number },
): Promise<ResponseRow[]> {
  const [order, past] = way === 'back' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const beyond = place && sql`(r.answered_at, r.id) ${past} (${place[0]}::timestamptz, ${place[1]}::uuid)`
  const { rows } = await sql<ResponseRow>`
    with page as materialized (
      select r.id from responses r ${joinsOf(filter)} where ${allOf([conditionOf(scope, filter), beyond])}
      order by r.answered_at ${order}, r.id ${order} limit ${limit})
    select ${COLUMNS} from responses r ${BESIDE}
    where r.workspace_id = ${scope.workspaceId} and r.id in (select id from page)
    order by r.answered_at ${order}, r.id ${order}
  `.execute(scope.db)
  return rows
}

async function countResponses(scope: Scope, filter: Filter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from responses r ${joinsOf(filter)} where ${conditionOf(scope, filter)}
  `.execute(scope.db)
  return rows[0]?.total ?? 0
}

export async function findResponse(scope: Scope, id: string): Promise<ResponseRow | undefined> {
  const { rows } = await sql<ResponseRow>`
    select ${COLUMNS} from responses r ${BESIDE} where r.workspace_id = ${scope.workspaceId} and r.id = ${id}
  `.execute(scope.db)
  return rows[0]
}

/** What was said before, newest first. */
export const listRevisions = ({ db, workspaceId }: Scope, responseId: string) =>
  db
    .selectFrom('responseRevisions')
    .where('workspaceId', '=', workspaceId)
    .where('responseId', '=', responseId)
    .select(['revision', 'rating', 'verbatim', 'consentAt', 'evidence', 'at'])
    .$narrowType<{ evidence: Evidence }>()
    .orderBy('revision', 'desc')
    .limit(100)
    .execute()

/** How attributes are called, those of responses last, so that they win where two kinds share a key. */
export async function labelsOf({ db, workspaceId }: Scope): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('attributeDefinitions')
    .where('workspaceId', '=', workspaceId)
    .select(['key', 'label', 'of'])
    .orderBy((row) => row.case().when('of', '=', 'response').then(1).else(0).end())
    .limit(1000)
    .execute()
  return new Map(rows.map(({ key, label }) => [key, label]))
}

/** The keys that the answers of a selection carry, for the columns of a file. */
export async function keysIn(scope: Scope, filter: Filter): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct jsonb_object_keys(r.attributes) as key from responses r ${joinsOf(filter)} where ${conditionOf(scope, filter)} order by key limit 500
  `.execute(scope.db)
  return rows.map(({ key }) => key)
}

/** Whether one of these ids is not of this workspace. */
export async function anyMissing({ db, workspaceId }: Scope, ids: Record<Owned, string | undefined>): Promise<boolean> {
  for (const table of OWNED) {
    const id = ids[table]
    if (!id) continue
    const row = await db
      .selectFrom(table)
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', id)
      .select('id')
      .executeTakeFirst()
    if (!row) return true
  }
  return false
}
const OWNED = ['programs', 'waves', 'accounts', 'contacts'] as const
type Owned = (typeof OWNED)[number]

const joinsOf = ({ selected, names, q }: Filter): RawBuilder<unknown> =>
  joinsFor([selected.attribute?.name, ...(names && q ? ['role', 'account.name'] : [])], 'r')

function conditionOf(scope: Scope, filter: Filter): RawBuilder<unknown> {
  const { selected, names, group, rating, evidence, verbatim, account, contact, q } = filter
  const words = q && containing(q)
  return allOf([
    inSelection(scope, selected),
    evidenceIs(evidence),
    group && sql`r.rating = any(${[...RATINGS_OF[group]]})`,
    rating !== undefined && sql`r.rating = ${rating}`,
    verbatim === true && sql`r.verbatim is not null`,
    verbatim === false && sql`r.verbatim is null`,
    account && sql`r.account_id = ${account}`,
    contact && sql`r.contact_id = ${contact}`,
    words &&
      (names
        ? sql`(r.verbatim ilike ${words} or c.name ilike ${words} or c.email ilike ${words} or a.name ilike ${words})`
        : sql`r.verbatim ilike ${words}`),
  ])
}

function evidenceIs(evidence: Filter['evidence']): RawBuilder<unknown> | null {
  if (evidence === 'all') return null
  if (evidence === 'counted') return COUNTED
  return evidence ? sql`r.evidence = ${evidence}` : sql`r.evidence <> 'discarded'`
}

/** Of these answers those of the selection's program that count and hold words, in the order given; `inside`: those of the selection itself. */
export async function listQuotable(scope: Scope, ids: readonly string[], selected: Selected): Promise<Quotable[]> {
  const ofProgram = { ...selected, waveId: null, from: null, until: null }
  const { rows } = await sql<Quotable>`
    select r.id, (${inSelection(scope, selected)}) as inside from responses r
    where ${allOf([inSelection(scope, ofProgram), COUNTED, sql`r.id = any(${[...ids]}::uuid[])`, sql`r.verbatim is not null`])}
  `.execute(scope.db)
  const there = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => there.get(id) ?? [])
}
type Quotable = { id: string; inside: boolean }
