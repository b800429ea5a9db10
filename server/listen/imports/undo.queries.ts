import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export type Thing = 'contact' | 'account'
/** `at`: the times that the import's own writes carry. */
export type Touched = { importId: string; kind: Thing; ids: readonly string[]; at: readonly Date[] }

/** Some of its answers; those that somebody has opened a case about stay. */
export async function deleteResponses({ db, workspaceId }: Scope, importId: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from responses r where r.workspace_id = ${workspaceId} and r.id in (
      select x.id from responses x where x.workspace_id = ${workspaceId} and x.import_id = ${importId}
        and not exists (select from cases c where c.workspace_id = x.workspace_id and c.response_id = x.id) limit ${limit})`.execute(
    db,
  )
  return Number(numAffectedRows)
}

/** Some of its events. */
export async function deleteActivities({ db, workspaceId }: Scope, importId: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from activities a where a.workspace_id = ${workspaceId} and a.id in (
      select x.id from activities x where x.workspace_id = ${workspaceId} and x.import_id = ${importId} limit ${limit})`.execute(
    db,
  )
  return Number(numAffectedRows)
}

export const countResponses = async ({ db, workspaceId }: Scope, importId: string): Promise<number> =>
  (
    await db
      .selectFrom('responses')
      .where('workspaceId', '=', workspaceId)
      .where('importId', '=', importId)
      .select(({ fn }) => fn.countAll<number>().as('kept'))
      .executeTakeFirstOrThrow()
  ).kept

const USED: Record<Thing, readonly string[]> = {
  contact: ['decisions', 'invitations', 'messages', 'responses', 'cases', 'activities'],
  account: ['contacts', 'invitations', 'responses', 'cases', 'activities'],
}

/** The next things that the import made or changed, by their ids. */
export async function nextTouched(
  { db, workspaceId }: Scope,
  importId: string,
  kind: Thing,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('importChanges')
    .where('workspaceId', '=', workspaceId)
    .where('importId', '=', importId)
    .where('kind', '=', kind)
    .where('subjectId', '>', after)
    .select('subjectId')
    .orderBy('subjectId')
    .limit(limit)
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** Of these, what the import made and nobody used, changed or gave to anyone since. */
export async function deleteMade({ db, workspaceId }: Scope, { importId, kind, ids, at }: Touched): Promise<number> {
  const column = sql.ref(kind === 'contact' ? 'x.contactId' : 'x.accountId')
  const unused = USED[kind].map(
    (used) => sql`not exists (select from ${sql.table(used)} x where x.workspace_id = o.workspace_id and ${column} = o.id)`,
  )
  const { numAffectedRows } = await sql`
    delete from ${tableOf(kind)} o using import_changes ch
    where o.workspace_id = ${workspaceId} and ${of(importId, kind)} and ch.subject_id = any(${ids}::uuid[]) and ch.before is null
      and o.id = ch.subject_id and o.updated_at = any(${at}::timestamptz[]) and ${sql.join(unused, sql` and `)}`.execute(db)
  return Number(numAffectedRows)
}

const RESTORED: Record<Thing, { columns: RawBuilder<unknown>; shape: RawBuilder<unknown> }> = {
  contact: {
    columns: sql`external_id = b."externalId", email = b.email, address_hash = b."addressHash", phone = b.phone, name = b.name,
      locale = b.locale, time_zone = b."timeZone", role = b.role, account_id = b."accountId", attributes = b.attributes,
      updated_at = b."updatedAt"`,
    shape: sql`b("externalId" text, email text, "addressHash" text, phone text, name text, locale text, "timeZone" text, role text,
      "accountId" uuid, attributes jsonb, "updatedAt" timestamptz)`,
  },
  account: {
    columns: sql`external_id = b."externalId", name = b.name, domain = b.domain, attributes = b.attributes, updated_at = b."updatedAt",
      owner_id = case when ch.before ? 'ownerId' then b."ownerId" else o.owner_id end`, // Imports before it was known kept no owner.
    shape: sql`b("externalId" text, name text, domain text, "ownerId" uuid, attributes jsonb, "updatedAt" timestamptz)`,
  },
}

/** Of these, only what still stands as the import left it: a later change would be lost. Its history is as if nothing had been. */
export async function restoreChanged({ db, workspaceId }: Scope, { importId, kind, ids, at }: Touched): Promise<number> {
  const { columns, shape } = RESTORED[kind]
  const { rows } = await sql<{ restored: number }>`
    with restored as (
      update ${tableOf(kind)} o set ${columns} from import_changes ch, jsonb_to_record(ch.before) as ${shape}
      where o.workspace_id = ${workspaceId} and ${of(importId, kind)} and ch.subject_id = any(${ids}::uuid[]) and ch.before is not null
        and o.id = ch.subject_id and o.updated_at = any(${at}::timestamptz[]) returning o.id),
    forgotten as (
      delete from attribute_changes h using restored
      where h.workspace_id = ${workspaceId} and h.import_id = ${importId} and h.subject_id = restored.id)
    select count(*)::int as restored from restored`.execute(db)
  return rows[0]?.restored ?? 0
}

/** How many things the import made or changed, and how many of those that it made stand. */
export async function countTouched({ db, workspaceId }: Scope, importId: string, kind: Thing) {
  const { rows } = await sql<{ changed: number; standing: number }>`
    select count(*) filter (where ch.before is not null)::int as changed,
      count(*) filter (where ch.before is null and exists (
        select from ${tableOf(kind)} o where o.workspace_id = ch.workspace_id and o.id = ch.subject_id))::int as standing
    from import_changes ch where ch.workspace_id = ${workspaceId} and ${of(importId, kind)}`.execute(db)
  return rows[0] ?? { changed: 0, standing: 0 }
}

/** An import that is taken back before it was done may begin anew. */
export async function forgetTraces({ db, workspaceId }: Scope, importId: string) {
  for (const table of ['importChanges', 'importRejects'] as const)
    await db.deleteFrom(table).where('workspaceId', '=', workspaceId).where('importId', '=', importId).execute()
}

/** Attributes that nothing carries any more. */
export async function deleteUnusedAttributes({ db, workspaceId }: Scope, importId: string) {
  const carried = (table: string) =>
    sql`select distinct key from ${sql.table(table)} t, jsonb_object_keys(t.attributes) key where t.workspace_id = ${workspaceId}`
  await sql`
    delete from attribute_definitions d using import_changes ch
    where d.workspace_id = ${workspaceId} and ${of(importId, 'attribute')} and ch.workspace_id = d.workspace_id and d.id = ch.subject_id
      and case d."of" when 'contact' then d.key not in (${carried('contacts')})
        when 'account' then d.key not in (${carried('accounts')}) else d.key not in (${carried('responses')}) end`.execute(db)
}

const of = (importId: string, kind: 'contact' | 'account' | 'attribute') =>
  sql`ch.workspace_id = current_workspace() and ch.import_id = ${importId} and ch.kind = ${kind}`

const tableOf = (kind: Thing) => sql.table(kind === 'contact' ? 'contacts' : 'accounts')
