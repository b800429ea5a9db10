import { newId, type Scope } from '#server/platform/scope.ts'
import type { SuppressionReason } from './suppressions.ts'

/** One row in force for each address; returns whether this one is it. What has no end replaces a pause, which has one. */
export async function insertSuppression(
  { db, workspaceId, now, actorId }: Scope,
  row: { addressHash: string; reason: SuppressionReason; note: string | null; until: Date | null },
): Promise<boolean> {
  const values = { ...row, createdAt: now, createdBy: actorId }
  const written = await db
    .insertInto('suppressions')
    .values({ workspaceId, id: newId(), channel: 'email', ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'addressHash', 'channel'])
        .where('liftedAt', 'is', null)
        .doUpdateSet(values)
        .where('suppressions.until', 'is not', null)
        .where('excluded.until', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Pauses that are over. Nobody lifts them; they end. */
export const endPauses = ({ db, workspaceId, now }: Scope) =>
  db
    .updateTable('suppressions')
    .set({ liftedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('until', '<=', now)
    .where('liftedAt', 'is', null)
    .execute()

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
