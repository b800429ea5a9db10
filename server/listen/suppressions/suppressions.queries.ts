import { type SqlBool, sql } from 'kysely'
import { mayLift, SUPPRESSION_REASONS, type SuppressionReason } from '#domain/listen/suppression.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type NewSuppression = { addressHash: string; reason: SuppressionReason; note: string | null; until: Date | null }

/**
 * One row in force for each address; returns the hashes whose row this is. What has no end replaces a pause, which has one, and what
 * only the person can take back replaces what a member may lift; what was replaced is kept beside it.
 */
export async function insertSuppressions(
  { db, workspaceId, now, actorId }: Scope,
  rows: readonly NewSuppression[],
): Promise<string[]> {
  if (!rows.length) return []
  const liftable = sql.join(SUPPRESSION_REASONS.filter(mayLift).map((reason) => sql`${reason}`))
  const written = await db
    .insertInto('suppressions')
    .values(rows.map((row) => ({ workspaceId, id: newId(), channel: 'email', ...row, createdAt: now, createdBy: actorId })))
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'addressHash', 'channel'])
        .where('liftedAt', 'is', null)
        .doUpdateSet(({ ref }) => ({
          reason: ref('excluded.reason'),
          note: ref('excluded.note'),
          until: ref('excluded.until'),
          createdAt: ref('excluded.createdAt'),
          createdBy: ref('excluded.createdBy'),
          replacedReason: ref('suppressions.reason'),
          replacedNote: ref('suppressions.note'),
          replacedUntil: ref('suppressions.until'),
          replacedAt: ref('suppressions.createdAt'),
          replacedBy: ref('suppressions.createdBy'),
        }))
        .where(
          sql<SqlBool>`excluded.until is null and (suppressions.until is not null
            or (suppressions.reason in (${liftable}) and excluded.reason not in (${liftable})))`,
        ),
    )
    .returning('addressHash')
    .execute()
  return written.map(({ addressHash }) => addressHash)
}

/** Who of the workspace has these addresses. */
export const contactsOf = ({ db, workspaceId }: Scope, hashes: readonly string[]) =>
  hashes.length
    ? db.selectFrom('contacts').where('workspaceId', '=', workspaceId).where('addressHash', 'in', hashes).select('id').execute()
    : Promise.resolve([])

export async function listSuppressions(
  { db, workspaceId }: Scope,
  {
    reason,
    addressHash,
    after,
    limit = 50,
  }: { reason?: SuppressionReason; addressHash?: string; after?: string; limit?: number },
) {
  const wanted = db
    .selectFrom('suppressions as s')
    .where('s.workspaceId', '=', workspaceId)
    .where('s.liftedAt', 'is', null)
    .$if(reason !== undefined, (query) => query.where('s.reason', '=', reason as SuppressionReason))
    .$if(addressHash !== undefined, (query) => query.where('s.addressHash', '=', addressHash as string))
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'id']) : []
  const rows = await wanted
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`s.created_at <= ${at}::timestamptz and (s.created_at < ${at}::timestamptz or s.id > ${lastId}::uuid)`,
      ),
    )
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 's.workspaceId').onRef('m.id', '=', 's.createdBy'))
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('contacts')
          .whereRef('contacts.workspaceId', '=', 's.workspaceId')
          .whereRef('contacts.addressHash', '=', 's.addressHash')
          .select(['contacts.id as contactId', sql<string>`coalesce(contacts.name, contacts.email)`.as('contactName')])
          .orderBy('contacts.id')
          .limit(1)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select([
      's.id',
      's.addressHash',
      's.reason',
      's.note',
      's.createdAt',
      's.until',
      'm.name as byName',
      'c.contactId',
      'c.contactName',
    ])
    .$narrowType<{ reason: SuppressionReason }>()
    .orderBy('s.createdAt', 'desc')
    .orderBy('s.id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null, total }
}

export const lockSuppression = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('liftedAt', 'is', null)
    .select(['id', 'addressHash', 'reason'])
    .$narrowType<{ reason: SuppressionReason }>()
    .forUpdate()
    .executeTakeFirst()

/** A pause that ended by itself was lifted by nobody. */
export async function anyLiftSince(
  { db, workspaceId }: Scope,
  { addressHash, reasons, since }: { addressHash: string; reasons: readonly SuppressionReason[]; since: Date },
): Promise<boolean> {
  const lift = await db
    .selectFrom('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('addressHash', '=', addressHash)
    .where('reason', 'in', reasons)
    .where('liftedAt', '>=', since)
    .where((is) => is.or([is('until', 'is', null), is('liftedAt', '<', is.ref('until'))]))
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return lift !== undefined
}

/** Ends pauses that are over, and returns the hashes they stood against. */
export async function endPauses({ db, workspaceId, now }: Scope, most: number): Promise<string[]> {
  const over = db
    .selectFrom('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('until', '<=', now)
    .where('liftedAt', 'is', null)
    .select('id')
    .orderBy('id')
    .limit(most)
  const ended = await db
    .updateTable('suppressions')
    .set({ liftedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', over)
    .returning('addressHash')
    .execute()
  return ended.map(({ addressHash }) => addressHash)
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

/**
 * Only what the person's own "never" wrote, and only lately. Returns what stands against each of these addresses again, null for one
 * that nothing does.
 */
export async function takeBack(
  { db, workspaceId, now }: Scope,
  { addressHashes, since }: { addressHashes: readonly string[]; since: Date },
): Promise<(SuppressionReason | null)[]> {
  if (!addressHashes.length) return []
  const theirs = db
    .updateTable('suppressions')
    .where('workspaceId', '=', workspaceId)
    .where('addressHash', 'in', addressHashes)
    .where('reason', '=', 'unsubscribed')
    .where('createdAt', '>=', since)
    .where('createdBy', 'is', null)
    .where('liftedAt', 'is', null)
  const lifted = await theirs.set({ liftedAt: now }).where('replacedReason', 'is', null).returning('id').execute()
  const replaced = await theirs
    .set(({ ref }) => ({
      reason: ref('replacedReason').$notNull(),
      note: ref('replacedNote'),
      until: ref('replacedUntil'),
      createdAt: ref('replacedAt').$notNull(),
      createdBy: ref('replacedBy'),
      replacedReason: null,
      replacedNote: null,
      replacedUntil: null,
      replacedAt: null,
      replacedBy: null,
    }))
    .where('replacedReason', 'is not', null)
    .returning('reason')
    .$narrowType<{ reason: SuppressionReason }>()
    .execute()
  return [...lifted.map(() => null), ...replaced.map(({ reason }) => reason)]
}

export const undeclineInvitation = ({ db, workspaceId }: Scope, id: string, since: Date) =>
  db
    .updateTable('invitations')
    .set({ declinedAt: null })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('declinedAt', '>=', since)
    .execute()

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
