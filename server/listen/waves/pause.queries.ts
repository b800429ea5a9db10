import { sql } from 'kysely'
import type { VariantKey } from '#domain/listen/variant.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Mail that has not left goes back to planned, from where nothing sends it; what is on the wire arrives. What waits to leave once more for a doubt stays in doubt. */
export async function holdMails({ db, workspaceId }: Scope, waveId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set((of) => {
      const doubted = of('doubtedAt', 'is not', null)
      return {
        state: of.case().when(doubted).then('uncertain').else('planned').end(),
        problem: of.case().when(doubted).then('wave_over').else(of.ref('problem')).end(),
        nextAt: of.fn.coalesce('doubtedAt', 'nextAt'),
      }
    })
    .where('workspaceId', '=', workspaceId)
    .where('state', 'in', ['queued', 'deferred'])
    .where('invitationId', 'in', (of) =>
      of.selectFrom('invitations').where('workspaceId', '=', workspaceId).where('waveId', '=', waveId).select('id'),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A doubt that its wave holds was to leave once more. */
const HELD = sql`(m.state = 'planned' or (m.state = 'uncertain' and m.problem = 'wave_over'))`

export type Held = { id: string; variantKey: VariantKey | null }

/** What a pause holds, in the order in which it would have left; who waits for a variant goes on waiting. */
export async function heldMails({ db, workspaceId }: Scope, waveId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select m.id, i.variant_key from messages m join invitations i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
    where m.workspace_id = ${workspaceId} and i.wave_id = ${waveId} and ${HELD}
      and (i.variant_key is not null or not exists (select from experiments e where e.workspace_id = i.workspace_id and e.wave_id = i.wave_id))
    order by m.next_at, m.id for update of m
  `.execute(db)
  return rows
}

export async function countAsks({ db, workspaceId }: Scope, waveId: string): Promise<number> {
  const { asks } = await db
    .selectFrom('invitations')
    .where('workspaceId', '=', workspaceId)
    .where('waveId', '=', waveId)
    .select(sql<number>`count(*)::int`.as('asks'))
    .executeTakeFirstOrThrow()
  return asks
}

export const letGo = ({ db, workspaceId }: Scope, mails: readonly { id: string; at: Date }[]) =>
  sql`
    update messages m set state = 'queued', next_at = t.at, problem = null
    from unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map(({ at }) => at)}::timestamptz[]) as t (id, at)
    where m.workspace_id = ${workspaceId} and m.id = t.id and ${HELD}
  `.execute(db)
