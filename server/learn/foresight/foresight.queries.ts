import { type RawBuilder, sql } from 'kysely'
import type { Question } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { ANSWER, joinsOf } from '#server/learn/counts/counts.ts'
import { allOf } from '#server/learn/selection/selection.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import { conditionSql } from '#server/listen/segments/segments.ts'
import type { Scope } from '#server/platform/scope.ts'

/** `known`: events are kept from then on; an answer from before says nothing about them. */
export type Sought = {
  programId: string
  condition: Question['condition']
  unit: 'company' | 'person'
  months: number
} & (
  | { event: string; known: Date | null }
  | { date: { key: string; of: 'contact' | 'account' }; timeZone: string; known: null }
  | { today: NonNullable<Question['condition']>; known: null }
)

/** Companies or people by the rating of the one answer that stands for each, whether its time is over, and whether it happened. */
export type FollowedRow = { rating: number; state: 'over' | 'pending' | 'before'; units: number; happened: number }

/** For each company or person the latest answer whose time is over, else the latest of all. */
export async function countFollowed({ db, workspaceId, now }: Scope, sought: Sought): Promise<FollowedRow[]> {
  const { programId, condition, unit, months, known } = sought
  const id = unit === 'company' ? sql`r.account_id` : sql`r.contact_id`
  const today = 'today' in sought ? sought.today : null
  const after = sql`make_interval(months => ${months}::int)`
  const { rows } = await sql<FollowedRow>`
    with told as (
      select ${id} as unit, r.rating, r.answered_at,
        case when r.answered_at < ${known ?? new Date(0)} then 'before' when r.answered_at + ${after} <= ${now} then 'over' else 'pending' end as state,
        ${today ? sql`coalesce(${conditionSql(today, ANSWER)}, false)` : sql`false`} as met
      from responses r ${joinsOf([...placesIn(condition), ...placesIn(today)])}
      where ${allOf([
        sql`r.workspace_id = ${workspaceId} and ${COUNTED} and r.program_id = ${programId} and ${id} is not null`,
        condition && conditionSql(condition, ANSWER),
      ])}),
    one as (select distinct on (unit) * from told
      order by unit, array_position(array['over', 'pending', 'before'], state), answered_at desc, rating),
    followed as (select rating, state, ${happenedSql(workspaceId, sought, after)} as happened from one)
    select rating, state, count(*)::int as units, (count(*) filter (where happened))::int as happened
    from followed group by rating, state`.execute(db)
  return rows
}

/** What a company's people did, or what is known of one of them, counts as the company's. */
function happenedSql(workspaceId: string, sought: Sought, after: RawBuilder<unknown>): RawBuilder<unknown> {
  if ('today' in sought) return sql`met`
  if ('date' in sought) return datedSql(workspaceId, sought, after)
  const { event, unit } = sought
  const within = sql`x.workspace_id = ${workspaceId} and x.name = ${event} and x.at > one.answered_at and x.at <= one.answered_at + ${after}`
  const own = sql`exists (select from activities x where ${within} and x.${unit === 'company' ? sql`account_id` : sql`contact_id`} = one.unit)`
  if (unit === 'person') return own
  return sql`(${own} or exists (select from contacts c join activities x on x.contact_id = c.id where c.workspace_id = ${workspaceId}
    and c.account_id = one.unit and ${within}))`
}

/** From the day after the answer: on its own day nobody knows which came first. */
function datedSql(
  workspaceId: string,
  { date: { key, of }, unit, timeZone }: Extract<Sought, { date: unknown }>,
  after: RawBuilder<unknown>,
) {
  const dayOf = (at: RawBuilder<unknown>) => sql`to_char(${at} at time zone ${timeZone}, 'YYYY-MM-DD') collate "C"`
  const value = of === 'account' ? sql`a.attributes` : sql`c.attributes`
  const within = sql`jsonb_typeof(${value} -> ${key}::text) = 'string'
    and (${value} ->> ${key}::text) collate "C" > ${dayOf(sql`one.answered_at`)}
    and (${value} ->> ${key}::text) collate "C" <= ${dayOf(sql`(one.answered_at + ${after})`)}`
  if (of === 'account' && unit === 'company')
    return sql`exists (select from accounts a where a.workspace_id = ${workspaceId} and a.id = one.unit and ${within})`
  const companies = of === 'account' ? sql`join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id` : sql``
  return sql`exists (select from contacts c ${companies} where c.workspace_id = ${workspaceId}
    and ${unit === 'company' ? sql`c.account_id` : sql`c.id`} = one.unit and ${within})`
}
