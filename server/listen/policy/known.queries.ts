import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type AskLimit, HOLD_HOURS } from '#domain/listen/contact-policy.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Whom = { contactIds: readonly string[] } | { after: string | null; limit: number }
export type KnownRow = {
  id: string
  locale: string | null
  account: string | null
  role: string | null
  attributes: Record<string, string | null> | null
  outside: boolean
  segments: string[] | null
  hasAddress: boolean
  erasedAt: Date | null
  createdAt: Date
  timeZone: string | null
  quietDays: number | null
  suppression: 'unsubscribed' | 'bounced' | 'complained' | 'erased' | 'manual' | null
  suppressedAt: Date | null
  lastAskedAt: Date | null
  asks: Date[] | null
  unconfirmedClickAt: Date | null
}

/**
 * promised: a plan counts what was sent, may have been, or still will be. left: the queue, where each comes in its turn, counts what may
 * have left, `but` these invitations, whose turn it is.
 */
export type Counting = 'promised' | { left: { but: readonly string[] } }
/** Whatever has been in doubt may have arrived, wherever it is by now, unless it came back. */
const LEFT = sql`(m.state in ('sent', 'uncertain', 'sending') or (m.doubted_at is not null and m.state <> 'bounced'))`
/** Reminders belong to the ask before them, so that the first mail stands for all. */
const counted = (counting: Counting, now: Date) =>
  counting === 'promised'
    ? sql`(${LEFT} or (m.state in ('planned', 'queued', 'deferred') and w.stopped_at is null and w.closes_at > ${now}))`
    : sql`(${LEFT} and i.id <> all(${counting.left.but}::uuid[]))`
const AT = sql`coalesce(m.sent_at, m.doubted_at, m.next_at)`
const FIRST_MAILS = sql`join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
      join waves w on w.workspace_id = i.workspace_id and w.id = i.wave_id`

/** The newest asks that a limit can be reached with: the policy looks at no more. */
const newest = ({ now }: Scope, { most, days }: AskLimit): RawBuilder<unknown> =>
  sql`(array_agg(${AT} order by ${AT} desc) filter (where ${AT} > ${now}::timestamptz - make_interval(days => ${days})))[1:${most}]`

/** `attributes`: whose values are wanted too, the contact's own or else the account's. `segment`: a condition on contacts c; who does not meet it is outside. `segments`: which of these they meet, by id. */
type Wish = {
  perContact: AskLimit | null
  attributes?: readonly string[]
  segment?: RawBuilder<SqlBool> | null
  segments?: ReadonlyMap<string, RawBuilder<SqlBool>>
}

/** People with all that stands for and against asking them, in one statement, by id. Person by person, since a database that has not counted its rows yet picks the worst of the other ways. */
export async function knownRows(
  scope: Scope,
  whom: Whom,
  { perContact, attributes = [], segment = null, segments = new Map() }: Wish,
  counting: Counting,
): Promise<KnownRow[]> {
  const { db, workspaceId, now } = scope
  const only =
    'contactIds' in whom
      ? sql`c.id = any(${whom.contactIds})`
      : sql`c.id > ${whom.after ?? '00000000-0000-0000-0000-000000000000'}::uuid`
  const asks = perContact ? newest(scope, perContact) : sql`null::timestamptz[]`
  const each = attributes.map((name) => sql`${name}::text, coalesce(c.attributes ->> ${name}, o.attributes ->> ${name})`)
  const values = each.length ? sql`jsonb_build_object(${sql.join(each)})` : sql`null::jsonb`
  const accounts = each.length ? sql`left join accounts o on o.workspace_id = c.workspace_id and o.id = c.account_id` : sql``
  const met = [...segments].map(([id, condition]) => sql`case when ${condition} then ${id}::text end`)
  const meets = met.length ? sql`array_remove(array[${sql.join(met)}], null)` : sql`null::text[]`
  const { rows } = await sql<KnownRow>`
    with people as materialized (
      select c.id, c.locale, c.account_id, c.role, c.email, c.address_hash, c.erased_at, c.created_at, c.time_zone, c.quiet_days, ${values} as attributes,
        ${segment ? sql`(${segment}) is not true` : sql`false`} as outside, ${meets} as segments
      from contacts c ${accounts} where c.workspace_id = ${workspaceId} and ${only} order by c.id ${'limit' in whom ? sql`limit ${whom.limit}` : sql``})
    select c.id, c.locale, c.account_id as account, c.role, c.attributes, c.outside, c.segments, c.email is not null as has_address, c.erased_at, c.created_at, c.time_zone, c.quiet_days,
      s.reason as suppression, s.created_at as suppressed_at, a.last_asked_at, a.asks, k.unconfirmed_click_at
    from people c
    left join suppressions s on s.workspace_id = ${workspaceId} and s.address_hash = c.address_hash and s.channel = 'email' and s.lifted_at is null
    left join lateral (
      select max(${AT}) as last_asked_at, ${asks} as asks
      from invitations i ${FIRST_MAILS}
      where i.workspace_id = ${workspaceId} and i.contact_id = c.id and ${counted(counting, now)}) a on true
    left join lateral (
      select max(k.at) as unconfirmed_click_at
      from invitations i join clicks k on k.workspace_id = i.workspace_id and k.invitation_id = i.id
      where i.workspace_id = ${workspaceId} and i.contact_id = c.id
        and k.at > ${now}::timestamptz - make_interval(hours => ${HOLD_HOURS}) and k.rating is not null and k.swept_at is null
        and not k.signals ? 'honeypot'
        and not exists (select from responses r where r.workspace_id = k.workspace_id and r.invitation_id = k.invitation_id)) k on true
    order by c.id
  `.execute(db)
  return rows
}

export type AccountAsks = ReadonlyMap<string, readonly Date[]>

/** The newest asks of all people of each account, as far back as the limit looks; of these accounts, or of every one. */
export async function accountAsks(
  scope: Scope,
  limit: AskLimit,
  counting: Counting,
  accounts?: readonly string[],
): Promise<AccountAsks> {
  const { db, workspaceId, now } = scope
  const { rows } = await sql<{ account: string; asks: Date[] | null }>`
    select i.account_id as account, ${newest(scope, limit)} as asks
    from invitations i ${FIRST_MAILS}
    where i.workspace_id = ${workspaceId} and ${accounts ? sql`i.account_id = any(${accounts})` : sql`i.account_id is not null`} and ${counted(counting, now)}
    group by i.account_id
  `.execute(db)
  return new Map(rows.flatMap(({ account, asks }) => (asks ? [[account, asks] as const] : [])))
}
