import { sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { allOf, inSelection, type Selected } from '#server/learn/selection/selection.ts'
import { DELIVERED } from '#server/listen/delivery/delivery.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** One account with what two of its attributes say. `asked`: among these answers; `ever`: in this program, where not among these. */
export type AccountFacts = {
  id: string
  revenue: AttributeValue | null
  renewal: AttributeValue | null
  asked: boolean
  ever: boolean
}

/**
 * Every account of the workspace. `in` is looked up in a hash, also where no statistics say how many there are, and once: what is told twice of
 * an account is kept. As one value, since to read twenty thousand rows takes longer than to find them.
 */
export async function factsOfAccounts(
  scope: Scope,
  {
    selected,
    program,
    revenue,
    renewal,
  }: { selected: Selected; program: string; revenue: string | null; renewal: string | null },
): Promise<AccountFacts[]> {
  const { db, workspaceId } = scope
  const { rows } = await sql<{ found: [string, AttributeValue | null, AttributeValue | null, boolean, boolean][] }>`
    with told as materialized (
      select a.id, a.attributes, a.workspace_id, a.id in (${askedIn(scope, selected)}) as asked
      from accounts a where a.workspace_id = ${workspaceId})
    select coalesce(json_agg(json_build_array(a.id, a.attributes -> ${revenue}::text, a.attributes -> ${renewal}::text,
      a.asked, not a.asked and a.id in (
        select i.account_id from invitations i where i.workspace_id = ${workspaceId} and i.program_id = ${program} and i.account_id is not null
        union all
        select r.account_id from responses r
        where r.workspace_id = ${workspaceId} and r.program_id = ${program} and r.account_id is not null and ${COUNTED})
      )), '[]') as found
    from told a
  `.execute(db)
  return (rows[0]?.found ?? []).map(([id, ofRevenue, ofRenewal, asked, ever]) => ({
    id,
    revenue: ofRevenue,
    renewal: ofRenewal,
    asked,
    ever,
  }))
}

/** Accounts that a mail reached which asks for these answers. */
const askedIn = ({ workspaceId }: Scope, { programId, waveId, from, until }: Selected) =>
  waveId
    ? sql`select distinct i.account_id from invitations i
        where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and i.account_id is not null
          and not exists (select from messages m where m.workspace_id = ${workspaceId} and m.invitation_id = i.id and m.number = 1 and not ${DELIVERED})`
    : sql`select distinct i.account_id
        from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id
        where ${allOf([
          sql`i.workspace_id = ${workspaceId} and i.program_id = ${programId} and i.account_id is not null and m.number = 1 and ${DELIVERED}`,
          from && sql`m.sent_at >= ${from}`,
          until && sql`m.sent_at < ${until}`,
        ])}`

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
