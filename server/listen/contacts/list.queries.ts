import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import type { SuppressionReason } from '#domain/listen/suppression.ts'
import { LAST_ANSWERED, LAST_ASKED } from '#server/listen/segments/segments.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import { lastAnswer } from './contacts.queries.ts'

const SORTS = ['created', 'name', 'last_asked', 'last_answered'] as const
export type Sorting = { sort?: (typeof SORTS)[number]; order?: 'up' | 'down' }
type Page = { after?: string | undefined; limit: number }

/** How many contacts `wanted` means. */
export const countContacts = async (scope: Scope, wanted: RawBuilder<SqlBool>): Promise<number> =>
  (
    await people(scope, wanted)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
  ).total

/**
 * A page of those who are wanted. The sorting values and then the ids keep the order: people of one import share a moment, and who was
 * never asked comes before everyone who was.
 */
export async function pageOf(
  scope: Scope,
  wanted: RawBuilder<SqlBool>,
  { sort = 'created', order, after, limit }: Sorting & Page,
) {
  const down = (order ?? (sort === 'name' ? 'up' : 'down')) === 'down'
  const key = KEYS[sort]
  const [place = '', lastId = ''] = after ? readCursor(after, [key.shape, 'id']) : []
  const from = sql`${place}::${sql.raw(key.type)}`
  const rows = await people(scope, wanted)
    .$if(after !== undefined, (query) =>
      query.where(
        down
          ? sql<SqlBool>`${key.value} <= ${from} and (${key.value} < ${from} or c.id > ${lastId}::uuid)`
          : sql<SqlBool>`${key.value} >= ${from} and (${key.value} > ${from} or c.id > ${lastId}::uuid)`,
      ),
    )
    .leftJoin('accounts as a', (join) => join.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.id', '=', 'c.accountId'))
    .leftJoin('suppressions as s', (join) =>
      join.onRef('s.workspaceId', '=', 'c.workspaceId').onRef('s.addressHash', '=', 'c.addressHash').on('s.liftedAt', 'is', null),
    )
    .leftJoinLateral(lastAnswer, (join) => join.onTrue())
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'c.externalId', 'c.locale', 'c.timeZone', 'c.role', 'c.attributes'])
    .select(['c.createdAt', 'a.id as accountId', 'a.name as accountName', 'last.rating', 'last.answeredAt', 's.reason'])
    .select([LAST_ASKED.as('lastAskedAt'), sql<Date | string>`${key.value}`.as('key')])
    .$narrowType<{ attributes: Record<string, AttributeValue>; reason: SuppressionReason | null }>()
    .orderBy(sql`${key.value}`, down ? 'desc' : 'asc')
    .orderBy('c.id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    rows.length > limit && last ? cursorOf(last.key instanceof Date ? last.key.toISOString() : last.key, last.id) : null
  return { rows: page, next }
}

const people = ({ db, workspaceId }: Scope, wanted: RawBuilder<SqlBool>) =>
  db.selectFrom('contacts as c').where('c.workspaceId', '=', workspaceId).where('c.erasedAt', 'is', null).where(wanted)

// To the millisecond, which is what a cursor carries; a year 1 stands for never.
const moment = (value: RawBuilder<unknown>) => sql`coalesce(date_trunc('milliseconds', ${value}), '0001-01-01Z'::timestamptz)`
const KEYS = {
  created: { value: sql`c.created_at`, shape: 'instant', type: 'timestamptz' },
  name: { value: sql`lower(coalesce(c.name, c.email, c.external_id, c.phone, ''))`, shape: 'text', type: 'text' },
  last_asked: { value: moment(LAST_ASKED), shape: 'instant', type: 'timestamptz' },
  last_answered: { value: moment(LAST_ANSWERED), shape: 'instant', type: 'timestamptz' },
} as const
