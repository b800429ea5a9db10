import { newId, type Scope } from '#server/platform/scope.ts'
import type { SuppressionReason } from './suppressions.ts'

/** One row in force for each address; returns whether this one is it. */
export async function insertSuppression(
  { db, workspaceId, now, actorId }: Scope,
  row: { addressHash: string; reason: SuppressionReason; note: string | null },
): Promise<boolean> {
  const inserted = await db
    .insertInto('suppressions')
    .values({ workspaceId, id: newId(), ...row, channel: 'email', createdAt: now, createdBy: actorId })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'addressHash', 'channel']).where('liftedAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function liftSuppressions({ db, workspaceId, now, actorId }: Scope, addressHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('suppressions')
    .set({ liftedAt: now, liftedBy: actorId })
    .where('workspaceId', '=', workspaceId)
    .where('addressHash', '=', addressHash)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const declineInvitation = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .updateTable('invitations')
    .set({ declinedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('declinedAt', 'is', null)
    .execute()

export async function suppressionsInForce(
  { db, workspaceId }: Scope,
  addressHashes: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  if (!addressHashes.length) return new Map()
  const rows = await db
    .selectFrom('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('addressHash', 'in', addressHashes)
    .where('channel', '=', 'email')
    .where('liftedAt', 'is', null)
    .select(['addressHash', 'reason'])
    .$narrowType<{ reason: SuppressionReason }>()
    .execute()
  return new Map(rows.map(({ addressHash, reason }) => [addressHash, reason]))
}
