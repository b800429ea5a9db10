import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Bound, BoundClause, BoundTest, Span } from '#domain/listen/segment/bind.ts'
import type { FieldName, Place } from '#domain/listen/segment/field.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'

/**
 * A condition as SQL about the contact `c`, with everything in it a parameter. It says what `matches` of the domain says: what is
 * missing, or of another type than its definition names, meets no test.
 */
export function conditionSql(bound: Bound): RawBuilder<SqlBool> {
  if ('all' in bound) return sql`(${sql.join(bound.all.map(conditionSql), sql` and `)})`
  if ('any' in bound) return sql`(${sql.join(bound.any.map(conditionSql), sql` or `)})`
  if ('not' in bound) return sql`not ${conditionSql(bound.not)}`
  return sql`coalesce(${'field' in bound.place ? aboutField(bound.place.field, bound.test) : aboutAttribute(bound)}, false)`
}

/** When somebody was asked last: by a first mail that went out, or may have. */
export const LAST_ASKED = sql<Date | null>`(select max(coalesce(m.sent_at, m.created_at)) from messages m
  where m.workspace_id = c.workspace_id and m.contact_id = c.id and m.kind = 'ask' and m.state in ('sent', 'uncertain', 'sending'))`
export const LAST_ANSWERED = sql<Date | null>`(select max(r.answered_at) from responses r
  where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED})`
const LAST_RATING = sql`(select r.rating from responses r
  where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED} order by r.answered_at desc, r.id desc limit 1)`
const ofAccount = (column: RawBuilder<unknown>) =>
  sql`(select ${column} from accounts a where a.workspace_id = c.workspace_id and a.id = c.account_id)`

const FIELDS: Record<Exclude<FieldName, 'group'>, RawBuilder<unknown>> = {
  name: sql`c.name`,
  email: sql`c.email`,
  phone: sql`c.phone`,
  'external id': sql`c.external_id`,
  role: sql`c.role`,
  language: sql`c.locale`,
  'time zone': sql`c.time_zone`,
  company: ofAccount(sql`a.name`),
  domain: ofAccount(sql`a.domain`),
  owner: sql`(select m.name from accounts a join members m on m.workspace_id = a.workspace_id and m.id = a.owner_id
    where a.workspace_id = c.workspace_id and a.id = c.account_id)`,
  created: sql`c.created_at`,
  'last asked': LAST_ASKED,
  'last answered': LAST_ANSWERED,
  'last rating': LAST_RATING,
  suppressed: sql`exists (select from suppressions s
    where s.workspace_id = c.workspace_id and s.address_hash = c.address_hash and s.lifted_at is null)`,
}

function aboutField(field: FieldName, test: BoundTest): RawBuilder<unknown> {
  // A group was bound as the ratings that make it up.
  const value = FIELDS[field as Exclude<FieldName, 'group'>]
  if ('known' in test) return sql`${value} is not null`
  switch (test.type) {
    case 'text':
      return onText(value, test)
    case 'number':
      return sql.join(
        test.amounts.map(({ number }) => compares(sql`${value}::numeric`, test.op, number)),
        sql` or `,
      )
    case 'moment':
      return within(value, test.moments, (at) => sql`${at}::timestamptz`)
    case 'boolean':
      return sql`${value} = ${test.flag}`
    default:
      throw new Error(`No field of every contact is a ${test.type}.`)
  }
}

/** The value is looked up once, whatever is asked of it. */
const aboutAttribute = ({ place, test }: BoundClause): RawBuilder<unknown> =>
  sql`(select ${onJson(test)} from (select nullif(${attribute(place)}, 'null'::jsonb) as v) one)`

function attribute(place: Place): RawBuilder<unknown> {
  if (!('key' in place)) throw new Error('A field is no attribute.')
  const own = sql`c.attributes -> ${place.key}::text`
  const accounts = ofAccount(sql`a.attributes -> ${place.key}::text`)
  if (place.of === 'contact') return own
  return place.of === 'account' ? accounts : sql`coalesce(nullif(${own}, 'null'::jsonb), ${accounts})`
}

function onJson(test: BoundTest): RawBuilder<unknown> {
  if ('known' in test) return sql`v is not null`
  switch (test.type) {
    case 'text':
      return onText(TEXT, test)
    case 'date':
      return within(sql`${TEXT} collate "C"`, test.days, (day) => sql`${day}::text`)
    case 'boolean':
      return sql`v = ${JSON.stringify(test.flag)}::jsonb`
    case 'list':
      return sql`exists (select from jsonb_array_elements(case jsonb_typeof(v) when 'array' then v else '[]' end) item
        where jsonb_typeof(item) = 'string' and ${folded(sql`item #>> '{}'`)} = any(${test.hasOneOf}::text[]))`
    case 'number':
      return sql.join(
        test.amounts.map(({ number }) => compares(numberIn(sql`v`), test.op, number)),
        sql` or `,
      )
    case 'money':
      return sql.join(
        test.amounts.map(({ number, currency }) => {
          const amount = compares(numberIn(sql`v -> 'amount'`), test.op, number)
          return currency ? sql`(${amount} and v ->> 'currency' = ${currency})` : amount
        }),
        sql` or `,
      )
    case 'moment':
      throw new Error('No attribute is a moment.')
  }
}

const TEXT = sql`(case jsonb_typeof(v) when 'string' then v #>> '{}' end)`
const numberIn = (value: RawBuilder<unknown>) => sql`(case jsonb_typeof(${value}) when 'number' then (${value})::numeric end)`

function onText(value: RawBuilder<unknown>, test: Extract<BoundTest, { type: 'text' }>): RawBuilder<unknown> {
  if ('known' in test) return sql`${value} is not null`
  if ('oneOf' in test) return sql`${folded(value)} = any(${test.oneOf}::text[])`
  return 'contains' in test
    ? sql`strpos(${folded(value)}, ${test.contains}) > 0`
    : sql`starts_with(${folded(value)}, ${test.startsWith})`
}

/** As the domain's `fold`: what lower() does depends on the engine's locale. */
const folded = (value: RawBuilder<unknown>) =>
  sql`translate(${value}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`

const compares = (value: RawBuilder<unknown>, op: '=' | '<' | '<=' | '>' | '>=', number: number) =>
  sql`${value} ${sql.raw(op)} ${String(number)}::numeric`

function within<T>(value: RawBuilder<unknown>, { from, before }: Span<T>, param: (end: T) => RawBuilder<unknown>) {
  const ends = [
    ...(from === null ? [] : [sql`${value} >= ${param(from)}`]),
    ...(before === null ? [] : [sql`${value} < ${param(before)}`]),
  ]
  return sql.join(ends, sql` and `)
}
