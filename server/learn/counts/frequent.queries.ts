import { sql } from 'kysely'
import type { Question, Trait } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asked, placeIn } from './counts.queries.ts'
import { joinsOf, traitSql } from './places.queries.ts'

/** The words that most answers have, of as many the first in the order of their letters; and how many more there are. */
export type Frequent = { values: string[]; others: number }

export async function frequentBySql(scope: Scope, question: Question, trait: Trait, most: number): Promise<Frequent> {
  const { rows } = await sql<{ known: number; values: string[] }>`
    with told as (
      select (${traitSql(trait)})::text collate "C" as v from responses r ${joinsOf([placeIn(trait), ...placesIn(question.condition)])}
      where ${asked(scope, question)}),
    counted as materialized (select v, count(*) as n from told where v is not null and v <> '' group by v)
    select (select count(*)::int from counted) as known, array(select v from counted order by n desc, v limit ${most})::text[] as values
  `.execute(scope.db)
  const { known = 0, values = [] } = rows[0] ?? {}
  return { values, others: known - values.length }
}
