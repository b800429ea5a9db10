import { sql } from 'kysely'
import type { Answered } from '#domain/learn/drivers/answered.ts'
import type { Question, Trait } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asked, readValue } from './counts.queries.ts'
import { joinsOf, traitSql } from './places.queries.ts'

/** Half of an id's chance, as a number; the copy by columns reckons the same (`LOT` of sampling.ts). */
const part = (from: number) => sql`('x' || substr(r.id::text, ${sql.lit(from)}, 8))::bit(32)::bigint`
const LOT = sql`((${part(29)} # ('x' || substr(r.id::text, 20, 4) || substr(r.id::text, 25, 4))::bit(32)::bigint) * 73244475) % 4294967291`

/** At most so many of the answers, the same whoever asks: those whose id comes first in an order that has nothing to do with anything. */
export async function sampleBySql(scope: Scope, question: Question, traits: readonly Trait[], most: number): Promise<Answered[]> {
  const places = traits.flatMap((trait) => ('id' in trait ? [] : [trait.place]))
  const values = traits.map((trait, at) => sql`${traitSql(trait)} as ${sql.ref(`v${at}`)}`)
  const { rows } = await sql<{ rating: number; accountId: string | null } & Record<string, unknown>>`
    with drawn as materialized (
      select r.id, ${LOT} as lot from responses r ${joinsOf(placesIn(question.condition))}
      where ${asked(scope, question)} order by lot, r.id limit ${most})
    select ${sql.join([sql`r.rating, r.account_id`, ...values])}
    from drawn join responses r on r.workspace_id = ${scope.workspaceId} and r.id = drawn.id ${joinsOf(places)}
    order by drawn.lot, drawn.id
  `.execute(scope.db)
  return rows.map(({ rating, accountId, ...row }) => ({
    rating,
    account: accountId,
    values: traits.map((trait, at) => readValue(trait, row[`v${at}`])),
  }))
}
