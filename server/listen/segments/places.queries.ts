import { type RawBuilder, sql } from 'kysely'
import type { FieldName, Place } from '#domain/listen/segment/field.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'

type Attribute = Exclude<Place, { field: FieldName }>
/** An attribute's value; `text`: the same as text, where it can be had without taking the value apart. */
export type Value = { json: RawBuilder<unknown>; text: RawBuilder<unknown> | null }
/** Where what a condition asks for stands, as SQL about a row of some table. */
export type Places = { field: (name: FieldName) => RawBuilder<unknown>; attribute: (place: Attribute) => Value }

/** The value that a column of attributes has under a key. */
export const under = (attributes: RawBuilder<unknown>, key: string): Value => ({
  json: sql`(${attributes} -> ${key}::text)`,
  text: sql`(${attributes} ->> ${key}::text)`,
})

/** When somebody was asked last: by a first mail that went out, or may have. */
export const LAST_ASKED = sql<Date | null>`(select max(coalesce(m.sent_at, m.created_at)) from messages m
  where m.workspace_id = c.workspace_id and m.contact_id = c.id and m.kind = 'ask' and m.state in ('sent', 'uncertain', 'sending'))`
export const LAST_ANSWERED = sql<Date | null>`(select max(r.answered_at) from responses r
  where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED})`

const ofAccount = (column: RawBuilder<unknown>) =>
  sql`(select ${column} from accounts a where a.workspace_id = c.workspace_id and a.id = c.account_id)`

// A group was bound as the ratings that make it up.
const CONTACT_FIELDS: Partial<Record<FieldName, RawBuilder<unknown>>> = {
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
  'last rating': sql`(select r.rating from responses r
    where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED} order by r.answered_at desc, r.id desc limit 1)`,
  suppressed: sql`exists (select from suppressions s
    where s.workspace_id = c.workspace_id and s.address_hash = c.address_hash and s.lifted_at is null)`,
}

/** Of the contact `c`. */
export const CONTACT: Places = {
  field: (name) => known(CONTACT_FIELDS, name),
  attribute: ({ key, of }) => {
    const own = under(sql`c.attributes`, key)
    const accounts = ofAccount(sql`a.attributes -> ${key}::text`)
    if (of === 'contact') return own
    return { json: of === 'account' ? accounts : sql`coalesce(nullif(${own.json}, 'null'::jsonb), ${accounts})`, text: null }
  },
}

const ACCOUNT_FIELDS: Partial<Record<FieldName, RawBuilder<unknown>>> = {
  company: sql`a.name`,
  domain: sql`a.domain`,
  'external id': sql`a.external_id`,
  owner: sql`(select m.name from members m where m.workspace_id = a.workspace_id and m.id = a.owner_id)`,
  created: sql`a.created_at`,
  'last answered': sql`(select max(r.answered_at) from responses r
    where r.workspace_id = a.workspace_id and r.account_id = a.id and ${COUNTED})`,
  'last rating': sql`(select r.rating from responses r
    where r.workspace_id = a.workspace_id and r.account_id = a.id and ${COUNTED} order by r.answered_at desc, r.id desc limit 1)`,
}

/** Of the account `a`. */
export const ACCOUNT: Places = {
  field: (name) => known(ACCOUNT_FIELDS, name),
  attribute: ({ key }) => under(sql`a.attributes`, key),
}

function known(fields: Partial<Record<FieldName, RawBuilder<unknown>>>, name: FieldName): RawBuilder<unknown> {
  const value = fields[name]
  if (!value) throw new Error(`A condition was bound to ${name}, which does not stand here.`)
  return value
}
