import { sql } from 'kysely'
import type { VariantKey } from '#domain/listen/variant.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Undecided = { invitationId: string; wordingId: string }

/** Whose first mail has not left, nor may have: it is held until their variant is written. What is on the wire stays what it was. */
export async function lockUndecided({ db, workspaceId }: Scope, waveId: string): Promise<Undecided[]> {
  const { rows } = await sql<Undecided>`
    select i.id as invitation_id, i.wording_id
    from messages m join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    where m.workspace_id = ${workspaceId} and m.number = 1 and m.state in ('planned', 'queued', 'deferred') and m.doubted_at is null and i.wave_id = ${waveId}
    for update of m
  `.execute(db)
  return rows
}

type Decided = { key: VariantKey; words: readonly { from: string; to: string }[] }

export const decide = ({ db, workspaceId }: Scope, invitationIds: readonly string[], { key, words }: Decided) =>
  sql`
    update invitations i set variant_key = ${key}, variant_adopted = true, wording_id = w.new_id
    from unnest(${words.map(({ from }) => from)}::uuid[], ${words.map(({ to }) => to)}::uuid[]) as w (old_id, new_id)
    where i.workspace_id = ${workspaceId} and i.id = any(${invitationIds}) and i.wording_id = w.old_id
  `.execute(db)

/** Back to where it waits, so that it finds its new hour. */
export const hold = ({ db, workspaceId }: Scope, invitationIds: readonly string[]) =>
  db
    .updateTable('messages')
    .set({ state: 'planned' })
    .where('workspaceId', '=', workspaceId)
    .where('invitationId', 'in', invitationIds)
    .where('number', '=', 1)
    .where('state', 'in', ['queued', 'deferred'])
    .execute()
