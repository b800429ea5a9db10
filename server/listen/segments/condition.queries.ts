import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Bound, BoundTest, Span } from '#domain/listen/segment/bind.ts'
import { CONTACT, type Places, type Value } from './places.queries.ts'

/**
 * A condition as SQL about the contact `c`, or about what `places` says, with everything in it a parameter. It says what `matches` of
 * the domain says: what is missing, or of another type than its definition names, meets no test.
 */
export function conditionSql(bound: Bound, places: Places = CONTACT): RawBuilder<SqlBool> {
  const part = (each: Bound) => conditionSql(each, places)
  if ('all' in bound) return sql`(${sql.join(bound.all.map(part), sql` and `)})`
  if ('any' in bound) return sql`(${sql.join(bound.any.map(part), sql` or `)})`
  if ('not' in bound) return sql`not ${part(bound.not)}`
  const { place, test } = bound
  return sql`coalesce(${'field' in place ? aboutField(places.field(place.field), test) : aboutAttribute(places.attribute(place), test)}, false)`
}

function aboutField(value: RawBuilder<unknown>, test: BoundTest): RawBuilder<unknown> {
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

/** What has to be searched for is looked up once, whatever is asked of it. */
function aboutAttribute({ json, text }: Value, test: BoundTest): RawBuilder<unknown> {
  if (text) return onJson(json, text, test)
  const v = sql`v`
  return sql`(select ${onJson(v, sql`(v #>> '{}')`, test)} from (select ${json} as v) one)`
}

/** What the value is comes last: most rows have failed the test itself by then. */
function onJson(v: RawBuilder<unknown>, text: RawBuilder<unknown>, test: BoundTest): RawBuilder<unknown> {
  const isText = sql`jsonb_typeof(${v}) = 'string'`
  if ('known' in test) return sql`nullif(${v}, 'null'::jsonb) is not null`
  switch (test.type) {
    case 'text':
      return sql`(${onText(text, test)} and ${isText})`
    case 'date':
      return sql`(${within(sql`${text} collate "C"`, test.days, (day) => sql`${day}::text`)} and ${isText})`
    case 'boolean':
      return sql`${v} = ${JSON.stringify(test.flag)}::jsonb`
    case 'list':
      return sql`exists (select from jsonb_array_elements(case jsonb_typeof(${v}) when 'array' then ${v} else '[]' end) item
        where jsonb_typeof(item) = 'string' and ${folded(sql`(item #>> '{}')`)} = any(${test.hasOneOf}::text[]))`
    case 'number':
      return sql`(${sql.join(
        test.amounts.map(({ number }) => compares(numberIn(v), test.op, number)),
        sql` or `,
      )})`
    case 'money':
      return sql`(${sql.join(
        test.amounts.map(({ number, currency }) => {
          const amount = compares(numberIn(sql`(${v} -> 'amount')`), test.op, number)
          return currency ? sql`(${amount} and ${v} ->> 'currency' = ${currency})` : amount
        }),
        sql` or `,
      )})`
    case 'moment':
      throw new Error('No attribute is a moment.')
  }
}

const numberIn = (value: RawBuilder<unknown>) => sql`(case jsonb_typeof(${value}) when 'number' then (${value})::numeric end)`

function onText(value: RawBuilder<unknown>, test: Extract<BoundTest, { type: 'text' }>): RawBuilder<unknown> {
  if ('known' in test) return sql`${value} is not null`
  if ('oneOf' in test) return sql`${folded(value)} = any(${test.oneOf}::text[])`
  return 'contains' in test
    ? sql`strpos(${folded(value)}, ${test.contains}) > 0`
    : sql`starts_with(${folded(value)}, ${test.startsWith})`
}

/** As the domain's `fold`: elsewhere than in "C" what lower() does depends on the engine's locale. */
const folded = (value: RawBuilder<unknown>) => sql`lower(${value} collate "C")`

const compares = (value: RawBuilder<unknown>, op: '=' | '<' | '<=' | '>' | '>=', number: number) =>
  sql`${value} ${sql.raw(op)} ${String(number)}::numeric`

function within<T>(value: RawBuilder<unknown>, { from, before }: Span<T>, param: (end: T) => RawBuilder<unknown>) {
  const ends = [
    ...(from === null ? [] : [sql`${value} >= ${param(from)}`]),
    ...(before === null ? [] : [sql`${value} < ${param(before)}`]),
  ]
  return sql.join(ends, sql` and `)
}
