import { sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import type { SuppressionReason } from '#domain/listen/suppression.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type ContactFields = {
  externalId: string | null
  email: string | null
  phone: string | null
  name: string | null
  locale: string | null
  timeZone: string | null
  role: string | null
  accountId: string | null
  attributes: Record<string, unknown>
}
type Written = ContactFields & { addressHash: string | null }

export const findContact = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('contacts as c')
    .leftJoin('accounts as a', (join) => join.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.id', '=', 'c.accountId'))
    .leftJoin('imports as i', (join) => join.onRef('i.workspaceId', '=', 'c.workspaceId').onRef('i.id', '=', 'c.importId'))
    .leftJoin('suppressions as s', (join) =>
      join.onRef('s.workspaceId', '=', 'c.workspaceId').onRef('s.addressHash', '=', 'c.addressHash').on('s.liftedAt', 'is', null),
    )
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 's.workspaceId').onRef('m.id', '=', 's.createdBy'))
    .leftJoinLateral(lastAnswer, (join) => join.onTrue())
    .where('c.workspaceId', '=', workspaceId)
    .where('c.id', '=', id)
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'c.externalId', 'c.locale', 'c.timeZone', 'c.role', 'c.attributes'])
    .select(['c.createdAt', 'c.updatedAt', 'c.erasedAt', 'a.id as accountId', 'a.name as accountName'])
    .select(['i.id as importId', 'i.fileName', 's.reason', 's.note', 's.createdAt as suppressedAt', 'm.name as suppressedBy'])
    .select(['last.rating', 'last.answeredAt'])
    .$narrowType<{ attributes: Record<string, AttributeValue>; reason: SuppressionReason | null }>()
    .executeTakeFirst()

/** The last answer that counts of the contact `c`. */
export const lastAnswer = () =>
  sql<{ rating: number | null; answeredAt: Date | null }>`(
    select r.rating::int, r.answered_at from responses r
    where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED}
    order by r.answered_at desc limit 1)`.as<'last'>(sql.ref('last'))

/** Locks the row: two people who change the same contact must queue, not race. */
export const lockContact = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .select(['id', 'externalId', 'email', 'phone', 'name', 'locale', 'timeZone', 'role', 'accountId', 'attributes'])
    .$castTo<ContactFields & { id: string }>()
    .forUpdate()
    .executeTakeFirst()

/** Somebody else who has this address or this ID already. */
export const findRival = (
  { db, workspaceId }: Scope,
  id: string,
  { addressHash, externalId }: Pick<Written, 'addressHash' | 'externalId'>,
) =>
  db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '<>', id)
    // By the hash, since row security lets no index on lower(email) be used.
    .where((is) => is.or([is('addressHash', '=', addressHash), is('externalId', '=', externalId)]))
    .select(['id', 'addressHash', 'externalId'])
    .executeTakeFirst()

export const insertContact = ({ db, workspaceId, now }: Scope, { attributes, ...fields }: Written) =>
  db
    .insertInto('contacts')
    .values({ workspaceId, id: newId(), ...fields, attributes: JSON.stringify(attributes), createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const updateContact = ({ db, workspaceId, now }: Scope, id: string, { attributes, ...fields }: Written) =>
  db
    .updateTable('contacts')
    .set({ ...fields, attributes: JSON.stringify(attributes), updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
