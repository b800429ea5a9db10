import { sql } from 'kysely'
import type { Question } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asked } from './counts.queries.ts'
import { joinsOf } from './places.queries.ts'

/** How often each rating was given by people of each account, and by how many of them as their last word. */
export type AccountRatings = { account: string | null; rating: number; answers: number; last: number }

export async function ratingsByAccountBySql(scope: Scope, question: Question, once: boolean): Promise<AccountRatings[]> {
  const last = once
    ? sql`true`
    : sql`row_number() over (partition by coalesce(r.contact_id, r.id) order by r.answered_at desc, r.id desc) = 1`
  // Or persons would be sorted on the disk.
  await sql`select set_config('work_mem', '64MB', true)`.execute(scope.db)
  const { rows } = await sql<{ found: [string | null, number, number, number][] }>`
    select coalesce(json_agg(json_build_array(account_id, rating, answers, last)), '[]') as found from (
      select account_id, rating, count(*) as answers, count(*) filter (where last) as last from (
        select r.account_id, r.rating, ${last} as last from responses r ${joinsOf(placesIn(question.condition))} where ${asked(scope, question)}) given
      group by 1, 2 order by 1, 2) cells
  `.execute(scope.db)
  return (rows[0]?.found ?? []).map(([account, rating, answers, lastOnes]) => ({ account, rating, answers, last: lastOnes }))
}

export async function countAccountsBySql(scope: Scope, question: Question): Promise<number> {
  const { rows } = await sql<{ accounts: number }>`
    select count(*)::int as accounts from (
      select distinct r.account_id from responses r ${joinsOf(placesIn(question.condition))}
      where ${asked(scope, question)} and r.account_id is not null) known
  `.execute(scope.db)
  return rows[0]?.accounts ?? 0
}
