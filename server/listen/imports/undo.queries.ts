import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

type Undone = { gone: number; kept: number }

/** Answers that somebody has opened a case about stay. */
export async function deleteResponses({ db, workspaceId }: Scope, importId: string): Promise<Undone> {
  const { numAffectedRows } = await sql`
    delete from responses r where r.workspace_id = ${workspaceId} and r.import_id = ${importId}
      and not exists (select from cases c where c.workspace_id = r.workspace_id and c.response_id = r.id)`.execute(db)
  const { kept } = await db
    .selectFrom('responses')
    .where('workspaceId', '=', workspaceId)
    .where('importId', '=', importId)
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  return { gone: Number(numAffectedRows), kept }
}

const USED: Record<'contact' | 'account', readonly string[]> = {
  contact: ['decisions', 'invitations', 'messages', 'responses', 'cases'],
  account: ['contacts', 'invitations', 'responses', 'cases'],
}

/** What the import made and nobody used, changed or gave to anyone since. */
export async function deleteMade(
  { db, workspaceId }: Scope,
  importId: string,
  kind: 'contact' | 'account',
  at: Date,
): Promise<Undone> {
  const table = sql.table(kind === 'contact' ? 'contacts' : 'accounts')
  const column = sql.ref(kind === 'contact' ? 'x.contactId' : 'x.accountId')
  const unused = USED[kind].map(
    (used) => sql`not exists (select from ${sql.table(used)} x where x.workspace_id = o.workspace_id and ${column} = o.id)`,
  )
  const { numAffectedRows } = await sql`
    delete from ${table} o using import_changes ch
    where o.workspace_id = ${workspaceId} and ${of(importId, kind)} and ch.before is null and o.id = ch.subject_id
      and o.updated_at = ${at} and ${sql.join(unused, sql` and `)}`.execute(db)
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from ${table} o join import_changes ch on o.id = ch.subject_id
    where o.workspace_id = ${workspaceId} and ${of(importId, kind)} and ch.before is null`.execute(db)
  return { gone: Number(numAffectedRows), kept: rows[0]?.kept ?? 0 }
}

export const restoreContacts = (scope: Scope, importId: string, at: Date) =>
  restore(
    scope,
    importId,
    at,
    'contact',
    sql`external_id = b."externalId", email = b.email, address_hash = b."addressHash",
      phone = b.phone, name = b.name, locale = b.locale, time_zone = b."timeZone", role = b.role, account_id = b."accountId",
      attributes = b.attributes, updated_at = b."updatedAt"`,
    sql`b("externalId" text, email text, "addressHash" text, phone text, name text, locale text, "timeZone" text, role text, "accountId" uuid, attributes jsonb,
      "updatedAt" timestamptz)`,
  )

export const restoreAccounts = (scope: Scope, importId: string, at: Date) =>
  restore(
    scope,
    importId,
    at,
    'account',
    sql`external_id = b."externalId", name = b.name, domain = b.domain, attributes = b.attributes, updated_at = b."updatedAt"`,
    sql`b("externalId" text, name text, domain text, attributes jsonb, "updatedAt" timestamptz)`,
  )

/** Only what still stands as the import left it: a later change would be lost. */
async function restore(
  { db, workspaceId }: Scope,
  importId: string,
  at: Date,
  kind: 'contact' | 'account',
  columns: RawBuilder<unknown>,
  shape: RawBuilder<unknown>,
): Promise<Undone> {
  const table = sql.table(kind === 'contact' ? 'contacts' : 'accounts')
  const { numAffectedRows } = await sql`
    update ${table} o set ${columns} from import_changes ch, jsonb_to_record(ch.before) as ${shape}
    where o.workspace_id = ${workspaceId} and ${of(importId, kind)} and ch.before is not null and o.id = ch.subject_id
      and o.updated_at = ${at}`.execute(db)
  const gone = Number(numAffectedRows)
  const { rows } = await sql<{ all: number }>`
    select count(*)::int as all from import_changes ch where ${of(importId, kind)} and ch.before is not null
      and ch.workspace_id = ${workspaceId}`.execute(db)
  return { gone, kept: (rows[0]?.all ?? 0) - gone }
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
