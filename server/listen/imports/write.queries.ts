import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import type { AccountFields, ContactFields } from './lookup.queries.ts'

type Entry<Fields> = { id: string; fields: Fields; before: object | null }

// One statement for a batch, on either database; jsonb carries the rows.

const ACCOUNT = sql`r(id uuid, "externalId" text, name text, domain text, "ownerId" uuid, attributes jsonb)`

export async function insertAccounts(
  { db, workspaceId, now }: Scope,
  importId: string,
  accounts: readonly Entry<AccountFields>[],
) {
  if (!accounts.length) return
  await sql`
    insert into accounts (workspace_id, id, external_id, name, domain, owner_id, attributes, import_id, created_at, updated_at)
    select ${workspaceId}, id, "externalId", name, domain, "ownerId", attributes, ${importId}, ${now}, ${now}
    from jsonb_to_recordset(${rowsOf(accounts)}::jsonb) as ${ACCOUNT}`.execute(db)
}

export async function updateAccounts({ db, workspaceId, now }: Scope, accounts: readonly Entry<AccountFields>[]) {
  if (!accounts.length) return
  await sql`
    update accounts a set external_id = r."externalId", name = r.name, domain = r.domain, owner_id = r."ownerId", attributes = r.attributes,
      updated_at = ${now}
    from jsonb_to_recordset(${rowsOf(accounts)}::jsonb) as ${ACCOUNT}
    where a.workspace_id = ${workspaceId} and a.id = r.id`.execute(db)
}

const CONTACT = sql`r(id uuid, "externalId" text, email text, "addressHash" text, phone text, name text, locale text, "timeZone" text,
  role text, "accountId" uuid, attributes jsonb)`

export async function insertContacts(
  { db, workspaceId, now }: Scope,
  importId: string,
  contacts: readonly Entry<ContactFields & { addressHash: string | null }>[],
) {
  if (!contacts.length) return
  await sql`
    insert into contacts (workspace_id, id, external_id, email, address_hash, phone, name, locale, time_zone, role, account_id,
      attributes, import_id, created_at, updated_at)
    select ${workspaceId}, id, "externalId", email, "addressHash", phone, name, locale, "timeZone", role, "accountId", attributes,
      ${importId}, ${now}, ${now}
    from jsonb_to_recordset(${rowsOf(contacts)}::jsonb) as ${CONTACT}`.execute(db)
}

export async function updateContacts(
  { db, workspaceId, now }: Scope,
  contacts: readonly Entry<ContactFields & { addressHash: string | null }>[],
) {
  if (!contacts.length) return
  await sql`
    update contacts c set external_id = r."externalId", email = r.email, address_hash = r."addressHash", phone = r.phone, name = r.name,
      locale = r.locale, time_zone = r."timeZone", role = r.role, account_id = r."accountId", attributes = r.attributes, updated_at = ${now}
    from jsonb_to_recordset(${rowsOf(contacts)}::jsonb) as ${CONTACT}
    where c.workspace_id = ${workspaceId} and c.id = r.id`.execute(db)
}

/** What the import found, so that it can be undone; null where it made the thing. The first time counts: an import may be resumed. */
export async function keepBefore(
  { db, workspaceId }: Scope,
  importId: string,
  kind: 'contact' | 'account' | 'attribute',
  subjects: readonly { id: string; before: object | null }[],
) {
  if (!subjects.length) return
  const rows = subjects.map(({ id, before }) => ({ id, before }))
  await sql`
    insert into import_changes (workspace_id, import_id, kind, subject_id, before)
    select ${workspaceId}, ${importId}, ${kind}, id, nullif(before, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, before jsonb) on conflict do nothing`.execute(db)
}

export type NewResponse = {
  id: string
  contactId: string | null
  accountId: string | null
  waveId: string | null
  rating: number
  verbatim: string | null
  answeredAt: Date
  attributes: object
  row: number
}

/** History: confirmed because it was imported. It opens no case and alerts nobody, since no event is written for it. */
export async function insertResponses(
  { db, workspaceId }: Scope,
  { importId, programId, evidenceVersion }: { importId: string; programId: string; evidenceVersion: number },
  responses: readonly NewResponse[],
) {
  if (!responses.length) return
  await sql`
    insert into responses (workspace_id, id, contact_id, account_id, program_id, wave_id, rating, verbatim, channel, answered_at,
      evidence, evidence_because, evidence_version, attributes, import_id, import_row)
    select ${workspaceId}, id, "contactId", "accountId", ${programId}, "waveId", rating, verbatim, 'import', "answeredAt",
      'confirmed', 'imported', ${evidenceVersion}::int, attributes, ${importId}, row
    from jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) as r(id uuid, "contactId" uuid, "accountId" uuid, "waveId" uuid,
      rating smallint, verbatim text, "answeredAt" timestamptz, attributes jsonb, row int)`.execute(db)
}

export async function insertRejects(
  { db, workspaceId }: Scope,
  importId: string,
  rejects: readonly { row: number; severity: 'rejected' | 'warned'; problems: object; cells: readonly string[] }[],
) {
  if (!rejects.length) return
  await sql`
    insert into import_rejects (workspace_id, import_id, row, severity, problems, cells)
    select ${workspaceId}, ${importId}, row, severity, problems, cells
    from jsonb_to_recordset(${JSON.stringify(rejects)}::jsonb) as r(row int, severity text, problems jsonb, cells jsonb)`.execute(
    db,
  )
}

const rowsOf = (entries: readonly { id: string; fields: object }[]) =>
  JSON.stringify(entries.map(({ id, fields }) => ({ id, ...fields })))
