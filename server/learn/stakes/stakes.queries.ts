import { sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { allOf, inSelection, type Selected } from '#server/learn/selection/selection.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** One account with what two of its attributes say. */
export type AccountFacts = { id: string; revenue: AttributeValue | null; renewal: AttributeValue | null }

/** Every account of the workspace, as one value, since to read twenty thousand rows takes longer than to find them. */
export async function factsOfAccounts(
  { db, workspaceId }: Scope,
  { revenue, renewal }: { revenue: string | null; renewal: string | null },
): Promise<AccountFacts[]> {
  const { rows } = await sql<{ found: [string, AttributeValue | null, AttributeValue | null][] }>`
    select coalesce(json_agg(json_build_array(id, attributes -> ${revenue}::text, attributes -> ${renewal}::text)), '[]') as found
    from accounts where workspace_id = ${workspaceId}
  `.execute(db)
  return (rows[0]?.found ?? []).map(([id, ofRevenue, ofRenewal]) => ({ id, revenue: ofRevenue, renewal: ofRenewal }))
}

/** Those of the accounts that a mail reached which asks for these answers. */
export async function askedAmong(
  scope: Scope,
  { programId, waveId, from, until }: Selected,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const { db, workspaceId } = scope
  const asks = sql`i.workspace_id = ${workspaceId} and i.account_id = any(${ids}::uuid[]) and ${figuring(scope, 'i.contact_id')}`
  const { rows } = await (waveId
    ? sql<{ id: string }>`select distinct i.account_id as id from invitations i
        where ${asks} and i.wave_id = ${waveId}
          and not exists (select from messages m where m.workspace_id = ${workspaceId} and m.invitation_id = i.id and m.number = 1 and not ${DELIVERED})`
    : sql<{ id: string }>`select distinct i.account_id as id
        from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id
        where ${allOf([
          sql`${asks} and i.program_id = ${programId} and m.number = 1 and ${DELIVERED}`,
          from && sql`m.sent_at >= ${from}`,
          until && sql`m.sent_at < ${until}`,
        ])}`
  ).execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Those of the accounts that were asked or heard in a program at any time. */
export async function everAmong(scope: Scope, programId: string, ids: readonly string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const { db, workspaceId } = scope
  const { rows } = await sql<{ id: string }>`
    select account_id as id from invitations i
    where workspace_id = ${workspaceId} and program_id = ${programId} and account_id = any(${ids}::uuid[]) and ${figuring(scope, 'contact_id')}
    union select account_id from responses r
    where workspace_id = ${workspaceId} and program_id = ${programId} and account_id = any(${ids}::uuid[]) and ${COUNTED}
  `.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export type RoleRow = { role: string | null; accounts: number; answered: number; people: number }

/** For each role: accounts that have somebody in it, those where somebody in it answered, and how many people did. The most common first. */
export async function rolesOf(scope: Scope, selected: Selected, limit: number): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    with known as (
      select nullif(btrim(c.role), '') as role, c.account_id,
        c.id in (select r.contact_id from responses r where ${inSelection(scope, selected)} and ${COUNTED} and r.contact_id is not null) as spoke
      from contacts c where c.workspace_id = ${scope.workspaceId} and c.account_id is not null and c.erased_at is null),
    pairs as (select role, account_id, count(*) filter (where spoke) as people from known group by 1, 2)
    select role, count(*)::int as accounts, count(*) filter (where people > 0)::int as answered, sum(people)::int as people
    from pairs group by role order by role is null, 2 desc, role limit ${limit}
  `.execute(scope.db)
  return rows
}
